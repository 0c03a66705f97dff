/// An input of a table, compiled: for every class of values the set of rules whose cells match.
///
/// The values that the cells name cut all values into classes: each text named and all other texts, each number named
/// and each stretch between two, true, false, null. What a cell answers for one value of a class it answers for all,
/// so each class is asked once, when the table is compiled, by means of the tests themselves. Cells that are more than
/// comparisons with constants stay open: they match every class, and are asked when the rest of their rule matches.
/// So are all cells where the value is of another kind, such as a date.
struct DecisionColumn: Sendable {
    /// The different cells.
    let cells: [FeelUnaryTests]
    /// The cell of each rule.
    let cellOfRule: [Int32]
    /// The values allowed, nil where all are.
    let values: FeelUnaryTests?
    /// The set of rules with open cells, or -1 where there are none.
    private(set) var open: Int32 = -1
    /// Whether there are classes.
    private(set) var isClassified = false
    /// The set of each class; -1 where the class is not allowed.
    private(set) var setOfClass: [Int32] = []
    let numbers: DecisionNumbers
    /// The texts that cells name, each once.
    let texts: [String]

    // Which class is which: null, false, true, texts not named, texts named, stretches of numbers.

    static let otherTextClass = 3
    static let firstTextClass = 4
    var firstNumberClass: Int { Self.firstTextClass + texts.count }

    init(cells: [FeelUnaryTests], cellOfRule: [Int32], values: FeelUnaryTests?) {
        self.cells = cells
        self.cellOfRule = cellOfRule
        self.values = values
        var named: (numbers: [FeelNumber], texts: [String]) = ([], [])
        for tests in cells + [values].compactMap({ $0 }) { Self.name(tests, in: &named) }
        numbers = DecisionNumbers(named.numbers)
        var seen: Set<[UInt8]> = []
        texts = named.texts.filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// How many classes there are.
    var classCount: Int { firstNumberClass + numbers.count }

    /// How many comparisons the cells and the allowed values make.
    var testCount: Int {
        cells.reduce(values?.tests?.count ?? 0) { $0 + 1 + ($1.tests?.count ?? 0) }
    }

    /// Asks each cell for each class.
    mutating func classify(into bits: inout DecisionBits, rules: Int) {
        let isOpen = cells.map { !Self.isClosed($0) }
        if isOpen.contains(true) {
            open = Int32(bits.add(rules: rules) { isOpen[Int(cellOfRule[$0])] })
        }
        let isChecked = values.map(Self.isClosed) ?? false
        // Different classes are often answered alike.
        var known: [[Bool]: Int32] = [:]
        for number in 0..<classCount {
            guard let example = example(of: number) else {
                // No value is of this class.
                setOfClass.append(-1)
                continue
            }
            if isChecked, let values, values.matches(example) != true {
                setOfClass.append(-1)
                continue
            }
            let answers = cells.indices.map { isOpen[$0] || cells[$0].matches(example) == true }
            if let set = known[answers] {
                setOfClass.append(set)
                continue
            }
            let set = Int32(bits.add(rules: rules) { answers[Int(cellOfRule[$0])] })
            known[answers] = set
            setOfClass.append(set)
        }
        isClassified = true
    }

    /// Whether the allowed values must be asked for each value, because the classes do not say.
    var asksValues: Bool { values.map { !Self.isClosed($0) } ?? false }

    /// Whether a value has a class that ``DecisionLookup`` finds.
    func hasClass(_ value: FeelValue) -> Bool {
        guard isClassified else { return false }
        return switch value {
        case .null, .boolean, .string: true
        case .number: numbers.searchKeys != nil
        default: false
        }
    }

    /// A value of a class, or nil where there is none.
    func example(of number: Int) -> FeelValue? {
        switch number {
        case 0: return .null
        case 1: return .boolean(false)
        case 2: return .boolean(true)
        case 3: return .string(unnamedText)
        case ..<firstNumberClass: return .string(texts[number - Self.firstTextClass])
        default:
            return numbers.example(of: number - firstNumberClass).map(FeelValue.number)
        }
    }

    /// A text that no cell names.
    private var unnamedText: String {
        var text = "…"
        while texts.contains(text) { text += "…" }
        return text
    }

    /// Notes the constants that tests name.
    private static func name(_ tests: FeelUnaryTests, in named: inout (numbers: [FeelNumber], texts: [String])) {
        guard isClosed(tests) else { return }
        for test in tests.tests ?? [] {
            switch test {
            case .equals(.number(let number)): named.numbers.append(number)
            case .equals(.string(let text)): named.texts.append(text)
            case .within(let range):
                for case .number(let number)? in [range.lower, range.upper] { named.numbers.append(number) }
            default: break
            }
        }
    }

    /// Whether the classes say everything about tests.
    private static func isClosed(_ tests: FeelUnaryTests) -> Bool {
        if tests.isAny { return true }
        guard let simple = tests.tests else { return false }
        return simple.allSatisfy { test in
            switch test {
            case .any, .equals(.null), .equals(.boolean), .equals(.number), .equals(.string): true
            case .equals: false
            case .within(let range): isNumber(range.lower) && isNumber(range.upper)
            }
        }
    }

    private static func isNumber(_ value: FeelValue?) -> Bool {
        if case .number? = value { true } else { value == nil }
    }
}

/// What a class of values is called, for people.
extension DecisionColumn {
    /// Kinds of values that a column can be asked about.
    enum Kind {
        case boolean, text, number
    }

    /// The kind that the cells speak of; nil where they speak of several or none.
    var kind: Kind? {
        var kinds: Set<Kind> = []
        for tests in cells + [values].compactMap({ $0 }) {
            for test in tests.tests ?? [] {
                switch test {
                case .equals(.boolean): kinds.insert(.boolean)
                case .equals(.string): kinds.insert(.text)
                case .equals(.number), .within: kinds.insert(.number)
                default: break
                }
            }
        }
        return kinds.count == 1 ? kinds.first : nil
    }

    /// The classes of a kind that have values and are allowed.
    func classes(of kind: Kind) -> [Int] {
        let range =
            switch kind {
            case .boolean: 1..<3
            case .text: 3..<firstNumberClass
            case .number: firstNumberClass..<classCount
            }
        return range.filter { setOfClass[$0] >= 0 }
    }

    /// A class as a test.
    func name(of number: Int) -> String {
        switch number {
        case 0: return "null"
        case 1: return "false"
        case 2: return "true"
        case 3: return texts.isEmpty ? "-" : "not(…)"
        case ..<firstNumberClass:
            return FeelValue.string(texts[number - Self.firstTextClass]).description
        default:
            let stretch = number - firstNumberClass
            let ends = numbers.endpoints
            if stretch % 2 == 1 { return ends[stretch / 2].description }
            let low = stretch > 0 ? ends[stretch / 2 - 1] : nil
            let high = stretch / 2 < ends.count ? ends[stretch / 2] : nil
            switch (low, high) {
            case (let low?, let high?): return "(\(low)..\(high))"
            case (let low?, nil): return ">\(low)"
            case (nil, let high?): return "<\(high)"
            case (nil, nil): return "-"
            }
        }
    }
}
