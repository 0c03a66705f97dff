import OneWindowCore

/// Reading of the fact tables: lines of columns set apart by `|`, without Foundation.
enum SampleText {
    /// The lines of a table, each as its trimmed columns.
    static func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { columns(String($0), by: "|") }
    }

    /// The parts of a line between separators, trimmed; empty ones are kept, because they stand for "none".
    static func columns(_ line: String, by separator: Character) -> [String] {
        line.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
    }

    /// The words of a text.
    static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    /// A text without the spaces around it.
    static func trimmed(_ text: Substring) -> String {
        var rest = text.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// A whole number of the tables.
    static func number(_ text: String) -> Int {
        valid(Int(text), text)
    }

    /// The value made from a fact.
    ///
    /// The facts are built in and tested: one that does not hold is a fault of this module and stops the program.
    static func valid<Value>(_ value: Value?, _ fact: String) -> Value {
        guard let value else { preconditionFailure("The built-in facts are valid, but this one is not: \(fact)") }
        return value
    }

    /// A key of the district.
    static func code(_ text: String) -> Code {
        valid(Code(text), text)
    }

    /// A number with leading zeros.
    static func padded(_ number: Int, to width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// The number of an article as laws write it: 35 is `三十五`, 209 is `二百零九`.
    static func chineseNumeral(_ number: Int) -> String {
        let digits: [String] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let units: [(value: Int, name: String)] = [(1_000, "千"), (100, "百"), (10, "十"), (1, "")]
        var text = ""
        var rest = number
        var isGap = false
        for unit in units {
            let digit = rest / unit.value
            rest %= unit.value
            if digit == 0 {
                isGap = !text.isEmpty
            } else {
                if isGap { text += "零" }
                isGap = false
                // Ten to nineteen are written without the leading one.
                text += (number < 20 && unit.value == 10 ? "" : digits[digit]) + unit.name
            }
        }
        return text
    }
}

/// Unified social credit codes (统一社会信用代码, GB 32100-2015) of bodies that do not exist.
enum SampleCreditCode {
    /// The code of the `number`-th agency: government body (`11`), region, organisation code, check character.
    static func agency(number: Int) -> String {
        // YL stands for the district; no real body is numbered this way.
        let organisation = "MBYL" + SampleText.padded(number, to: 4)
        let organisationCheck = OrganisationCode.checkCharacter(after: organisation.utf8)
        let body = "11" + OrganisationFacts.region + organisation + text(organisationCheck, of: organisation)
        return body + text(CreditCode.checkCharacter(after: body.utf8), of: body)
    }

    private static func text(_ check: UInt8?, of body: String) -> String {
        String(UnicodeScalar(SampleText.valid(check, body)))
    }
}
