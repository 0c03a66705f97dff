/// What a region has on top of the national calendar (地方放假安排), such as 广西"壮族三月三".
///
/// Source: Regulation on Public Holidays (全国年节及纪念日放假办法) article 4: the governments of ethnic areas set the
/// days off of the minorities' customary festivals.
///
/// A day that a layer names is what the layer says, whatever the national notice says of it. Of several layers that fit
/// an item's region the one with the longest region holds, alone. A layer covers the years it lists: a year without
/// days of its own is listed with none, because in years that it does not list the region's days are not known and
/// every answer is provisional.
public struct CalendarLayer: Sendable, Hashable {
    /// The beginning of the region codes it is for (行政区划代码, GB/T 2260 and GB/T 10114): 2 to 12 digits.
    public let region: String
    /// Its name.
    public let name: LocalizedText
    /// The law or notice that it rests on.
    public let basis: String
    /// What it says of each year, consecutive. In a notice, none takes the region's layer away.
    public let years: [CalendarYear]

    /// Creates a layer.
    public init(region: String, name: LocalizedText, basis: String, years: [CalendarYear]) {
        self.region = region
        self.name = name
        self.basis = basis
        self.years = years
    }
}

/// A change of the calendar that is loaded as one (放假通知): it makes a new edition of all that was known before.
///
/// ``doubts(against:)-(CalendarBook)`` says what is wrong with it, ``CalendarBook/appending(_:edition:)`` takes it
/// over.
public struct CalendarNotice: Sendable, Hashable {
    /// National years. A year that is known is replaced as a whole, another is appended; together with what is known
    /// they follow one another. What a notice for the coming year says of this December stands either in a full entry
    /// of this year or as days of month 0 in the entry of the coming year (``CalendarYear``), which change nothing else
    /// of this year.
    public let years: [CalendarYear]
    /// Layers; each replaces the layer of the same region as a whole.
    public let layers: [CalendarLayer]
    /// The weekly rest days, or nil where they stay. New ones hold from 1 January of the first year that this notice
    /// appends, or else of the first year that it replaces.
    public let weeklyRest: WeeklyRest?
    /// The last day on which this notice lets anybody rely (确定至), a day of the last year known, which it names itself;
    /// nil for 20 December of that year, since the notice for the year after may still move the days before New Year.
    /// Whoever has that notice, or knows that none will touch this December, may state the 31st.
    public let knownUntil: CivilDate?

    /// Creates a notice.
    public init(
        years: [CalendarYear], layers: [CalendarLayer] = [], weeklyRest: WeeklyRest? = nil,
        knownUntil: CivilDate? = nil
    ) {
        self.years = years
        self.layers = layers
        self.weeklyRest = weeklyRest
        self.knownUntil = knownUntil
    }
}

extension CalendarLayer: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, region)
        writer.message(2, name)
        writer.text(3, basis)
        writer.messages(4, years)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var region = ""
        var name = LocalizedText("")
        var basis = ""
        var years: [CalendarYear] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: region = try field.text()
            case 2: name = try field.message()
            case 3: basis = try field.text()
            case 4: years.append(try field.message())
            default: break
            }
        }
        self.init(region: region, name: name, basis: basis, years: years)
    }
}

extension CalendarNotice: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.messages(1, years)
        writer.messages(2, layers)
        if let weeklyRest { writer.message(3, weeklyRest) }
        writer.date(4, knownUntil)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var years: [CalendarYear] = []
        var layers: [CalendarLayer] = []
        var weeklyRest: WeeklyRest?
        var knownUntil: CivilDate?
        while let field = try reader.next() {
            switch field.number {
            case 1: years.append(try field.message())
            case 2: layers.append(try field.message())
            case 3: weeklyRest = try field.message()
            case 4: knownUntil = try field.date()
            default: break
            }
        }
        self.init(years: years, layers: layers, weeklyRest: weeklyRest, knownUntil: knownUntil)
    }
}
