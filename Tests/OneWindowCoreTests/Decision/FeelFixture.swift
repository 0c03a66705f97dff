import OneWindowCore

/// The names and values that the tables of expressions use.
struct FeelFixture {
    var scope = FeelScope()
    var slots: [FeelValue] = []

    init() {
        declare("Age", .integer(30))
        declare("Full Name", .string("John Doe"))
        declare("Full", .null)
        declare("Applicant", .context(FeelContext([.init("age", .integer(30))])))
        declare("Monthly Salary", .integer(10_000))
        declare("经营面积", .integer(60))
        declare("x'", .integer(7))
        declare("if sold", .boolean(true))
        declare("a", .context(FeelContext([.init("b", .context(FeelContext([.init("c", .integer(5))])))])))
        declare("a.b.c", .integer(6))
        let loan: [FeelContext.Entry] = [
            .init("principal", .integer(600_000)), .init("rate", FeelNumber("0.0375").map(FeelValue.number) ?? .null),
            .init("termMonths", .integer(360)),
        ]
        declare("loan", .context(FeelContext(loan)))
        declareFunction("double", ["value"], "value * 2")
        declareFunction("ratio", ["of", "to"], "of / to")
    }

    private mutating func declare(_ name: String, _ value: FeelValue) {
        scope.declare(name)
        slots.append(value)
    }

    private mutating func declareFunction(_ name: String, _ parameters: [String], _ body: String) {
        var inner = FeelScope()
        for parameter in parameters { inner.declare(parameter) }
        guard let body = try? FeelExpression.compile(body, in: inner) else { return }
        scope.declareFunction(name, parameters: parameters.map { ($0, FeelType.any) }, body: body)
    }
}
