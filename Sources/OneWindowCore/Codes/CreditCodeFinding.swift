/// What the code of an item says of the credit code of its body, whatever its scheme.
public enum CreditCodeFinding: Sendable, Hashable {
    /// It holds one whose check character is right.
    case passes(CreditCode)
    /// It holds 18 letters and digits in the place of one, whose check character is wrong.
    case fails(String)
    /// It holds none.
    case none

    /// Looks at the parts of a code between characters that are neither letters nor digits.
    ///
    /// A part of 18 characters may be a credit code; a national code of 31 or 33 characters starts with one.
    public init(in code: String) {
        self = withBytes(of: code) { Self.find($0) }
    }

    private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> CreditCodeFinding {
        var failing: Slice<UnsafeBufferPointer<UInt8>>?
        var start = 0
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index].isAlphanumeric { continue }
            if [18, 31, 33].contains(index - start) {
                let part = bytes[start..<start + 18]
                if CreditCode.passes(part), let code = CreditCode(text(part)) { return .passes(code) }
                failing = failing ?? part
            }
            start = index + 1
        }
        return failing.map { .fails(text($0)) } ?? .none
    }
}
