extension CompiledTable {
    /// What an evaluation of a table came to.
    struct Answer {
        var value: FeelValue
        /// The rules that count, from 0.
        var rules: [Int] = []
        var note: DecisionNote.Kind?
    }

    /// Evaluates the inputs' expressions, finds the rules, and makes of them what the hit policy says.
    func evaluate(_ slots: [FeelValue], budget: inout FeelBudget) -> Answer {
        var values: [FeelValue] = []
        values.reserveCapacity(inputs.count)
        for input in inputs {
            let value = input.expression?.evaluate(slots, budget: &budget) ?? slots[input.slot]
            values.append(input.type.conformed(value))
        }
        guard let found = match(values, slots: slots, budget: &budget, { Self.members($0) }) else {
            return Answer(value: .null, note: .inputNotAllowed)
        }
        return answer(found, slots, budget: &budget)
    }

    /// What the rules that match come to.
    func answer(_ found: [Int], _ slots: [FeelValue], budget: inout FeelBudget) -> Answer {
        if found.isEmpty { return nothingFound(slots, budget: &budget) }
        switch hitPolicy {
        case .unique:
            guard found.count == 1 else { return Answer(value: .null, rules: found, note: .severalHits) }
            return Answer(value: value(of: found[0], slots, &budget), rules: found)
        case .first: return Answer(value: value(of: found[0], slots, &budget), rules: [found[0]])
        case .any:
            let first = value(of: found[0], slots, &budget)
            for rule in found.dropFirst() where value(of: rule, slots, &budget) != first {
                return Answer(value: .null, rules: found, note: .outputsDiffer)
            }
            return Answer(value: first, rules: found)
        case .priority:
            let best = ranked(found, slots, &budget).first.map { [$0] } ?? []
            return Answer(value: best.first.map { value(of: $0, slots, &budget) } ?? .null, rules: best)
        case .outputOrder:
            let order = ranked(found, slots, &budget)
            return Answer(value: .list(order.map { value(of: $0, slots, &budget) }), rules: order)
        case .ruleOrder, .collect:
            let all = found.map { value(of: $0, slots, &budget) }
            guard let aggregation else { return Answer(value: .list(all), rules: found) }
            return Answer(value: Self.aggregate(all, aggregation), rules: found)
        }
    }

    private func nothingFound(_ slots: [FeelValue], budget: inout FeelBudget) -> Answer {
        if outputs.contains(where: { $0.standard != nil }) {
            let values = outputs.map { $0.standard?.evaluate(slots, budget: &budget) ?? .null }
            let value = Self.result(values, outputs)
            return Answer(value: hitPolicy.givesList && aggregation == nil ? .list([value]) : value)
        }
        if hitPolicy == .collect {
            return Answer(value: aggregation == nil ? .list([]) : aggregation == .count ? .integer(0) : .null)
        }
        return Answer(value: .null, note: .nothingMatches)
    }

    private func cells(of rule: Int, _ slots: [FeelValue], _ budget: inout FeelBudget) -> [FeelValue] {
        then[rule].map { $0.constant ?? $0.evaluate(slots, budget: &budget) }
    }

    private func value(of rule: Int, _ slots: [FeelValue], _ budget: inout FeelBudget) -> FeelValue {
        constants[rule] ?? Self.result(cells(of: rule, slots, &budget), outputs)
    }

    /// Rules in the order in which their outputs stand in the lists of values, the first output's first.
    private func ranked(_ rules: [Int], _ slots: [FeelValue], _ budget: inout FeelBudget) -> [Int] {
        var ranks: [(rule: Int, rank: [Int])] = []
        let work = outputs.reduce(1) { $0 + $1.order.count }
        for rule in rules {
            guard budget.spend(work) else { break }
            let values = cells(of: rule, slots, &budget)
            ranks.append(
                (
                    rule,
                    zip(values, outputs).map { value, output in
                        output.order.firstIndex { $0.equals(value) == true } ?? output.order.count
                    }
                ))
        }
        return ranks.sorted { left, right in
            left.rank == right.rank ? left.rule < right.rule : left.rank.lexicographicallyPrecedes(right.rank)
        }.map(\.rule)
    }

    /// One value of several; null where they are not all of a kind that can be taken together.
    private static func aggregate(_ values: [FeelValue], _ aggregation: Aggregation) -> FeelValue {
        switch aggregation {
        case .count: return .integer(values.count)
        case .sum:
            var sum = FeelNumber.zero
            for value in values {
                guard case .number(let number) = value, let next = sum + number else { return .null }
                sum = next
            }
            return .number(sum)
        case .min, .max:
            guard var best = values.first else { return .null }
            for value in values.dropFirst() {
                guard let order = value.order(best) else { return .null }
                if aggregation == .min ? order < 0 : order > 0 { best = value }
            }
            return best
        }
    }
}
