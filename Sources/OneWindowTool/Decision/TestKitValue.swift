import Foundation
import OneWindow

/// Values in files of the test kit, and how they are compared with what came out.
enum TestKitValue {
    /// The most levels of lists and components.
    private static let depthAtMost = 32

    /// The value of an element.
    ///
    /// - Parameter type: What a value without a type of its own is taken for; nil for a text.
    static func value(_ node: XMLTree, of type: DecisionModel.TypeDefinition?, in model: DecisionModel?) -> FeelValue {
        value(node, of: type, in: model, depth: 0)
    }

    private static func value(
        _ node: XMLTree, of type: DecisionModel.TypeDefinition?, in model: DecisionModel?, depth: Int
    ) -> FeelValue {
        guard depth < depthAtMost, node.attributes["nil"] != "true" else { return .null }
        let parts = node.children("component")
        if !parts.isEmpty {
            return .context(
                FeelContext(
                    parts.map { part in
                        let name = DMNReader.plain(part.attributes["name"] ?? "")
                        let inner = type?.components.first { $0.name == name }
                        return FeelContext.Entry(name, value(part, of: inner, in: model, depth: depth + 1))
                    }))
        }
        if let list = node.child("list") {
            if list.attributes["nil"] == "true" { return .null }
            return .list(list.children("item").map { value($0, of: type, in: model, depth: depth + 1) })
        }
        guard let leaf = node.child("value"), leaf.attributes["nil"] != "true" else { return .null }
        let kind = leaf.attributes["type"].map { $0.split(separator: ":").last.map(String.init) ?? $0 }
        return value(leaf.text, kind: kind ?? type.map { basicName($0, in: model) } ?? "string")
    }

    /// The basic type under a type's names.
    private static func basicName(_ type: DecisionModel.TypeDefinition, in model: DecisionModel?) -> String {
        var name = type.base
        // As many steps as there are types, so that a circle ends.
        for _ in 0..<(model?.types.count ?? 0) {
            guard let next = model?.types.first(where: { $0.name == name }) else { break }
            name = next.base
        }
        return name
    }

    /// A text as a value of a type of XML Schema or of the expression language; what is malformed is null.
    static func value(_ text: String, kind: String) -> FeelValue {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        switch kind {
        case "decimal", "double", "float", "integer", "int", "long", "short", "number":
            let digits = trimmed.hasPrefix("+") ? String(trimmed.dropFirst()) : trimmed
            return FeelNumber(digits).map(FeelValue.number) ?? .null
        case "boolean": return trimmed == "true" || trimmed == "1" ? .boolean(true) : .boolean(false)
        case "date", "time", "dateTime", "date and time", "duration", "days and time duration",
            "years and months duration", "dayTimeDuration", "yearMonthDuration":
            return temporal(trimmed)
        default: return .string(text)
        }
    }

    /// Dates, times and durations are written as the language writes them in `@"…"`.
    private static func temporal(_ text: String) -> FeelValue {
        guard !text.contains("\""), !text.contains("\\"),
            let expression = try? FeelExpression.compile("@\"\(text)\"", in: FeelScope())
        else { return .null }
        return expression.evaluate()
    }

    /// Whether what came out is what was expected.
    ///
    /// Numbers are equal where they differ by a hundred-millionth of the expected one at most, because the kit's files
    /// write what does not end with 15 digits or so. Everything else is equal or not; the components of a context may
    /// stand in any order, the elements of a list may not.
    static func agrees(_ actual: FeelValue, _ expected: FeelValue) -> Bool {
        switch (actual, expected) {
        case (.number(let left), .number(let right)):
            if left == right { return true }
            guard let gap = left - right, let most = right.magnitude * tolerance else { return false }
            return gap.magnitude <= most
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { agrees($0, $1) }
        case (.context(let left), .context(let right)):
            return left.entries.count == right.entries.count
                && right.entries.allSatisfy { entry in left[entry.name].map { agrees($0, entry.value) } ?? false }
        // The kit may leave the type of a value out: then the text is read as what came out.
        case (.number, .string(let text)): return agrees(actual, value(text, kind: "number"))
        case (_, .string(let text)):
            return !actual.isNull && text == actual.text
        default: return actual == expected || actual.equals(expected) == true
        }
    }

    private static let tolerance = FeelNumber(coefficient: 1, exponent: -8) ?? .zero
}
