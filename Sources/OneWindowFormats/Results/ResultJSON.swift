import OneWindowCore
public import OneWindowEngine

/// What comes back (结果), in JSON: receipts, errors, cases, events, items, routes, reports.
///
/// Members stand in a fixed order on one line. A member without a value is left out. Codes stand for handles; where the
/// registry handed in does not know a handle yet, the member is null.
public enum ResultJSON {
    /// A receipt (回执), schema `ow.receipt/1`.
    public static func data(_ receipt: Receipt) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.receipt/1")
            writer.member("ok", true)
            if let caseReceipt = receipt.caseReceipt {
                writer.object("case") { writer in
                    writer.member("number", caseReceipt.number.text)
                    writer.member("revision", caseReceipt.revision)
                    writer.member("phase", caseReceipt.phase)
                }
            }
            if let request = receipt.requestReceipt {
                writer.object("request") { writer in
                    writer.member("number", request.number.text)
                    writer.member("revision", request.revision)
                    writer.member("phase", request.phase)
                }
            }
            if let licence = receipt.licenceReceipt {
                writer.object("licence") { writer in
                    writer.member("number", licence.number.text)
                    writer.member("revision", licence.revision)
                    writer.member("phase", licence.phase)
                }
            }
            writer.member("firstSequence", receipt.firstSequence)
            writer.member("events", receipt.eventCount)
            writer.member("at", receipt.instant)
            writer.member("repeat", receipt.isRepeat)
        }
    }

    /// An error, schema `ow.error/1`. Holds no personal data.
    public static func data(_ error: OneWindowError) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.error/1")
            writer.content(of: error)
        }
    }

    /// The report of an advance of time (推进报告), schema `ow.advance/1`.
    public static func data(_ report: AdvanceReport) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.advance/1")
            writer.member("fired", report.fired)
            writer.member("complete", report.isComplete)
            writer.member("next", report.next)
        }
    }

    /// The report of a check (自检报告), schema `ow.check/1`.
    public static func data(_ report: CheckReport) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.check/1")
            writer.member("sound", report.isSound)
            writer.member("rows", report.rows)
            writer.member("cases", report.cases)
            if report.requests > 0 { writer.member("requests", report.requests) }
            if report.licences > 0 { writer.member("licences", report.licences) }
            writer.member("digest", report.digest.hexadecimal)
            writer.array("findings", report.findings) { writer, finding in
                writer.object { writer in
                    writer.member("rule", finding.rule.rawValue)
                    writer.member(
                        "text",
                        LocalizedText(finding.rule.text(in: .chinese), english: finding.rule.text(in: .english)))
                    writer.member("place", finding.place)
                }
            }
        }
    }
}

extension JSONWriter {
    /// The members of an error but for the schema; a route that leads nowhere has the same.
    mutating func content(of error: OneWindowError) {
        member("ok", false)
        member("family", error.family)
        member("status", error.status)
        member("code", error.rejection?.code.rawValue)
        member("name", error.rejection?.code)
        let chinese = error.rejection?.message(in: .chinese) ?? error.family.chineseText
        member("message", LocalizedText(chinese, english: error.summary))
        if let subject = error.rejection?.subject { filled("subject", subject) }
        if error.underlying != 0 { member("underlying", error.underlying) }
    }
}
