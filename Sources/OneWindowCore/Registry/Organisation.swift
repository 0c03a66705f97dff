/// A body that is competent for items (部门, 实施主体).
public struct Agency: Sendable, Hashable {
    /// Its code in this district.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// The first day on which it is there no more (撤并日期), or nil while it is. Only a reform of bodies sets it; what a
    /// document says of it is passed over.
    public var closedFrom: CivilDate?

    /// Creates an agency.
    public init(code: Code, name: LocalizedText, closedFrom: CivilDate? = nil) {
        self.code = code
        self.name = name
        self.closedFrom = closedFrom
    }
}

/// A public service hall (政务服务大厅).
public struct Hall: Sendable, Hashable {
    /// Its code.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// Its level.
    public var level: HallLevel
    /// The hall one level up, or nil at the top. An item that is not taken here is taken there.
    public var parent: Code?
    /// When it is open to the public, where the week says it all. Never touches a limit counted in days.
    public var hours: OpeningHours
    /// When it is open to the public, with several sessions a day, holidays and days of their own; takes the place of
    /// ``hours``. Never touches a limit counted in days.
    public var opening: OpeningCalendar?
    /// The region it is for: what comes in there lies there, unless the application says otherwise. Nil where that is
    /// not said.
    public var region: RegionCode?

    /// Creates a hall.
    public init(
        code: Code, name: LocalizedText, level: HallLevel, parent: Code? = nil, hours: OpeningHours = .office,
        opening: OpeningCalendar? = nil, region: RegionCode? = nil
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
        self.hours = hours
        self.opening = opening
        self.region = region
    }
}

/// The weekly opening hours of a hall (开放时间): on which weekdays, and from which minute to which. They know of no
/// holiday; what else there is to say, an ``OpeningCalendar`` says.
public struct OpeningHours: Sendable, Hashable {
    /// One bit a weekday: bit 0 Monday to bit 6 Sunday.
    public var weekdays: UInt8
    /// Minutes after 00:00 at which it opens, 0 to 1,439.
    public var opens: Int
    /// Minutes after 00:00 at which it closes, up to 1,440.
    public var closes: Int

    /// Creates opening hours.
    public init(weekdays: UInt8, opens: Int, closes: Int) {
        self.weekdays = weekdays
        self.opens = opens
        self.closes = closes
    }

    /// Monday to Friday, 9:00 to 18:00.
    public static let office = OpeningHours(weekdays: 0b0001_1111, opens: 540, closes: 1_080)
}

/// A window of a hall (窗口).
public struct Window: Sendable, Hashable {
    /// Its code.
    public var code: Code
    /// Its hall.
    public var hall: Code
    /// Its kind.
    public var kind: WindowKind
    /// The agencies whose items it takes; empty means every agency, which a dedicated window may not have.
    public var agencies: [Code]
    /// When it serves; nil where it serves when its hall is open. It may serve while its hall is closed, as an
    /// after-hours window does (延时服务).
    public var opening: OpeningCalendar?

    /// Creates a window.
    public init(
        code: Code, hall: Code, kind: WindowKind = .comprehensive, agencies: [Code] = [],
        opening: OpeningCalendar? = nil
    ) {
        self.code = code
        self.hall = hall
        self.kind = kind
        self.agencies = agencies
        self.opening = opening
    }
}

/// A post (岗位): what the people who hold it may do, and for which agency.
public struct Post: Sendable, Hashable {
    /// Its code.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// The agency it acts for, or nil for a post of the halls, which receives and accepts for every agency that takes
    /// part.
    public var agency: Code?
    /// What it may do.
    public var duties: DutySet

    /// Creates a post.
    public init(code: Code, name: LocalizedText, agency: Code? = nil, duties: DutySet) {
        self.code = code
        self.name = name
        self.agency = agency
        self.duties = duties
    }
}

/// A person who works in the halls or behind them (工作人员).
///
/// The name is personal data: it stands in a side row and is not part of the registry's state.
public struct Officer: Sendable, Hashable {
    /// The person's code in the real-name register (实名制).
    public var code: Code
    /// The agency or body the person belongs to.
    public var agency: Code
    /// The hall the person works in, or nil for back-office staff who work in none.
    public var hall: Code?
    /// The posts held.
    public var posts: [Code]
    /// The skills held.
    public var skills: [Code]

    /// Creates an officer.
    public init(code: Code, agency: Code, hall: Code? = nil, posts: [Code], skills: [Code] = []) {
        self.code = code
        self.agency = agency
        self.hall = hall
        self.posts = posts
        self.skills = skills
    }
}
