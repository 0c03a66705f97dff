import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Registry documents in JSON")
struct RegistryJSONTests {
    @Test("a document with every member comes back the same, and as the same bytes")
    func roundTrip() throws {
        let document = try FormatsFixture.document()
        let data = RegistryJSON.data(document)
        let back = try RegistryJSON.document(from: data)
        #expect(back == document)
        #expect(RegistryJSON.data(back) == data)
        #expect(!data.contains(UInt8(ascii: "\n")))
    }

    @Test("an empty document comes back the same")
    func empty() throws {
        #expect(try RegistryJSON.document(from: RegistryJSON.data(RegistryDocument())) == RegistryDocument())
        #expect(try RegistryJSON.document(from: "{}".json) == RegistryDocument())
    }

    @Test("members stand in a fixed order")
    func order() throws {
        var document = RegistryDocument()
        document.halls = [Hall(code: try FormatsFixture.code("H"), name: LocalizedText("厅"), level: .street)]
        let expected = """
            {'schema':'ow.registry/1','agencies':[],'halls':[{'code':'H','name':{'zh':'厅'},'level':'street',\
            'hours':{'weekdays':[1,2,3,4,5],'opens':'09:00','closes':'18:00'}}],'posts':[],'windows':[],'officers':[],\
            'items':[]}
            """
        #expect(RegistryJSON.data(document) == expected.json)
    }

    @Test("what is left out has its default")
    func defaults() throws {
        let document = try RegistryJSON.document(
            from: """
                {'halls':[{'code':'H','name':'厅','level':'street','parent':null}],
                 'windows':[{'code':'W','hall':'H'}],
                 'officers':[{'code':'E','agency':'A','posts':[]}],
                 'items':[{'code':'I','name':'事项','agency':'A','type':1,
                           'promisedLimit':{'amount':3},'materials':[{'code':'M','name':'材料'}]}]}
                """.json)
        #expect(document.halls.first?.hours == .office)
        #expect(document.windows.first?.kind == .comprehensive)
        #expect(document.officers.first?.name == "")
        let item = try #require(document.items.first)
        #expect(item.effectiveFrom == nil)
        #expect(item.definition.type == .licence)
        #expect(item.definition.caseType == .promised)
        #expect(item.definition.promisedLimit == TimeLimit(3, .workday))
        #expect(item.definition.statutoryLimit == nil)
        #expect(
            item.definition.materials == [Material(code: try FormatsFixture.code("M"), name: LocalizedText("材料"))])
    }

    @Test("an opening calendar has its defaults, and weekdays with the same sessions are written together")
    func opening() throws {
        let document = try RegistryJSON.document(
            from: """
                {'halls':[{'code':'H','name':'厅','level':'street','opening':{'weekly':[
                   {'weekdays':[2],'sessions':[{'opens':'09:00','closes':'12:00'}]},{'weekdays':[5],'sessions':[]},
                   {'weekdays':[4,1],'sessions':[{'opens':'09:00','closes':'12:00'}]}],
                 'exceptions':[{'from':'2026-11-21','sessions':[],'reason':'检修'}]}}],
                 'windows':[{'code':'W','hall':'H','opening':{'weekly':[],'onDaysOff':2}}]}
                """.json)
        let opening = try #require(document.halls.first?.opening)
        let morning = OpeningSession(opens: 540, closes: 720)
        #expect(opening.weekly == OpeningWeek([1, 2, 4], [morning]))
        #expect(opening.onDaysOff == .closed && opening.makeUpWeekday == 1 && opening.basis == "")
        let day = try #require(CivilDate(iso: "2026-11-21"))
        #expect(opening.exceptions == [OpeningException(from: day, sessions: [], reason: LocalizedText("检修"))])
        #expect(document.windows.first?.opening == OpeningCalendar(weekly: OpeningWeek(), onDaysOff: .asWeekday))
        let written = """
            'opening':{'weekly':[{'weekdays':[1,2,4],'sessions':[{'opens':'09:00','closes':'12:00'}]}],\
            'onDaysOff':'closed','makeUpWeekday':1,'exceptions':[{'from':'2026-11-21','sessions':[],\
            'reason':{'zh':'检修'}}]}
            """
        let text = String(decoding: RegistryJSON.data(document), as: UTF8.self)
        #expect(text.contains(String(decoding: written.json, as: UTF8.self)))
    }

    @Test("permanent numbers stand for names")
    func numbers() throws {
        let document = try RegistryJSON.document(
            from: """
                {'halls':[{'code':'H','name':'厅','level':5}],'posts':[{'code':'P','name':'岗','duties':[1,'privacy']}],
                 'windows':[{'code':'W','hall':'H','kind':3}],
                 'items':[{'code':'I','name':'事项','agency':'A','type':'20','caseType':1,'levels':[4],'channels':[9,1],
                           'materials':[{'code':'M','name':'材料','necessity':3,'source':99}],
                           'promisedLimit':{'amount':0,'unit':2}}]}
                """.json)
        #expect(document.halls.first?.level == .street)
        #expect(document.posts.first?.duties == DutySet([.intake, .privacy]))
        #expect(document.windows.first?.kind == .issuing)
        let definition = try #require(document.items.first?.definition)
        #expect(definition.caseType == .immediate)
        #expect(definition.levels == HallLevelSet([.district]))
        #expect(definition.channels == ChannelSet([.window, .other]))
        #expect(definition.materials.first?.necessity == .tolerable)
        #expect(definition.materials.first?.source == .other)
        #expect(definition.promisedLimit == TimeLimit(0, .naturalDay))
    }

    @Test("a value that no document may hold is written in a form that no reader takes, not as another value")
    func unwritable() throws {
        var document = RegistryDocument()
        let code = try FormatsFixture.code("X")
        document.halls = [
            Hall(
                code: code, name: LocalizedText(""), level: .street,
                hours: OpeningHours(weekdays: 255, opens: Int.min, closes: Int.max))
        ]
        #expect(throws: OneWindowError(Rejection(.malformedField, "halls[0].hours.weekdays[7]"))) {
            try RegistryJSON.document(from: RegistryJSON.data(document))
        }
        document.halls = []
        document.posts = [Post(code: code, name: LocalizedText(""), duties: DutySet(rawValue: 1))]
        #expect(throws: OneWindowError(Rejection(.malformedField, "posts[0].duties[0]"))) {
            try RegistryJSON.document(from: RegistryJSON.data(document))
        }
    }
}
