public import OneWindowCore

/// Parts of item definitions made by chance from the fields that they list, so that a new field is in every property
/// test without a word about it.
public enum RandomPart {
    /// A part: each field is said `percent` times in a hundred, and what must be there always is.
    public static func make<Part: ItemPart>(
        _ type: Part.Type = Part.self, percent: Int = 60, using generator: inout SeededGenerator
    ) -> Part? {
        Part(tree: tree(of: Part.shape, percent, using: &generator))
    }

    /// The tree of a shape.
    public static func tree(
        of shape: ObjectShape, _ percent: Int, using generator: inout SeededGenerator
    ) -> [FieldValue?] {
        shape.fields.map { field in
            let isSaid = field.isRequired || field.fallback != nil || generator.chance(percent)
            guard isSaid else { return nil }
            return value(field.shape, percent, using: &generator, isOptional: field.isOptional)
        }
    }

    private static func value(
        _ shape: FieldShape, _ percent: Int, using generator: inout SeededGenerator, isOptional: Bool = false
    ) -> FieldValue? {
        switch shape {
        case .text(let bytes): return .text(String(word(using: &generator).prefix(max(1, bytes / 3))))
        case .key: return .text("K\(generator.below(1_000_000))")
        case .itemType: return .text(["01", "07", "20", "Q2b"][generator.below(4)])
        case .name:
            let english = generator.chance(50) ? "word \(generator.below(1_000))" : nil
            return .name(LocalizedText(word(using: &generator), english: english))
        case .flag: return isOptional ? .number(Int64(generator.below(2))) : .number(1)
        case .number(let range):
            let number = Int64(generator.below(Int(min(range.upperBound, 1_000)) + 1))
            return number == 0 && !isOptional ? nil : .number(number)
        case .choice(let table):
            return generator.one(of: table.rows.filter { $0.number != 0 }).map { .number($0.number) }
        case .choices(let table):
            let bits = table.rows.filter { _ in generator.chance(40) }.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
            return bits == 0 ? nil : .choices(bits)
        case .limit: return .limit(TimeLimit(generator.below(40), generator.chance(70) ? .workday : .naturalDay))
        case .date: return .date(CivilDate(dayNumber: Int32(18_000 + generator.below(3_000))))
        case .decisions: return .decisions(model(using: &generator))
        case .list(let element, let most):
            let values = (0..<(1 + generator.below(min(most, 3)))).compactMap { _ in
                value(element, percent, using: &generator)
            }
            let once = withoutRepeats(values, of: element)
            return once.isEmpty ? nil : .list(once)
        case .pairs(let shape, _):
            // Sorted by key and each once, as they are kept.
            let keys = Set((0..<3).map { _ in "k\(generator.below(100))" }).sorted()
            return .list(keys.map { .object([.text($0)] + tree(of: shape, 100, using: &generator).dropFirst()) })
        case .object(let part):
            let tree = tree(of: part, percent, using: &generator)
            return tree.contains { $0 != nil } ? .object(tree) : nil
        }
    }

    /// A model with a table of few rules.
    private static func model(using generator: inout SeededGenerator) -> DecisionModel {
        let rules = (0..<(1 + generator.below(3))).map {
            DecisionTable.Rule(when: ["\(generator.below(100))"], then: [$0 == 0 ? "true" : "false"])
        }
        let table = DecisionTable(
            .first, inputs: [DecisionTable.Input("n")], outputs: [DecisionTable.Output()], rules: rules)
        return DecisionModel(
            name: word(using: &generator), inputs: [DecisionModel.Input("n", type: "number")],
            decisions: [DecisionModel.Decision("d", type: "boolean", logic: .table(table))])
    }

    /// The values with each key once, as a check of definitions asks for.
    private static func withoutRepeats(_ values: [FieldValue], of shape: FieldShape) -> [FieldValue] {
        var seen: Set<FieldValue?> = []
        return values.filter { value in
            guard case .object(let tree) = value, case .object(let part) = shape, let place = part.keyPlace else {
                return seen.insert(value).inserted
            }
            return seen.insert(tree[place]).inserted
        }
    }

    private static func word(using generator: inout SeededGenerator) -> String {
        ["申请", "许可证", "身份证明", "本人", "经营场所", "餐饮", "核查", "公示", "备案表", "营业执照"][generator.below(10)]
            + String(generator.below(100))
    }
}
