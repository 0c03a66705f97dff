import OneWindowCore
import Testing

@Suite("Decision models")
struct DecisionModelTests {
    private typealias Decision = DecisionModel.Decision
    private typealias Input = DecisionModel.Input

    @Test("decisions are taken after those they need, each once, and the way is told")
    func order() throws {
        let model = DecisionModel(
            name: "chain", inputs: [Input("经营面积", type: "number")],
            decisions: [
                Decision("总价", requires: ["单价", "经营面积"], logic: .expression("单价 * 经营面积 + 附加费")),
                Decision("单价", logic: .expression("if 经营面积 > 100 then 2 else 3")),
                Decision("附加费", logic: .expression("单价")),
            ])
        // The name that is not required is not known.
        #expect(model.doubts().map(\.rule) == [.expressionMalformed])
        #expect(model.doubts().map(\.place) == ["decisions[0].expression"])
        var sound = model
        sound.decisions[0].requires.append("附加费")
        let outcome = try #require(try sound.compile().evaluate("总价", try given(["经营面积": "50"])))
        #expect(outcome.value == .integer(153))
        #expect(outcome.steps.map(\.decision) == ["单价", "附加费", "总价"])
    }

    @Test("a decision that is given is not taken")
    func replaced() throws {
        let model = DecisionModel(
            name: "", inputs: [Input("a")],
            decisions: [Decision("b", logic: .expression("a + 1")), Decision("c", logic: .expression("b * 2"))])
        let compiled = try model.compile()
        let outcome = try #require(compiled.evaluate("c", try given(["b": "10"])))
        #expect(outcome.value == .integer(20))
        #expect(outcome.steps.map(\.decision) == ["c"])
        #expect(compiled.evaluate("d", FeelContext()) == nil)
    }

    @Test("functions are called by expressions and by invocations, by name and by place")
    func functions() throws {
        let payment = DecisionModel.Knowledge(
            "PMT",
            parameters: [DecisionModel.Parameter("p"), DecisionModel.Parameter("r"), DecisionModel.Parameter("n")],
            logic: .expression("(p*r/12)/(1-(1+r/12)**-n)"))
        let limit = DecisionModel.Knowledge(
            "limit of", parameters: [DecisionModel.Parameter("days", type: "number")],
            logic: .table(
                DecisionTable(
                    .first, inputs: [DecisionTable.Input("days")], outputs: [DecisionTable.Output()],
                    rules: [.init(when: ["<5"], then: ["\"short\""]), .init(when: ["-"], then: ["\"long\""])])))
        let twice = DecisionModel.Knowledge(
            "twice", parameters: [DecisionModel.Parameter("x")],
            logic: .context([
                .init("half", logic: .expression("PMT(x, 0.12, 12)")), .init("", logic: .expression("half + half")),
            ]))
        let model = DecisionModel(
            name: "", inputs: [Input("loan"), Input("fee", type: "number")], knowledge: [twice, payment, limit],
            decisions: [
                Decision("monthly", logic: .expression("PMT(loan.amount, loan.rate, loan.term) + fee")),
                Decision("by name", logic: .expression("PMT(n: loan.term, r: loan.rate, p: loan.amount) + fee")),
                Decision("both", logic: .expression("twice(loan.amount)")),
                Decision(
                    "class",
                    logic: .invocation(
                        function: "limit of", arguments: [.init("days", logic: .expression("fee / 100"))])),
            ])
        let compiled = try model.compile()
        let inputs = try given([
            "loan": "{amount: 600000, rate: 0.0375, term: 360}", "fee": "100",
        ])
        let monthly = try #require(compiled.evaluate("monthly", inputs)?.value)
        #expect(monthly.description.hasPrefix("2878.693549432766"))
        #expect(compiled.evaluate("by name", inputs)?.value == monthly)
        #expect(compiled.evaluate("class", inputs)?.value == .string("short"))
        #expect(compiled.evaluate("both", inputs)?.value.description.hasPrefix("106618.5") == true)
        #expect(
            compiled.call("limit of", with: try given(["days": "9"]))?.value == .string("long"))
    }

    @Test("contexts and lists are values; entries see those before them")
    func contexts() throws {
        let model = DecisionModel(
            name: "", inputs: [Input("x", type: "number")],
            decisions: [
                Decision(
                    "all",
                    logic: .context([
                        .init("first", logic: .expression("x + 1")),
                        .init("rows", logic: .list([.expression("first"), .expression("first * 2")])),
                        .init("inner", logic: .context([.init("deep", logic: .expression("count(rows)"))])),
                    ])),
                Decision(
                    "one",
                    logic: .context([
                        .init("a b", logic: .expression("x")), .init("", logic: .expression("a b * 10")),
                    ])),
            ])
        let compiled = try model.compile()
        let inputs = try given(["x": "2"])
        #expect(compiled.evaluate("all", inputs)?.value.description == "{first: 3, rows: [3, 6], inner: {deep: 2}}")
        #expect(compiled.evaluate("one", inputs)?.value == .integer(20))
    }

    @Test("types are checked: what is not allowed is null and noted")
    func types() throws {
        let model = DecisionModel(
            name: "",
            types: [
                .init(name: "tStatus", base: "string", values: "\"EMPLOYED\", \"STUDENT\""),
                .init(
                    name: "tPerson",
                    components: [.init(name: "age", base: "number"), .init(name: "s", base: "tStatus")]),
                .init(name: "tPeople", base: "tPerson", isCollection: true),
            ],
            inputs: [
                Input("status", type: "tStatus"), Input("people", type: "tPeople"),
                Input("n", type: "number", values: "[0..10]"),
            ],
            decisions: [
                Decision("say", type: "string", logic: .expression("\"You are \" + status")),
                Decision("number", type: "number", logic: .expression("\"ten\"")),
                Decision("ages", logic: .expression("people.age")),
                Decision("n1", logic: .expression("n")),
            ])
        let compiled = try model.compile()
        func outcome(_ name: String, _ values: KeyValuePairs<String, String>) throws -> DecisionOutcome {
            try #require(compiled.evaluate(name, try given(values)))
        }
        #expect(try outcome("say", ["status": "\"STUDENT\""]).value == .string("You are STUDENT"))
        let refused = try outcome("say", ["status": "\"RETIRED\""])
        #expect(refused.value == .null)
        #expect(refused.notes.map(\.kind) == [.inputNotAllowed])
        let wrong = try outcome("number", [:])
        #expect(wrong.value == .null)
        #expect(wrong.notes.map(\.kind) == [.notOfType])
        let people = "[{age: 3, s: \"STUDENT\"}, {age: 40, s: \"EMPLOYED\"}]"
        #expect(try outcome("ages", ["people": people]).value.description == "[3, 40]")
        #expect(try outcome("ages", ["people": "{age: 3, s: \"STUDENT\"}"]).value.description == "[3]")
        #expect(try outcome("ages", ["people": "[{age: 3, s: \"PUPIL\"}]"]).notes.map(\.kind) == [.inputNotAllowed])
        #expect(try outcome("n1", ["n": "10"]).value == .integer(10))
        #expect(try outcome("n1", ["n": "10.5"]).value == .null)
    }

    @Test("input values of a table that are not allowed make it null")
    func allowedValues() throws {
        let model = model(
            .first, inputs: [Input("risk", type: "string")],
            columns: [DecisionTable.Input("risk", values: "\"High\", \"Low\"")], outputs: [DecisionTable.Output()],
            [(["\"High\""], ["1"]), (["-"], ["2"])])
        let compiled = try model.compile()
        #expect(compiled.evaluate("result", try given(["risk": "\"Low\""]))?.value == .integer(2))
        let outcome = try #require(compiled.evaluate("result", try given(["risk": "\"?\""])))
        #expect(outcome.value == .null)
        #expect(outcome.notes.map(\.kind) == [.inputNotAllowed])
    }
}
