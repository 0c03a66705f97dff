/// A table of choices with permanent numbers, stable names and names for people.
public protocol ItemChoice: Sendable, Hashable, CaseIterable, RawRepresentable where RawValue: FixedWidthInteger {
    /// The stable name in JSON.
    var name: String { get }
    /// The name for people.
    func text(in language: Language) -> String
}

/// The names of a choice: the stable one, the Chinese and the English one.
public struct ChoiceLabel: Sendable, Hashable {
    /// The stable name in JSON.
    public let name: String
    /// The names for people.
    public let text: LocalizedText

    /// Creates the names.
    public init(_ name: String, _ chinese: String, _ english: String) {
        self.name = name
        text = LocalizedText(chinese, english: english)
    }
}

/// A table whose rows have their names in one place.
public protocol LabelledChoice: ItemChoice {
    /// The names.
    var label: ChoiceLabel { get }
}

extension LabelledChoice {
    /// The stable name in JSON.
    public var name: String { label.name }

    /// The name for people.
    public func text(in language: Language) -> String { label.text.text(in: language) }
}

/// A table of choices without its type.
public struct ChoiceTable: Sendable {
    /// One choice.
    public struct Row: Sendable {
        /// The permanent number.
        public let number: Int64
        /// The names.
        public let label: ChoiceLabel
    }

    /// The choices in the order of their numbers.
    public let rows: [Row]

    /// The table of a type.
    public init<Choice: ItemChoice>(_ type: Choice.Type) {
        rows = Choice.allCases.map {
            let label = ChoiceLabel($0.name, $0.text(in: .chinese), $0.text(in: .english))
            return Row(number: Int64($0.rawValue), label: label)
        }
    }

    /// The row with a number, or nil where there is none.
    public func row(_ number: Int64) -> Row? { rows.first { $0.number == number } }

    /// The row with a stable name, or nil where there is none.
    public func row(named name: String) -> Row? { rows.first { $0.label.name == name } }
}
