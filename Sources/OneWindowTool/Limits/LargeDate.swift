/// A date in digits three lines high, for a terminal across a counter.
enum LargeDate {
    /// The lines of a text of digits and hyphens; anything else is left blank.
    static func lines(_ text: String) -> [String] {
        (0..<3).map { row in
            text.map { shapes[$0]?[row] ?? "   " }.joined(separator: " ")
        }
    }

    private static let shapes: [Character: [String]] = [
        "0": ["█▀█", "█ █", "▀▀▀"], "1": ["▀█ ", " █ ", "▀▀▀"], "2": ["▀▀█", "█▀▀", "▀▀▀"],
        "3": ["▀▀█", " ▀█", "▀▀▀"], "4": ["█ █", "▀▀█", "  ▀"], "5": ["█▀▀", "▀▀█", "▀▀▀"],
        "6": ["█▀▀", "█▀█", "▀▀▀"], "7": ["▀▀█", "  █", "  ▀"], "8": ["█▀█", "█▀█", "▀▀▀"],
        "9": ["█▀█", "▀▀█", "▀▀▀"], "-": ["   ", "▀▀▀", "   "],
    ]
}
