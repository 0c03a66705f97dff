/// The stored form of parts: each field under its permanent number, what says nothing left out.
extension ObjectShape {
    func encode(_ tree: [FieldValue?], to writer: inout WireWriter) {
        for (field, value) in zip(fields, tree) {
            guard let value else { continue }
            field.encode(value, as: field.shape, to: &writer)
        }
    }

    /// Reads a tree; fields with unknown numbers are skipped.
    func decode(from reader: inout WireReader) throws(WireError) -> [FieldValue?] {
        var tree = [FieldValue?](repeating: nil, count: fields.count)
        while let field = try reader.next() {
            // Few fields, mostly in order: a search from the front is short.
            guard let place = fields.firstIndex(where: { $0.number == field.number }) else { continue }
            let spec = fields[place]
            switch spec.shape {
            case .list(let shape, _):
                tree[place] = Self.appended(try spec.decode(field, as: shape), to: tree[place])
            case .pairs(let shape, _):
                tree[place] = Self.appended(try spec.decode(field, as: .object(shape)), to: tree[place])
            default:
                tree[place] = try spec.decode(field, as: spec.shape)
            }
        }
        for (spec, value) in zip(fields, tree) where value == nil && spec.isStoredAlways {
            throw .missing(field: spec.number)
        }
        return tree
    }

    private static func appended(_ value: FieldValue, to list: FieldValue?) -> FieldValue {
        guard case .list(var values) = list else { return .list([value]) }
        values.append(value)
        return .list(values)
    }
}

extension FieldSpec {
    /// Whether stored bytes without it are damaged: keys that must be there have no blank.
    fileprivate var isStoredAlways: Bool {
        switch shape {
        case .key, .itemType: isRequired
        default: false
        }
    }

    fileprivate func encode(_ value: FieldValue, as shape: FieldShape, to writer: inout WireWriter) {
        switch value {
        case .number(let value):
            // No field takes a negative number; the check of shapes refuses one before it is stored.
            if isOptional {
                writer.optional(number, UInt64(clamping: value))
            } else {
                writer.number(number, UInt64(clamping: value))
            }
        case .text(let text): writer.text(number, text)
        case .name(let text): writer.message(number, text)
        case .limit(let limit): writer.message(number, limit)
        case .date(let date): writer.date(number, date)
        case .choices(let bits): writer.number(number, bits)
        case .decisions(let model): writer.message(number, model)
        case .list(let values):
            let inner: FieldShape
            switch shape {
            case .list(let element, _): inner = element
            case .pairs(let part, _): inner = .object(part)
            default: return
            }
            for value in values {
                // An empty text in a list still takes its place.
                if case .text(let text) = value, text.isEmpty {
                    writer.nested(number) { _ in }
                } else {
                    encode(value, as: inner, to: &writer)
                }
            }
        case .object(let tree):
            guard case .object(let part) = shape else { return }
            writer.nested(number) { part.encode(tree, to: &$0) }
        }
    }

    fileprivate func decode(_ field: WireReader.Field, as shape: FieldShape) throws(WireError) -> FieldValue {
        switch shape {
        case .text, .key, .itemType: return .text(try field.text())
        case .name: return .name(try field.message())
        case .limit: return .limit(try field.message())
        case .date: return .date(try field.date())
        case .decisions: return .decisions(try field.message())
        case .choices: return .choices(try field.number())
        case .flag, .number:
            if isOptional { return .number(try field.optional()) }
            return .number(try field.number())
        case .choice(let table):
            let chosen: Int64 = try field.number()
            guard table.row(chosen) != nil else { throw .unknownNumber(field: number, value: UInt64(chosen)) }
            return .number(chosen)
        case .object(let part): return .object(try field.message(as: part))
        case .list, .pairs: throw .malformed(field: number)
        }
    }
}

extension WireReader.Field {
    /// The value as the tree of a shape.
    fileprivate func message(as shape: ObjectShape) throws(WireError) -> [FieldValue?] {
        try nested { (reader) throws(WireError) in try shape.decode(from: &reader) }
    }
}

extension ItemPart where Self: WireCodable {
    public func encode(to writer: inout WireWriter) {
        Self.shape.encode(tree, to: &writer)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        guard let part = Self(tree: try Self.shape.decode(from: &reader)) else { throw .malformed(field: 0) }
        self = part
    }
}
