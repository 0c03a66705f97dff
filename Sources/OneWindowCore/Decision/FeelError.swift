/// Why an expression was refused when it was compiled.
public struct FeelError: Error, Sendable, Hashable {
    /// The rule that was broken.
    public let rule: FeelRule
    /// Where in the text, in bytes of UTF-8 from its start.
    public let offset: Int
    /// The name or symbol it is about; empty where there is none.
    public let subject: String

    /// Creates an error.
    public init(_ rule: FeelRule, at offset: Int, _ subject: String = "") {
        self.rule = rule
        self.offset = offset
        self.subject = subject
    }
}

extension FeelError: CustomStringConvertible {
    public var description: String { text(in: .english) }

    /// The error as a sentence, with its place counted from 1.
    public func text(in language: Language) -> String {
        let what = rule.text.text(in: language)
        let about = subject.isEmpty ? "" : language == .english ? ": \(subject)" : "：\(subject)"
        return language == .english
            ? "byte \(offset + 1): \(what)\(about)" : "第\(offset + 1)字节：\(what)\(about)"
    }
}

/// The rules that compiling checks. The numbers are permanent.
public enum FeelRule: Int32, Sendable, CaseIterable {
    /// Something else was expected here.
    case unexpected = 1
    /// The text ends within an expression.
    case endsEarly = 2
    /// A string without its closing quote.
    case openString = 3
    /// An escape that is none of the language's.
    case badEscape = 4
    /// A character that no expression has.
    case badCharacter = 5
    /// A number that is malformed or too large.
    case badNumber = 6
    /// An `@"…"` that is no date, time or duration.
    case badTemporal = 7
    /// A name that is neither in scope nor a function.
    case unknownName = 8
    /// A function that is not there.
    case unknownFunction = 9
    /// A function called with too many or too few arguments.
    case wrongArguments = 10
    /// A named argument the function does not have, or has twice.
    case unknownParameter = 11
    /// A type that is not there.
    case unknownType = 12
    /// A constant of a type that the input never has.
    case wrongType = 13
    /// The same key twice in a context.
    case duplicateKey = 14
    /// `?` outside a unary test.
    case noInput = 15
    /// Nested deeper than the limit.
    case tooDeep = 16
    /// Longer than the limit.
    case tooLong = 17
    /// An empty text.
    case empty = 18
    /// An interval whose ends cannot be compared, or are in the wrong order.
    case badInterval = 19
    /// A comment without its end.
    case openComment = 20

    /// The rule in words.
    public var text: LocalizedText {
        switch self {
        case .unexpected: LocalizedText("此处语法不正确", english: "something else is expected here")
        case .endsEarly: LocalizedText("表达式不完整", english: "the expression ends early")
        case .openString: LocalizedText("字符串缺少结束引号", english: "the string has no closing quote")
        case .badEscape: LocalizedText("字符串中有无效的转义", english: "no such escape in a string")
        case .badCharacter: LocalizedText("表达式中有无效字符", english: "no expression has this character")
        case .badNumber: LocalizedText("数值格式不正确或过大", english: "the number is malformed or too large")
        case .badTemporal: LocalizedText("不是日期、时间或期间", english: "not a date, time or duration")
        case .unknownName: LocalizedText("未知的名称", english: "unknown name")
        case .unknownFunction: LocalizedText("未知的函数", english: "unknown function")
        case .wrongArguments: LocalizedText("函数参数个数不正确", english: "wrong number of arguments")
        case .unknownParameter: LocalizedText("函数没有此参数或参数重复", english: "no such parameter, or given twice")
        case .unknownType: LocalizedText("未知的类型", english: "unknown type")
        case .wrongType: LocalizedText("常量类型与输入类型不符", english: "the constant has not the type of the input")
        case .duplicateKey: LocalizedText("键重复", english: "the same key twice")
        case .noInput: LocalizedText("“?”只能用于单元测试", english: "`?` stands in unary tests only")
        case .tooDeep: LocalizedText("表达式嵌套过深", english: "nested too deep")
        case .tooLong: LocalizedText("表达式过长", english: "the text is too long")
        case .empty: LocalizedText("表达式为空", english: "the text is empty")
        case .badInterval: LocalizedText("区间端点不可比较或次序颠倒", english: "the ends cannot be compared or are swapped")
        case .openComment: LocalizedText("注释没有结束", english: "the comment has no end")
        }
    }
}
