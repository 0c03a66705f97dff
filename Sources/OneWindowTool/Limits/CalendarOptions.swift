import ArgumentParser
import Foundation
import OneWindow

/// Which calendar a verb counts with: the shipped one, that of a database, or either with notices on top.
struct CalendarOptions: ParsableArguments {
    @Option(
        name: [.customLong("database"), .customShort("d")],
        help: ArgumentHelp("Count with the calendar and office hours of this hall.", valueName: "file"))
    var database: String?

    @Option(
        name: .customLong("calendar"),
        help: ArgumentHelp("A notice in JSON on top of what is known; may stand several times.", valueName: "file"))
    var notices: [String] = []

    @Option(help: ArgumentHelp("The region code whose layer counts, such as 45 for Guangxi.", valueName: "code"))
    var region = ""

    func validate() throws {
        guard region.utf8.count <= 12, region.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw ValidationError("--region is a region code of at most 12 digits")
        }
    }

    /// The calendars, and the rule set whose office hours limits in working hours count.
    func books() throws -> (calendars: CalendarBook, rules: ClockRuleSet) {
        var calendars = CalendarBook(base: .china2019To2026)
        var rules = ClockRuleSet.shipped
        if let database {
            var storage = SQLiteOptions()
            storage.mode = .existing
            let engine = try Engine.open(database, storage: storage)
            calendars = engine.calendars
            rules = engine.clockRules.latest
        }
        for path in notices {
            let notice = try NoticeFile.read(path)
            try NoticeFile.check(notice, against: calendars)
            guard let next = calendars.appending(notice, edition: calendars.latestEdition + 1) else {
                throw OneWindowError(Rejection(.calendarNotInOrder, path))
            }
            calendars = next
        }
        return (calendars, rules)
    }
}

/// A notice of the calendar in a file (放假通知文件).
enum NoticeFile {
    static func read(_ path: String) throws -> CalendarNotice {
        try CalendarJSON.notice(from: InputFile.bytes(path))
    }

    /// Throws the first thing that is wrong with a notice.
    static func check(_ notice: CalendarNotice, against calendars: CalendarBook) throws(OneWindowError) {
        guard let doubt = notice.doubts(against: calendars).first(where: { !$0.isWarning }) else { return }
        throw OneWindowError(Rejection(.calendarNotInOrder, "\(doubt.place) \(doubt.rule.rawValue)"))
    }
}
