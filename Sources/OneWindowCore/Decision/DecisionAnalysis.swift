/// Searches a table for what was hardly meant: values that no rule answers, rules that answer the same, rules that
/// never have an effect.
///
/// Only tables whose cells all compare one kind of value a column with constants are searched. Every search is exact as
/// far as it goes; it ends when its steps are spent, which is told.
struct DecisionAnalysis {
    private let table: CompiledTable
    private let place: String
    private let limits: DecisionLimits
    /// The classes of each column that can occur.
    private let classes: [[Int]]
    private var steps: Int
    private(set) var doubts: [DecisionDoubt] = []

    /// The doubts about a table.
    static func doubts(of table: CompiledTable, _ place: String, limits: DecisionLimits) -> [DecisionDoubt] {
        guard var analysis = DecisionAnalysis(table, place, limits) else { return [] }
        analysis.search()
        return analysis.doubts
    }

    private init?(_ table: CompiledTable, _ place: String, _ limits: DecisionLimits) {
        self.table = table
        self.place = place
        self.limits = limits
        steps = limits.analysisSteps
        var classes: [[Int]] = []
        for column in table.columns {
            guard column.isClassified, column.open < 0, !column.asksValues else { return nil }
            if let kind = column.kind {
                classes.append(column.classes(of: kind))
            } else {
                // A column that tests nothing has any class; one with several kinds is beyond the search.
                guard column.cells.allSatisfy(\.isAny), column.values == nil else { return nil }
                classes.append([3])
            }
        }
        self.classes = classes
    }

    private mutating func search() {
        let rules = 0..<table.ruleCount
        searchUnreached(rules)
        if table.hitPolicy == .unique || table.hitPolicy == .any { searchOverlaps(rules) }
        let hasDefault = table.outputs.contains { $0.standard != nil }
        if !hasDefault && !table.hitPolicy.givesList { searchGaps() }
        if steps <= 0 { doubts.append(DecisionDoubt(.analysisCut, "\(place).rules")) }
    }

    // MARK: Rules beside one another

    /// Whether a rule's cell matches a class.
    private func matches(_ rule: Int, _ column: Int, _ number: Int) -> Bool {
        table.bits.contains(rule, in: Int(table.columns[column].setOfClass[number]))
    }

    private mutating func spend(_ amount: Int) -> Bool {
        steps -= amount
        return steps > 0
    }

    /// The rules that match in every column something, or everything, that a rule matches; nil once the steps are
    /// spent.
    private mutating func rules(_ rule: Int, everything: Bool) -> [UInt64]? {
        let width = table.bits.width
        guard spend(classes.reduce(1) { $0 + $1.count } * width) else { return nil }
        var result = Array(repeating: UInt64.max, count: width)
        for column in classes.indices {
            var common = Array(repeating: everything ? UInt64.max : 0, count: width)
            for number in classes[column] where matches(rule, column, number) {
                let set = table.bits[Int(table.columns[column].setOfClass[number])]
                for (word, bits) in set.enumerated() {
                    if everything { common[word] &= bits } else { common[word] |= bits }
                }
            }
            for word in 0..<width { result[word] &= common[word] }
        }
        return result
    }

    private mutating func searchUnreached(_ rules: Range<Int>) {
        var found = 0
        for rule in rules where found < limits.doubtsOfTable {
            guard spend(classes.reduce(1) { $0 + $1.count }) else { return }
            let isEmpty = classes.indices.contains { column in
                !classes[column].contains { matches(rule, column, $0) }
            }
            var earlier: Int?
            if table.hitPolicy == .first && !isEmpty {
                guard let covering = self.rules(rule, everything: true) else { return }
                earlier = Self.members(covering, 0..<rule).first
            }
            guard isEmpty || earlier != nil else { continue }
            found += 1
            let subject = earlier.map {
                LocalizedText("被规则 \($0 + 1) 覆盖", english: "rule \($0 + 1) answers first")
            }
            doubts.append(DecisionDoubt(.neverReached, "\(place).rules[\(rule)]", subject ?? LocalizedText("")))
        }
    }

    private static func members(_ words: [UInt64], _ range: Range<Int>) -> [Int] {
        range.filter { words[$0 / 64] & (1 << UInt64($0 % 64)) != 0 }
    }

    private mutating func searchOverlaps(_ rules: Range<Int>) {
        var found = 0
        for first in rules {
            guard let partners = self.rules(first, everything: false) else { return }
            for second in Self.members(partners, (first + 1)..<max(first + 1, rules.upperBound)) {
                guard found < limits.doubtsOfTable else { return }
                if table.hitPolicy == .any, !differ(first, second) { continue }
                found += 1
                let common = classes.indices.compactMap { column in
                    classes[column].first { matches(first, column, $0) && matches(second, column, $0) }
                }
                let example = description(common)
                doubts.append(
                    DecisionDoubt(
                        .overlap, "\(place).rules[\(second)]",
                        LocalizedText(
                            "与规则 \(first + 1) 重叠：\(example)", english: "with rule \(first + 1), where \(example)")))
            }
        }
    }

    /// Whether two rules are known to come to different results.
    private func differ(_ first: Int, _ second: Int) -> Bool {
        guard let left = table.constants[first], let right = table.constants[second] else { return false }
        return left != right
    }

    // MARK: Gaps

    private mutating func searchGaps() {
        guard !classes.contains(where: \.isEmpty) else { return }
        var all = Array(repeating: UInt64.max, count: table.bits.width)
        for rule in table.ruleCount..<(all.count * 64) { all[rule / 64] &= ~(1 << UInt64(rule % 64)) }
        var path: [Int] = []
        var found = 0
        descend(all, &path, &found)
    }

    /// Looks, column by column, for classes that no rule has in common.
    private mutating func descend(_ rules: [UInt64], _ path: inout [Int], _ found: inout Int) {
        guard found < limits.doubtsOfTable, spend(rules.count) else { return }
        if rules.allSatisfy({ $0 == 0 }) {
            found += 1
            let subject = path.isEmpty ? "-" : description(path)
            doubts.append(DecisionDoubt(.gap, "\(place).rules", subject))
            return
        }
        guard path.count < classes.count else { return }
        if isAnswered(rules, from: path.count) { return }
        let column = path.count
        // Classes with the same set have the same gaps behind them.
        var seen: Set<Int32> = []
        for number in classes[column] where seen.insert(table.columns[column].setOfClass[number]).inserted {
            var rest = rules
            let set = table.bits[Int(table.columns[column].setOfClass[number])]
            for (word, bits) in set.enumerated() { rest[word] &= bits }
            path.append(number)
            descend(rest, &path, &found)
            path.removeLast()
        }
    }

    /// Whether one of the rules matches everything in the columns that are left.
    private mutating func isAnswered(_ rules: [UInt64], from column: Int) -> Bool {
        for (word, bits) in rules.enumerated() {
            var rest = bits
            while rest != 0 {
                let rule = word * 64 + rest.trailingZeroBitCount
                rest &= rest - 1
                guard spend(1) else { return true }
                let isFree = (column..<classes.count).allSatisfy { place in
                    let column = table.columns[place]
                    return column.cells[Int(column.cellOfRule[rule])].isAny
                }
                if isFree { return true }
            }
        }
        return false
    }

    /// Classes in words: `经营面积 <60, 类型 "面馆"`.
    private func description(_ path: [Int]) -> String {
        path.enumerated().map { "\(table.inputs[$0].label) \(table.columns[$0].name(of: $1))" }.joined(separator: ", ")
    }
}
