public import OneWindowCore
public import OneWindowEngine

/// A question after a due date in JSON and its answer (期限查询), one line each: `{"start":"2026-02-13","limit":20}`.
///
/// Members: `id`, echoed; `start`, a date, or for hours an instant with its offset; `limit`; `unit`, by default
/// `workday`; `pauses` with `from` and `through`; `extend`; `countFirstDay`; `lastDay`; `backwards`; `region`;
/// `officeHours`, a code. The answer to a question in working hours names the office hours that were counted.
public enum DueJSON {
    /// A question as it was read.
    public struct Question: Sendable {
        /// The text by which whoever asked knows it, or nil.
        public let id: String?
        /// The region whose calendar counts; nil where the line names none.
        public let region: String?
        /// The code of the office hours that a limit in working hours counts; nil for the usual ones.
        public let officeHours: Code?
        /// The question.
        public let query: DueQuery

        /// Creates a question.
        public init(id: String? = nil, region: String? = nil, officeHours: Code? = nil, query: DueQuery) {
            self.id = id
            self.region = region
            self.officeHours = officeHours
            self.query = query
        }
    }

    /// The most bytes of one question.
    public static let bytesAtMost = 65_536

    /// Reads a question.
    ///
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `pauses[0].from`.
    public static func question(from data: [UInt8]) throws(OneWindowError) -> Question {
        do throws(Rejection) {
            let node = JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost))
            return try question(try node.object(allowing: members))
        } catch {
            throw OneWindowError(error)
        }
    }

    private static let members = [
        "id", "start", "limit", "unit", "pauses", "extend", "countFirstDay", "lastDay", "backwards", "region",
        "officeHours",
    ]

    private static func question(_ object: JSONObject) throws(Rejection) -> Question {
        let unit = try object.optional("unit")?.choice(LimitUnit.self) ?? .workday
        let amounts = 0...Limits.limitDays
        var counting = Counting()
        if let node = object.optional("countFirstDay") { counting.countsFirstDay = try node.flag() }
        if let node = object.optional("lastDay") { counting.lastDay = try node.choice() }
        if let node = object.optional("backwards") { counting.runsBackwards = try node.flag() }
        let pauses = try object.list("pauses") { (node) throws(Rejection) in
            let pause = try node.object(allowing: ["from", "through"])
            return DueQuery.Pause(
                from: try instant(try pause.required("from"), endsDay: false, unit),
                through: try instant(try pause.required("through"), endsDay: true, unit))
        }
        let query = DueQuery(
            start: try instant(try object.required("start"), endsDay: false, unit),
            limit: TimeLimit(try object.required("limit").integer(in: amounts), unit), counting: counting,
            pauses: pauses, extended: try object.optional("extend")?.integer(in: amounts) ?? 0)
        return Question(
            id: try object.optional("id")?.shortText(), region: try region(object),
            officeHours: try object.optional("officeHours")?.code(), query: query)
    }

    /// A limit in hours cannot start or stop on a day without a time of it.
    private static func instant(
        _ node: JSONNode, endsDay: Bool, _ unit: LimitUnit
    ) throws(Rejection) -> Instant {
        guard unit.isDays, let date = try? node.date() else { return try node.instant() }
        return Instant(date: date, minute: endsDay ? 1_440 : 0)
    }

    private static func region(_ object: JSONObject) throws(Rejection) -> String? {
        guard let node = object.optional("region") else { return nil }
        let text = try node.shortText()
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw node.rejection(.malformedField) }
        return text
    }

    /// Writes an answer.
    ///
    /// - Parameter calendar: The calendar that was asked.
    public static func data(_ answer: DueAnswer, to question: Question, from calendar: WorkCalendar) -> [UInt8] {
        JSONWriter.bytes(capacity: 192) { writer in
            writer.member("id", question.id)
            writer.member("due", answer.due)
            writer.member("certainty", answer.certainty == .certain ? "certain" : "provisional")
            writer.member("end", answer.end)
            writer.member("calendarEdition", answer.calendarEdition)
            writer.member("knownUntil", calendar.knownUntil)
            writer.member("officeHours", answer.hours?.code)
        }
    }

    /// Writes that a line is no question or has no answer.
    ///
    /// - Parameters:
    ///   - id: The id of the question, where it could be read.
    ///   - line: The number of the line, from 1.
    public static func data(_ error: OneWindowError, id: String? = nil, line: Int) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("id", id)
            writer.object("error") { $0.content(of: error) }
            writer.member("line", line)
        }
    }
}

extension JSONNode {
    /// A text no longer than an id.
    fileprivate func shortText() throws(Rejection) -> String {
        let text = try text()
        guard text.utf8.count <= Limits.requestIDBytes else { throw rejection(.tooLong) }
        return text
    }
}
