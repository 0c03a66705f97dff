import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Sets of rules of clocks in JSON")
struct ClockRulesJSONTests {
    @Test("a set with every member comes back the same, and as the same bytes")
    func roundTrip() throws {
        let rules = try FormatsFixture.rules()
        let data = ClockRulesJSON.data(rules)
        let back = try ClockRulesJSON.rules(from: data)
        #expect(back == rules)
        #expect(ClockRulesJSON.data(back) == data)
        #expect(!data.contains(UInt8(ascii: "\n")))
    }

    @Test("the shipped set comes back the same, and is in order")
    func shipped() throws {
        let back = try ClockRulesJSON.rules(from: ClockRulesJSON.data(.shipped))
        #expect(back == .shipped)
        #expect(back.violations() == [])
    }

    @Test("members stand in a fixed order; what says nothing is left out")
    func order() throws {
        let set = ClockRuleSet(
            rules: [
                ClockRule(
                    code: try FormatsFixture.code("a"), name: LocalizedText("甲"), kind: .issue, start: .grant,
                    budget: .fixed(TimeLimit(10)), bases: [LegalBasis(law: "法", article: "四十四")])
            ],
            ladders: [
                Ladder(
                    code: try FormatsFixture.code("l"), kinds: [.issue],
                    rungs: [Ladder.Rung(.red, at: .after(workdays: 0))], basis: LegalBasis(law: "规"))
            ])
        let expected = """
            {'schema':'ow.clockRules/1','rules':[{'code':'a','name':{'zh':'甲'},'kind':'issue','start':'grant',\
            'budget':{'from':'fixed','limit':{'amount':10,'unit':'workday'}},'bearer':'organ','suspensions':[],\
            'extensions':[],'expiry':'late','bases':[{'law':'法','article':'四十四'}]}],'ladders':[{'code':'l',\
            'kinds':['issue'],'types':[],'rungs':[{'level':'red','after':{'workdays':0},'followsUnanswered':false}],\
            'basis':{'law':'规'}}],'officeHours':[],'requests':[]}
            """
        #expect(ClockRulesJSON.data(set) == expected.json)
    }

    @Test("what is left out has its default, and permanent numbers stand for names")
    func defaults() throws {
        let read = try ClockRulesJSON.rules(
            from: """
                {'rules':[{'code':'a','name':'甲','kind':3,'start':2,'budget':{'from':3},'scope':{},'counting':{},
                           'bases':[{'law':'法'}],'suspensions':[{'ground':8,'basis':{'law':'法'}}],
                           'extensions':[{'approver':1,'most':10,'basis':{'law':'法'}}]}],
                 'ladders':[{'code':'l','kinds':[2],'rungs':[{'level':1,'before':{'workdays':1}}],'basis':{'law':'规'}}]}
                """.json)
        let rule = try #require(read.rules.first)
        #expect(rule.kind == .statutory && rule.start == .acceptance)
        #expect(rule.budget == .statutory(otherwise: nil))
        #expect(rule.scope == RuleScope() && rule.counting == Counting())
        #expect(rule.bearer == .organ && rule.expiry == .late && rule.officeHours == nil)
        #expect(rule.suspensions == [SuspensionRule(.expertReview, basis: LegalBasis(law: "法"))])
        #expect(rule.extensions == [ExtensionRule(.organHead, most: 10, basis: LegalBasis(law: "法"))])
        let rung = try #require(read.ladders.first?.rungs.first)
        #expect(rung == Ladder.Rung(.reminder, at: .before(workdays: 1, percent: 0)))
        #expect(read.officeHours == [] && read.usualHours == nil)
    }

    private static func rule(_ rest: String) -> String {
        "{'rules':[{'code':'a','name':'甲','kind':'issue','start':'grant',\(rest)}]}"
    }

    private static func ladder(_ rung: String) -> String {
        "{'rules':[],'ladders':[{'code':'l','kinds':[1],'basis':{'law':'规'},'rungs':[\(rung)]}]}"
    }

    static let bad: [BadInput] = [
        BadInput("{}", .invalid, .missingField, "rules"),
        BadInput("{'schema':'ow.clockRules/2','rules':[]}", .invalid, .malformedField, "schema"),
        BadInput("{'rules':[],'rulse':[]}", .invalid, .malformedField, "rulse"),
        BadInput("{'rules':[{}]}", .invalid, .missingField, "rules[0].code"),
        BadInput(rule("'bases':[]"), .invalid, .missingField, "rules[0].budget"),
        BadInput(rule("'budget':{}"), .invalid, .missingField, "rules[0].budget.from"),
        BadInput(rule("'budget':{'from':'fixed'}"), .invalid, .missingField, "rules[0].budget.limit"),
        BadInput(
            rule("'budget':{'from':'told','limit':{'amount':1}}"), .invalid, .malformedField, "rules[0].budget.limit"),
        BadInput(
            rule("'budget':{'from':'fixed','limit':{'amount':3651}}"), .invalid, .malformedField,
            "rules[0].budget.limit.amount"),
        BadInput(rule("'budget':{'from':'told'}"), .invalid, .missingField, "rules[0].bases"),
        BadInput(rule("'budget':{'from':'told'},'bases':[{}]"), .invalid, .missingField, "rules[0].bases[0].law"),
        BadInput(rule("'scope':{'types':['许可']}"), .invalid, .malformedField, "rules[0].scope.types[0]"),
        BadInput(rule("'scope':{'joint':1}"), .invalid, .malformedField, "rules[0].scope.joint"),
        BadInput(
            rule("'budget':{'from':'told'},'counting':{'lastDay':'later'}"), .invalid, .malformedField,
            "rules[0].counting.lastDay"),
        BadInput(
            rule("'budget':{'from':'told'},'suspensions':[{'ground':'holiday'}]"), .invalid, .malformedField,
            "rules[0].suspensions[0].ground"),
        BadInput(
            rule("'budget':{'from':'told'},'suspensions':[{'ground':'hearing','most':-1}]"), .invalid, .malformedField,
            "rules[0].suspensions[0].most"),
        BadInput(
            rule("'budget':{'from':'told'},'extensions':[{'approver':'organHead','most':0}]"), .invalid,
            .malformedField, "rules[0].extensions[0].most"),
        BadInput(
            rule("'budget':{'from':'told'},'extensions':[{'approver':'organHead','most':1,'times':100}]"), .invalid,
            .malformedField, "rules[0].extensions[0].times"),
        BadInput(
            "{'rules':[],'requests':[{'code':'c','name':'诉','kind':'complaint','basis':{'law':'办法'},'reopenings':10}]}", .invalid,
            .malformedField, "requests[0].reopenings"),
        BadInput(ladder("{}"), .invalid, .missingField, "ladders[0].rungs[0].level"),
        BadInput(
            ladder("{'level':1,'before':{'workdays':1},'after':{'workdays':1}}"), .invalid, .malformedField,
            "ladders[0].rungs[0].after"),
        BadInput(
            ladder("{'level':1,'before':{'workdays':1,'percent':101}}"), .invalid, .malformedField,
            "ladders[0].rungs[0].before.percent"),
        BadInput(ladder("{'level':1,'after':{}}"), .invalid, .missingField, "ladders[0].rungs[0].after.workdays"),
        BadInput(
            "{'rules':[],'officeHours':[{'code':'o','name':'点','sessions':[{'opens':'9:00'}]}]}", .invalid,
            .malformedField, "officeHours[0].sessions[0].opens"),
    ]

    @Test("what is not a set is refused at its place", arguments: bad)
    func badInput(_ input: BadInput) {
        #expect(throws: OneWindowError(Rejection(input.code, input.subject))) {
            try ClockRulesJSON.rules(from: input.text.json)
        }
    }

    @Test("a set inside a command is refused at its place there")
    func inside() {
        let head = "{'request':'r','at':0,'actor':{'capacity':'operator'},'command':"
        let table: [(String, Rejection)] = [
            ("'clockRules.load'}", Rejection(.missingField, "rules")),
            ("'clockRules.load','rules':{}}", Rejection(.missingField, "rules.rules")),
            ("'clockRules.load','rules':{'rules':[7]}}", Rejection(.malformedField, "rules.rules[0]")),
            ("'calendar.load'}", Rejection(.missingField, "notice")),
            ("'calendar.load','notice':{'years':[{}]}}", Rejection(.missingField, "notice.years[0].year")),
        ]
        for (rest, rejection) in table {
            #expect(throws: OneWindowError(rejection)) { try CommandJSON.submission(from: (head + rest).json) }
        }
    }

    @Test("an item's timing is refused at its place, and left out where it says nothing")
    func timing() throws {
        let item = "{'items':[{'code':'I','name':'n','agency':'A','type':'01','timing':"
        let table: [(String, Rejection)] = [
            ("{'joint':'yes'}", Rejection(.malformedField, "items[0].timing.joint")),
            ("{'deemedAcceptance':{}}", Rejection(.missingField, "items[0].timing.deemedAcceptance.law")),
            ("{'procedures':[{}]}", Rejection(.missingField, "items[0].timing.procedures[0].ground")),
            ("{'pauses':1}", Rejection(.malformedField, "items[0].timing.pauses")),
        ]
        for (timing, rejection) in table {
            #expect(throws: OneWindowError(rejection)) {
                try RegistryJSON.document(from: (item + timing + "}]}").json)
            }
        }
        let plain = try RegistryJSON.document(from: (item + "{}}]}").json)
        #expect(plain.items.first?.definition.timing == ItemTiming())
        #expect(!String(decoding: RegistryJSON.data(plain), as: UTF8.self).contains("timing"))
    }

    @Test("a value that no set may hold is written in a form that no reader takes, not as another value")
    func unwritable() throws {
        var set = try FormatsFixture.rules()
        set.rules[0].budget = .fixed(TimeLimit(-1))
        set.rules[0].suspensions[0].most = Int.min
        #expect(throws: OneWindowError(Rejection(.malformedField, "rules[0].budget.limit.amount"))) {
            try ClockRulesJSON.rules(from: ClockRulesJSON.data(set))
        }
        set.rules[0].budget = .told
        #expect(throws: OneWindowError(Rejection(.malformedField, "rules[0].suspensions[0].most"))) {
            try ClockRulesJSON.rules(from: ClockRulesJSON.data(set))
        }
    }

    @Test("a set too long is refused unread")
    func long() {
        let spaces = [UInt8](repeating: 32, count: (16 << 20) + 1)
        #expect(throws: OneWindowError(Rejection(.tooLong, "json: 16777216 bytes"))) {
            try ClockRulesJSON.rules(from: spaces)
        }
    }
}
