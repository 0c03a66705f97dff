/// The names visible to an expression while it is compiled (作用域): variables with their slots, and functions.
///
/// A name may hold spaces, Chinese characters and the signs `. / - ' + *`; where several known names begin at one
/// place, the longest is taken.
public struct FeelScope: Sendable {
    /// A variable.
    struct Variable: Sendable {
        let name: String
        let type: FeelType
    }

    /// A function whose body was compiled before, in a scope that holds its parameters and nothing else.
    struct Function: Sendable {
        let name: String
        let parameters: [String]
        let types: [FeelType]
        let result: FeelType
        let body: FeelExpression
    }

    private(set) var variables: [Variable] = []
    private(set) var functions: [Function] = []
    /// Declared names of item definitions, for `instance of`.
    private(set) var types: [(name: String, type: FeelType)] = []
    /// Variables and functions by the first word of their names.
    private(set) var index: [String: [Entry]] = [:]

    enum Entry: Sendable {
        case variable(Int)
        case function(Int)
    }

    /// Whether names and functions that are not known, and calls with a wrong number of arguments, are null, as the
    /// standard has it, instead of being refused.
    public var unknownIsNull = false

    /// An empty scope.
    public init() {}

    /// The number of slots an evaluation is given.
    public var slotCount: Int { variables.count }

    /// Declares a variable and returns its slot: 0 for the first, then one more each. A name declared again hides the
    /// one before.
    @discardableResult
    public mutating func declare(_ name: String, type: FeelType = .any) -> Int {
        let name = FeelNames.normal(name)
        variables.append(Variable(name: name, type: type))
        index[FeelNames.firstWord(name), default: []].append(.variable(variables.count - 1))
        return variables.count - 1
    }

    /// Declares a function. Its body sees its parameters alone, in slots 0, 1, …; arguments and result are brought to
    /// their types where these are given.
    public mutating func declareFunction(
        _ name: String, parameters: [(name: String, type: FeelType)], result: FeelType = .any, body: FeelExpression
    ) {
        let name = FeelNames.normal(name)
        functions.append(
            Function(
                name: name, parameters: parameters.map { FeelNames.normal($0.name) }, types: parameters.map(\.type),
                result: result, body: body))
        index[FeelNames.firstWord(name), default: []].append(.function(functions.count - 1))
    }

    /// Declares a type for `instance of`.
    public mutating func declareType(_ name: String, _ type: FeelType) {
        types.append((FeelNames.normal(name), type))
    }

    /// The slot of a variable, or nil where there is none of this name.
    public func slot(of name: String) -> Int? {
        let name = FeelNames.normal(name)
        return variables.lastIndex { $0.name == name }
    }

    /// The name of a slot.
    public func name(ofSlot slot: Int) -> String { variables.indices.contains(slot) ? variables[slot].name : "" }
}

/// What a name may consist of (DMN 1.3, 10.3.1.2).
enum FeelNames {
    /// The name with every run of white space as one space.
    static func normal(_ name: String) -> String {
        var result = ""
        var isGap = false
        for scalar in name.unicodeScalars {
            if isSpace(scalar) {
                isGap = !result.isEmpty
            } else {
                if isGap { result += " " }
                isGap = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The letters and digits a name begins with.
    static func firstWord(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            guard isPart(scalar) else { break }
            result.append(scalar)
        }
        return String(result)
    }

    /// Whether a text is words with single spaces between.
    static func isName(_ text: String) -> Bool {
        var isStart = true
        for scalar in text.unicodeScalars {
            if scalar == " " {
                guard !isStart else { return false }
                isStart = true
            } else {
                guard isStart ? isPart(scalar) : isPart(scalar) else { return false }
                isStart = false
            }
        }
        return !isStart && text.unicodeScalars.first.map(isFirst) == true
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    static func isFirst(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3F: false
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFEFE,
            0xFF00...0xFFFD, 0x10000...0xEFFFF:
            !isSpace(scalar)
        default: false
        }
    }

    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isFirst(scalar)
        }
    }
}
