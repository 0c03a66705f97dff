import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Calendar notices in JSON")
struct CalendarJSONTests {
    private static let full = CalendarNotice(
        years: [
            CalendarYear(
                year: 2027, notices: ["国办发明电〔2026〕7号", "N2"], daysOff: [31, 101, 1_001], workdays: [109],
                halfDays: [308]),
            CalendarYear(year: 2028, notices: [], daysOff: [], workdays: []),
        ],
        layers: [
            CalendarLayer(
                region: "45", name: LocalizedText("壮族三月三", english: "Sanyuesan"), basis: "条例",
                years: [CalendarYear(year: 2027, notices: [], daysOff: [409], workdays: [])]),
            CalendarLayer(region: "4501", name: LocalizedText("南宁"), basis: "", years: []),
        ], weeklyRest: [.saturday, .sunday], knownUntil: CivilDate(iso: "2028-12-31"))

    @Test("a notice with every member comes back the same, and as the same bytes")
    func roundTrip() throws {
        let data = CalendarJSON.data(Self.full)
        let back = try CalendarJSON.notice(from: data)
        #expect(back == Self.full)
        #expect(CalendarJSON.data(back) == data)
        let empty = CalendarNotice(years: [])
        #expect(try CalendarJSON.notice(from: CalendarJSON.data(empty)) == empty)
        #expect(try CalendarJSON.notice(from: "{}".json) == empty)
        #expect(try CalendarJSON.notice(from: "{'weeklyRest':[]}".json) == CalendarNotice(years: [], weeklyRest: []))
    }

    @Test("members stand in a fixed order, and days as dates, those of the December before among them")
    func order() {
        let expected = """
            {'schema':'ow.calendar/1','weeklyRest':[6,7],'knownUntil':'2028-12-31',\
            'years':[{'year':2027,'notices':['国办发明电〔2026〕7号','N2'],\
            'daysOff':['2026-12-31','2027-01-01','2027-10-01'],'workdays':['2027-01-09'],'halfDays':['2027-03-08']},\
            {'year':2028,'notices':[],'daysOff':[],'workdays':[],'halfDays':[]}],'layers':[{'region':'45',\
            'name':{'zh':'壮族三月三','en':'Sanyuesan'},'basis':'条例','years':[{'year':2027,'notices':[],\
            'daysOff':['2027-04-09'],'workdays':[],'halfDays':[]}]},{'region':'4501','name':{'zh':'南宁'},'years':[]}]}
            """
        #expect(CalendarJSON.data(Self.full) == expected.json)
    }

    @Test("the shipped years come back the same, and so does the December of a year as the next one's notice has it")
    func shipped() throws {
        let calendar = WorkCalendar.china2019To2026
        let notice = CalendarNotice(years: calendar.years)
        #expect(try CalendarJSON.notice(from: CalendarJSON.data(notice)) == notice)
        let next = try CalendarJSON.notice(
            from: "{'years':[{'year':2027,'notices':['N'],'daysOff':['2026-12-31','2027-01-01']}]}".json)
        let book = try #require(CalendarBook(base: calendar).appending(next, edition: 2))
        let newYearsEve = try #require(CivilDate(iso: "2026-12-31"))
        #expect(book.latest(region: "").kind(of: newYearsEve) == .dayOff)
        #expect(book.latest(region: "").years.first { $0.year == 2026 }?.daysOff.last == 1_231)
    }

    @Test("doubts name places as they stand in the JSON, and days that do not exist are told at once")
    func places() throws {
        let notice = try CalendarJSON.notice(
            from: """
                {'years':[{'year':2027,'notices':['N'],'daysOff':['2026-12-31','2027-01-01','2027-02-30','2027-13-01'],
                'workdays':['2027-01-01','2026-12-32']}],'layers':[{'region':'x','name':'层'}]}
                """.json)
        let doubts = notice.doubts(against: .china2019To2026)
        #expect(
            doubts == [
                CalendarDoubt(.noSuchDay, "years[0].daysOff[2]"), CalendarDoubt(.noSuchDay, "years[0].daysOff[3]"),
                CalendarDoubt(.dayOffAndWorked, "years[0].workdays[0]"),
                CalendarDoubt(.noSuchDay, "years[0].workdays[1]"),
                CalendarDoubt(.workdayAnyway, "years[0].workdays[0]"),
                CalendarDoubt(.regionMalformed, "layers[0].region"),
                CalendarDoubt(.basisMissing, "layers[0].basis"), CalendarDoubt(.layerTakenAway, "layers[0].years"),
            ])
        let text = String(decoding: CalendarJSON.data(doubts), as: UTF8.self)
        let start = """
            {'schema':'ow.doubts/1','ok':false,'doubts':[{'rule':'noSuchDay','place':'years[0].daysOff[2]',\
            'warning':false,'message':{'zh':'日期不存在: years[0].daysOff[2]','en':'there is no such day: \
            years[0].daysOff[2]'}},
            """
        #expect(Array(text.utf8).starts(with: start.json))
        #expect(CalendarJSON.data([CalendarDoubt]()) == "{'schema':'ow.doubts/1','ok':true,'doubts':[]}".json)
    }

    @Test("what is not a notice", arguments: badInputs)
    func badInput(_ input: BadInput) {
        do throws(OneWindowError) {
            _ = try CalendarJSON.notice(from: input.text.json)
            Issue.record("taken: \(input.text)")
        } catch {
            #expect(error.family == input.family)
            #expect(error.rejection == Rejection(input.code, input.subject))
        }
    }

    private static func off(_ day: String) -> BadInput {
        BadInput("{'years':[{'year':2027,'daysOff':[\(day)]}]}", .invalid, .malformedField, "years[0].daysOff[0]")
    }

    private static let badInputs: [BadInput] =
        [
            off("101"), off("'2027-1-01'"), off("'2028-01-01'"), off("'2026-11-30'"), off("'2027-00-01'"),
            off("'2027-01-00'"), off("'2026-12-00'"), off("'2027/01/01'"), off("'２０２７-01-01'"), off("null"),
            off("'2027-01-01 '"), off("'+027-01-01'"),
        ] + [
            BadInput("{'schema':'ow.calendar/2'}", .invalid, .malformedField, "schema"),
            BadInput("{'year':2027}", .invalid, .malformedField, "year"),
            BadInput("{'years':{}}", .invalid, .malformedField, "years"),
            BadInput("{'years':[{}]}", .invalid, .missingField, "years[0].year"),
            BadInput("{'years':[{'year':0}]}", .invalid, .malformedField, "years[0].year"),
            BadInput("{'years':[{'year':10000}]}", .invalid, .malformedField, "years[0].year"),
            BadInput("{'years':[{'year':2027,'notices':'N'}]}", .invalid, .malformedField, "years[0].notices"),
            BadInput("{'years':[{'year':2027,'offDays':[]}]}", .invalid, .malformedField, "years[0].offDays"),
            BadInput("{'knownUntil':'2027-02-29'}", .invalid, .malformedField, "knownUntil"),
            BadInput("{'weeklyRest':[0]}", .invalid, .malformedField, "weeklyRest[0]"),
            BadInput("{'weeklyRest':[6,8]}", .invalid, .malformedField, "weeklyRest[1]"),
            BadInput("{'weeklyRest':[6,6]}", .invalid, .duplicateEntry, "weeklyRest[1]"),
            BadInput("{'layers':[{'name':'层'}]}", .invalid, .missingField, "layers[0].region"),
            BadInput("{'layers':[{'region':45,'name':'层'}]}", .invalid, .malformedField, "layers[0].region"),
            BadInput("{'layers':[{'region':'45'}]}", .invalid, .missingField, "layers[0].name"),
            BadInput(
                "{'layers':[{'region':'45','name':'层','years':[{'year':2027,'daysOff':['2026-12-31']}]}]}", .invalid,
                .malformedField, "layers[0].years[0].daysOff[0]"),
        ]

    @Test("changed bytes are read or refused, and what was read can be written and read again", arguments: 0..<4)
    func mutations(_ seed: Int) throws {
        var random = ByteMutator(seed: UInt64(seed) + 1)
        let data = CalendarJSON.data(Self.full)
        for _ in 0..<1_000 {
            guard let read = try? CalendarJSON.notice(from: random.mutate(data)) else { continue }
            #expect(try CalendarJSON.notice(from: CalendarJSON.data(read)) == read)
            _ = read.doubts(against: .china2019To2026)
        }
    }

    @Test("more bytes than a notice may have")
    func long() {
        let data = [UInt8](repeating: 32, count: CalendarJSON.bytesAtMost + 1)
        #expect(throws: OneWindowError(Rejection(.tooLong, "json: \(CalendarJSON.bytesAtMost) bytes"))) {
            try CalendarJSON.notice(from: data)
        }
    }
}

/// Changes to bytes that look random and are the same in every run (xorshift64*).
private struct ByteMutator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 2_685_821_657_736_338_717) >> 33) % max(limit, 1)
    }

    /// One to three changes: a digit, a byte, a run taken out or doubled.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(3) {
            let place = below(bytes.count)
            guard bytes.indices.contains(place) else { return bytes }
            let run = bytes[place..<min(place + 1 + below(12), bytes.count)]
            switch below(4) {
            case 0: bytes[place] = UInt8(below(256))
            case 1: bytes.removeSubrange(run.indices)
            case 2: bytes.insert(contentsOf: run, at: below(bytes.count))
            default:
                if let digit = bytes[place...].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) {
                    bytes[digit] = UInt8(0x30 + below(10))
                }
            }
        }
        return bytes
    }
}
