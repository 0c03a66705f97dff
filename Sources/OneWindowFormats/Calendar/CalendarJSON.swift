public import OneWindowCore
public import OneWindowEngine

/// A calendar notice (放假通知) in JSON, schema `ow.calendar/1`, and what a check of one found, schema `ow.doubts/1`.
public enum CalendarJSON {
    /// The tag of a notice in member `schema`.
    static let schema = "ow.calendar/1"
    /// The tag of doubts in member `schema`.
    static let doubtsSchema = "ow.doubts/1"
    /// The most bytes of one notice. A hundred years stay far below it.
    static let bytesAtMost = 16 << 20

    /// Reads a notice.
    ///
    /// Only the form is checked here; what a notice may say, ``CalendarNotice/doubts(against:)-(CalendarBook)`` checks,
    /// and tells every violation with the place at which it stands in this JSON, days that do not exist included.
    /// National days of the December before the entry's year are read as days of month 0 (``CalendarYear``).
    ///
    /// - Parameter data: UTF-8, at most 16 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `years[0].workdays[2]`.
    public static func notice(from data: [UInt8]) throws(OneWindowError) -> CalendarNotice {
        do throws(Rejection) {
            return try notice(JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes a notice on one line. The same notice always gives the same bytes.
    public static func data(_ notice: CalendarNotice) -> [UInt8] {
        JSONWriter.bytes { $0.content(of: notice, tagged: schema) }
    }

    /// Writes doubts on one line: whether the notice can be taken over, and each with rule, place and texts.
    public static func data(_ doubts: [CalendarDoubt]) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", doubtsSchema)
            writer.member("ok", doubts.allSatisfy(\.isWarning))
            writer.array("doubts", doubts) { writer, doubt in
                writer.object { writer in
                    writer.member("rule", doubt.rule.rawValue)
                    writer.filled("place", doubt.place)
                    writer.member("warning", doubt.isWarning)
                    writer.member(
                        "message",
                        LocalizedText(doubt.message(in: .chinese), english: doubt.message(in: .english)))
                }
            }
        }
    }
}
