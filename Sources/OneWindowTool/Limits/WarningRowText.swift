import OneWindow

/// A warning with its case, as a row of a list (监察信号).
struct WarningRowText {
    private let raised: RaisedWarning
    private let registry: Registry
    /// The newest definition of the item.
    private let item: ItemDefinition?

    init(_ raised: RaisedWarning, of engine: Engine) throws(OneWindowError) {
        self.raised = raised
        let registry = engine.registry
        let record = raised.item.flatMap { registry.item($0) }.flatMap { registry.item($0) }
        if let record, let latest = record.latest {
            item = try engine.definition(record.handle, version: latest.number)
        } else {
            item = nil
        }
        self.registry = registry
    }

    // MARK: For programs

    /// A row as figures. Officers are named by their codes.
    struct Answer: Encodable {
        let number: String
        let warning: UInt32
        let level: String
        let status: String
        let item: String?
        let agency: String?
        let clock: UInt32
        let kind: String
        let cause: String
        let at: String
        let post: String?
        let officer: String?
        let replyBy: String?
        /// Whether published notices cover every day of the time to answer; nil where no answer is asked for.
        let replyCertain: Bool?
        /// The end of the limit when the warning was raised, and now.
        let end: String
        let endNow: String
        let calendarEdition: UInt32
        let calendarEditionNow: UInt32
        let moved: Bool
    }

    var answer: Answer {
        let warning = raised.warning
        return Answer(
            number: raised.number.text, warning: warning.number, level: warning.level.name,
            status: warning.status.name, item: raised.item?.text, agency: raised.agency?.text, clock: warning.clock,
            kind: warning.kind.name, cause: "\(warning.cause)", at: "\(warning.at)", post: post?.code.text,
            officer: officer?.text, replyBy: warning.replyBy.map { "\($0)" },
            replyCertain: warning.replyBy.map { _ in warning.replyCertainty == .certain }, end: "\(warning.end)",
            endNow: "\(raised.clock.end)", calendarEdition: warning.calendarEdition,
            calendarEditionNow: raised.clock.calendarEdition, moved: raised.hasMoved)
    }

    private var post: Post? { raised.warning.post.flatMap { registry.posts[$0] } }
    private var officer: Code? { raised.warning.officer.flatMap { registry.officers[$0]?.code } }

    // MARK: For people

    /// The row as a heading and what belongs to it.
    func lines(in language: Language) -> [String] {
        let warning = raised.warning
        let name = item.map { Bilingual($0.name) } ?? Bilingual(raised.item?.text ?? "–")
        var lines = [
            Words.Supervision.row.filled(
                ["case": raised.number.text, "n": "\(warning.number)"],
                names: [
                    "level": LimitNames.name(of: warning.level), "status": LimitNames.status(of: warning),
                    "item": name,
                ]
            ).text(in: language)
        ]
        func tell(_ word: Words.Supervision, _ figures: [String: String], _ names: [String: Bilingual] = [:]) {
            lines.append("    " + word.filled(figures, names: names).text(in: language))
        }
        tell(
            .limit, ["due": "\(warning.end.adding(milliseconds: -1).date)", "clock": "\(warning.clock)"],
            [
                "kind": LimitNames.name(of: warning.kind),
                "limit": LimitText.text(TimeLimit(raised.clock.total, raised.clock.limit.unit)),
            ])
        if raised.hasMoved {
            let isByCalendar = raised.clock.calendarEdition > warning.calendarEdition
            tell(
                isByCalendar ? .movedByCalendar : .movedOtherwise,
                ["due": "\(raised.clock.due)", "edition": "\(raised.clock.calendarEdition)"])
        }
        if let replyBy = warning.replyBy {
            let place = post.map { Bilingual($0.name) } ?? Words.Supervision.applicant.both
            let by = Bilingual("\(replyBy.adding(milliseconds: -1).date)")
            let who = officer.map { Bilingual("\($0)") } ?? Bilingual("–")
            let word: Words.Supervision = warning.replyCertainty == .certain ? .answers : .answersProvisional
            tell(word, [:], ["post": place, "officer": who, "by": by])
        }
        return lines
    }
}
