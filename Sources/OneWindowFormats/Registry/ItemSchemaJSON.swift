import OneWindowCore

/// The JSON Schema (draft 2020-12) of an item in a registry document, schema `ow.registry/1`.
///
/// It is written from the fields that the reader goes by, so the two cannot differ. Lengths are bytes in the reader and
/// characters in a schema: what the schema takes may still be too long.
public enum ItemSchemaJSON {
    /// The schema on one line. It always gives the same bytes.
    public static func data() -> [UInt8] {
        JSONWriter.bytes(capacity: 32_768) { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("$id", "urn:onewindow:ow.registry:1:item")
            writer.member("title", "事项 / item")
            writer.members(of: ItemDefinition.shape) { writer in
                writer.object("effectiveFrom") { writer in
                    writer.member("description", "生效日期，草稿不填 / day from which it holds; none for a draft")
                    writer.content(of: .date)
                }
                writer.object("version") { writer in
                    writer.member("description", "导出时的版本号 / number of the version in an export")
                    writer.content(of: .number(1...Int64(UInt32.max)))
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of shape: ObjectShape, more: (inout JSONWriter) -> Void = { _ in }) {
        member("type", "object")
        object("properties") { writer in
            writer.properties(of: shape)
            more(&writer)
        }
        let needed = shape.fields.filter(\.isRequired).map(\.nameText)
        if !needed.isEmpty { array("required", needed) { $0.element($1) } }
        member("additionalProperties", false)
    }

    private mutating func properties(of shape: ObjectShape) {
        for field in shape.fields {
            if field.isInline, case .object(let part) = field.shape {
                properties(of: part)
                continue
            }
            object(field.name) { writer in
                writer.member("description", "\(field.label.chinese) / \(field.label.text(in: .english))")
                writer.content(of: field.shape)
                if let fallback = field.fallback { writer.fallback(fallback, field.shape) }
            }
        }
    }

    private mutating func fallback(_ value: FieldValue, _ shape: FieldShape) {
        guard case .number(let number) = value else { return }
        switch shape {
        case .choice(let table): member("default", table.row(number)?.label.name)
        case .flag: member("default", number != 0)
        default: member("default", number)
        }
    }

    fileprivate mutating func content(of shape: FieldShape) {
        switch shape {
        case .text(let most): text(most)
        case .key(let most):
            text(most)
            member("minLength", 1)
            member("pattern", "^[!#-%(-;=?-\\[\\]-~]+$")
        case .itemType:
            array("type", ["string", "integer"]) { $0.element($1) }
            member("pattern", "^[0-9A-Za-z]{1,4}$")
            member("minimum", 0)
            member("maximum", 9_999)
        case .name(let most): name(most)
        case .flag: member("type", "boolean")
        case .number(let range):
            member("type", "integer")
            member("minimum", range.lowerBound)
            member("maximum", range.upperBound)
        case .choice(let table): choices(table)
        case .choices(let table):
            member("type", "array")
            member("uniqueItems", true)
            object("items") { $0.choices(table) }
        case .limit: limit()
        case .date:
            member("type", "string")
            member("format", "date")
            member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .list(let element, let most):
            member("type", "array")
            member("maxItems", most)
            object("items") { $0.content(of: element) }
        case .pairs(let part, let most):
            member("type", "object")
            member("maxProperties", most)
            guard let value = part.fields.last else { return }
            object("additionalProperties") { $0.content(of: value.shape) }
        case .object(let part): members(of: part)
        case .decisions:
            // The parts of a model are described on the page of decisions, not again in each item.
            member("type", "object")
            array("required", ["decisions"]) { $0.element($1) }
            member("additionalProperties", true)
        }
    }

    private mutating func text(_ most: Int) {
        member("type", "string")
        member("maxLength", most)
    }

    /// A plain text is Chinese.
    private mutating func name(_ most: Int) {
        array("oneOf", [true, false]) { writer, isPlain in
            writer.object { writer in
                if isPlain { return writer.text(most) }
                writer.member("type", "object")
                writer.object("properties") { writer in
                    writer.object("zh") { $0.text(most) }
                    writer.object("en") { $0.text(most) }
                }
                writer.array("required", ["zh"]) { $0.element($1) }
                writer.member("additionalProperties", false)
            }
        }
    }

    /// Names, and the permanent numbers that may stand in their place.
    private mutating func choices(_ table: ChoiceTable) {
        array("enum", table.rows.map { ($0, true) } + table.rows.map { ($0, false) }) { writer, entry in
            if entry.1 { writer.element(entry.0.label.name) } else { writer.element(entry.0.number) }
        }
    }

    private mutating func limit() {
        member("type", "object")
        object("properties") { writer in
            writer.object("amount") { writer in
                writer.member("type", "integer")
                writer.member("minimum", 0)
                writer.member("maximum", Limits.limitDays)
            }
            writer.object("unit") { writer in
                writer.array("enum", LimitUnit.allCases) { $0.element($1.name) }
                writer.member("default", LimitUnit.workday.name)
            }
        }
        array("required", ["amount"]) { $0.element($1) }
        member("additionalProperties", false)
    }
}
