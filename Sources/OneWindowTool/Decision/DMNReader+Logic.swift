import Foundation
import OneWindow

extension DMNReader {
    private static let forms: Set<String> = [
        "decisionTable", "literalExpression", "invocation", "context", "list", "relation", "functionDefinition",
        "conditional", "for", "every", "some", "filter",
    ]

    /// The logic inside a decision, a function or an entry.
    mutating func logic(in element: XMLTree) -> DecisionLogic {
        guard let body = element.children.first(where: { Self.forms.contains($0.name) }) else { return .expression("") }
        return logic(body)
    }

    private mutating func logic(_ element: XMLTree) -> DecisionLogic {
        switch element.name {
        case "decisionTable": return .table(table(element))
        case "literalExpression":
            checkLanguage(element)
            return .expression(Self.text(element))
        case "invocation": return invocation(element)
        case "context": return .context(element.children("contextEntry").map { entry($0) })
        case "list": return .list(element.children.filter { Self.forms.contains($0.name) }.map { logic($0) })
        case "relation": return relation(element)
        default:
            refuse(element)
            return .expression("")
        }
    }

    private static func text(_ element: XMLTree?) -> String { element?.child("text")?.trimmed ?? "" }

    private mutating func invocation(_ element: XMLTree) -> DecisionLogic {
        let function = Self.plain(Self.text(element.child("literalExpression")))
        let arguments = element.children("binding").map { binding in
            DecisionLogic.Entry(
                Self.plain(binding.child("parameter")?.attributes["name"] ?? ""),
                type: Self.typeName(binding.child("parameter")?.attributes["typeRef"]), logic: logic(in: binding))
        }
        return .invocation(function: function, arguments: arguments)
    }

    private mutating func entry(_ element: XMLTree) -> DecisionLogic.Entry {
        let variable = element.child("variable")
        return DecisionLogic.Entry(
            Self.plain(variable?.attributes["name"] ?? ""), type: Self.typeName(variable?.attributes["typeRef"]),
            logic: logic(in: element))
    }

    /// A relation is a list of contexts, the columns being the names.
    private mutating func relation(_ element: XMLTree) -> DecisionLogic {
        let columns = element.children("column").map { Self.plain($0.attributes["name"] ?? "") }
        var rows: [DecisionLogic] = []
        for row in element.children("row") {
            let cells = row.children.filter { Self.forms.contains($0.name) }
            rows.append(.context(zip(columns, cells).map { DecisionLogic.Entry($0, logic: logic($1)) }))
        }
        return .list(rows)
    }

    private mutating func table(_ element: XMLTree) -> DecisionTable {
        var table = DecisionTable(inputs: [], outputs: [], rules: [])
        table.hitPolicy = policy(element)
        table.aggregation = aggregation(element)
        for input in element.children("input") {
            let expression = input.child("inputExpression")
            if let expression { checkLanguage(expression) }
            table.inputs.append(
                DecisionTable.Input(
                    Self.text(expression), label: input.attributes["label"] ?? "",
                    type: Self.typeName(expression?.attributes["typeRef"]),
                    values: Self.text(input.child("inputValues"))))
        }
        for output in element.children("output") {
            table.outputs.append(
                DecisionTable.Output(
                    Self.plain(output.attributes["name"] ?? ""), type: Self.typeName(output.attributes["typeRef"]),
                    values: Self.split(Self.text(output.child("outputValues"))),
                    standard: Self.text(output.child("defaultOutputEntry"))))
        }
        for rule in element.children("rule") {
            table.rules.append(
                DecisionTable.Rule(
                    when: rule.children("inputEntry").map { Self.text($0) },
                    then: rule.children("outputEntry").map { Self.text($0) },
                    note: rule.children("annotationEntry").map { Self.text($0) }.filter { !$0.isEmpty }
                        .joined(separator: " ")))
        }
        return table
    }

    private mutating func policy(_ element: XMLTree) -> HitPolicy {
        switch element.attributes["hitPolicy"] ?? "UNIQUE" {
        case "UNIQUE": return .unique
        case "ANY": return .any
        case "PRIORITY": return .priority
        case "FIRST": return .first
        case "RULE ORDER": return .ruleOrder
        case "OUTPUT ORDER": return .outputOrder
        case "COLLECT": return .collect
        default:
            refuse(element, element.attributes["hitPolicy"] ?? "")
            return .unique
        }
    }

    private mutating func aggregation(_ element: XMLTree) -> Aggregation? {
        switch element.attributes["aggregation"] {
        case nil, "": return nil
        case "SUM": return .sum
        case "MIN": return .min
        case "MAX": return .max
        case "COUNT": return .count
        case .some(let other):
            refuse(element, other)
            return nil
        }
    }

    /// Takes a list of expressions apart at the commas that stand outside of texts and brackets.
    static func split(_ list: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        var isText = false
        var isEscaped = false
        for character in list {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isText = false
                }
            } else if character == "\"" {
                isText = true
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
            } else if character == ",", depth == 0 {
                parts.append(part)
                part = ""
                continue
            }
            part.append(character)
        }
        parts.append(part)
        let trimmed = parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
        return trimmed
    }
}
