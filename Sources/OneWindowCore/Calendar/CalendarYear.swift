/// What a notice says of one year (放假安排): the days off, the make-up working days and the half days.
///
/// A day is written as month × 100 + day, so 1001 is 1 October. In a ``CalendarNotice`` a national year may also name
/// days of the December before, which come as month 0: in 2027, 31 is 31 December 2026. The annual notice for 2023 did
/// so with 2022-12-31. Every list is ascending by custom; the order means nothing.
public struct CalendarYear: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The notices, by document number or date of issue; a year amended while it ran has several.
    public let notices: [String]
    /// Days off that are not weekly rest days. A rest day may stand here too; it stays a rest day with a reason.
    public let daysOff: [Int]
    /// Weekly rest days that are worked (调休上班), and other days restored to work.
    public let workdays: [Int]
    /// Days of which half is worked (半天工作日), whatever their day of the week.
    public let halfDays: [Int]

    /// Creates the facts of a year.
    public init(year: Int, notices: [String], daysOff: [Int], workdays: [Int], halfDays: [Int] = []) {
        self.year = year
        self.notices = notices
        self.daysOff = daysOff
        self.workdays = workdays
        self.halfDays = halfDays
    }
}

extension CalendarYear {
    /// One of the three lists of days.
    enum List: Int, CaseIterable {
        case daysOff, workdays, halfDays
    }

    /// A list of days.
    func days(_ list: List) -> [Int] {
        switch list {
        case .daysOff: daysOff
        case .workdays: workdays
        case .halfDays: halfDays
        }
    }

    /// The date of a day in one of the lists, or nil where there is no such day.
    ///
    /// - Parameter allowingDecemberBefore: Whether month 0 is the December before.
    func date(of day: Int, allowingDecemberBefore: Bool = false) -> CivilDate? {
        guard (1...9999).contains(year), day > 0 else { return nil }
        if day < 100 { return allowingDecemberBefore ? CivilDate(year: year - 1, month: 12, day: day) : nil }
        return CivilDate(year: year, month: day / 100, day: day % 100)
    }
}

extension CalendarYear: WireCodable {
    public func encode(to writer: inout WireWriter) {
        // Bit patterns, so that nothing that somebody puts here can trap; what is no day was refused before.
        writer.number(1, UInt64(bitPattern: Int64(year)))
        for notice in notices { writer.text(2, notice) }
        for day in daysOff { writer.number(3, UInt64(bitPattern: Int64(day))) }
        for day in workdays { writer.number(4, UInt64(bitPattern: Int64(day))) }
        for day in halfDays { writer.number(5, UInt64(bitPattern: Int64(day))) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var year = 0
        var notices: [String] = []
        var days: [[Int]] = [[], [], []]
        while let field = try reader.next() {
            switch field.number {
            case 1: year = try field.integer()
            case 2: notices.append(try field.text())
            case 3...5: days[Int(field.number) - 3].append(try field.integer())
            default: break
            }
        }
        self.init(year: year, notices: notices, daysOff: days[0], workdays: days[1], halfDays: days[2])
    }
}

extension WireReader.Field {
    /// A number that was written as its bit pattern.
    func integer() throws(WireError) -> Int {
        Int(Int64(bitPattern: try number(as: UInt64.self)))
    }
}
