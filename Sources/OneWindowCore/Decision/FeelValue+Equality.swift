/// Texts are compared by their code points, as the standard of the language says: two that only look alike, such as
/// `é` as one sign and as `e` with an accent, are different. Swift's own comparison takes them for the same.
enum FeelText {
    /// Whether two texts have the same code points.
    static func equal(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }

    /// The order of two texts: negative, 0 or positive. The bytes of UTF-8 stand in the order of the code points.
    static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.lexicographicallyPrecedes(right.utf8) { return -1 }
        return equal(left, right) ? 0 : 1
    }
}

extension FeelValue: Hashable {
    /// Equal structure; texts by their code points.
    public static func == (left: FeelValue, right: FeelValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): FeelText.equal(left, right)
        case (.date(let left), .date(let right)): left == right
        case (.time(let left), .time(let right)): left == right
        case (.dateTime(let left), .dateTime(let right)): left == right
        case (.daysDuration(let left), .daysDuration(let right)): left == right
        case (.monthsDuration(let left), .monthsDuration(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.context(let left), .context(let right)): left == right
        case (.range(let left), .range(let right)): left == right
        default: false
        }
    }

    /// Hashes the kind and the value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        // Texts that are equal here are equal to Swift too, so their hashes are.
        case .string(let value): hasher.combine(value)
        case .date(let value): hasher.combine(value)
        case .time(let value): hasher.combine(value)
        case .dateTime(let value): hasher.combine(value)
        case .daysDuration(let value): hasher.combine(value)
        case .monthsDuration(let value): hasher.combine(value)
        case .list(let values): hasher.combine(values)
        case .context(let value): hasher.combine(value)
        case .range(let value): hasher.combine(value)
        }
    }
}
