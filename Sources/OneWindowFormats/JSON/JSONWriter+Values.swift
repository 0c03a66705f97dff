import OneWindowCore

extension JSONWriter {
    mutating func member(_ name: StaticString, _ value: (some JSONNamed)?) {
        member(name, value?.jsonName)
    }

    mutating func member(_ name: StaticString, _ code: Code?) {
        member(name, code?.text)
    }

    mutating func member(_ name: StaticString, _ date: CivilDate?) {
        member(name, date?.description)
    }

    /// ISO 8601 in China time; outside the years 1 to 9999, which have no such form, milliseconds.
    mutating func member(_ name: StaticString, _ instant: Instant?) {
        guard let instant else { return }
        if Instant.supported.contains(instant) {
            member(name, instant.description)
        } else {
            member(name, instant.milliseconds)
        }
    }

    mutating func member(_ name: StaticString, _ text: LocalizedText) {
        object(name) { writer in
            writer.member("zh", text.chinese)
            writer.member("en", text.english)
        }
    }

    mutating func member(_ name: StaticString, _ limit: TimeLimit?) {
        guard let limit else { return }
        object(name) { writer in
            writer.member("amount", limit.amount)
            writer.member("unit", limit.unit)
        }
    }

    /// A text that is left out where it is empty.
    mutating func filled(_ name: StaticString, _ text: String) {
        if !text.isEmpty { member(name, text) }
    }

    mutating func codes(_ name: StaticString, _ codes: [Code]) {
        array(name, codes) { writer, code in writer.element(code.text) }
    }

    mutating func numbers(_ name: StaticString, _ numbers: [some BinaryInteger]) {
        array(name, numbers) { writer, number in writer.element(number) }
    }

    /// The names of a set's bits. A bit without a name is its number, which no reader takes, so nothing is lost unseen.
    mutating func set<Value: JSONNamed>(_ name: StaticString, bits: UInt16, of type: Value.Type) {
        array(name, (0..<16).filter { bits & (1 << $0) != 0 }) { writer, bit in
            if let value = Value.RawValue(exactly: bit).flatMap(Value.init(rawValue:)) {
                writer.element(value.jsonName)
            } else {
                writer.element(bit)
            }
        }
    }

    /// The code of something registered; null where the registry at hand does not know it yet.
    mutating func code<Entry: Registrable>(
        _ name: StaticString, _ handle: Handle<Entry>?, in table: RegistryTable<Entry>
    ) {
        guard let handle else { return }
        if let entry = table[handle] { member(name, entry.code) } else { null(name) }
    }
}
