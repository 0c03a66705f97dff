/// Reads a text into a program.
struct FeelParser {
    init(_ text: String, scope: FeelScope, limits: FeelLimits) throws(FeelError) { throw FeelError(.empty, at: 0) }

    mutating func wholeExpression() throws(FeelError) -> Int { throw FeelError(.empty, at: 0) }

    mutating func wholeUnaryTests(_ text: String, inputType: FeelType) throws(FeelError) -> FeelUnaryTests {
        throw FeelError(.empty, at: 0)
    }

    func finish() -> FeelProgram { FeelProgram(limits: .standard) }
}
