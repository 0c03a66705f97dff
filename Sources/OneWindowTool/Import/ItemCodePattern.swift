import OneWindowCore

/// A pattern of item codes (事项编码规则). Codes of other patterns are kept as they are.
enum ItemCodePattern: Sendable, CaseIterable {
    /// National basic code (基本编码), 12 characters, ZWFW C0109.1-2018.
    case nationalBasic
    /// National implementation code (实施编码): credit code, exercise level, basic code; 31 characters.
    case nationalImplementation
    /// National handling-item code (业务办理项编码): implementation code and a serial; 33 characters.
    case nationalHandling
    /// Sichuan: catalogue, region of 12 digits, 3 digits, body, one digit, two digits, set apart by hyphens.
    case sichuan
    /// Hubei: 16 digits.
    case hubei
    /// Guizhou basic code, DB52/T 1264-2018: two letters and 8 digits.
    case guizhou

    /// Finds the pattern of a code, or nil where it has none of them.
    init?(_ code: String) {
        let bytes = Array(code.utf8)
        guard let pattern = Self.allCases.first(where: { $0.matches(bytes) }) else { return nil }
        self = pattern
    }

    /// Whether codes of this pattern have a place for the body that implements the item.
    var namesBody: Bool {
        switch self {
        case .nationalImplementation, .nationalHandling, .sichuan: true
        case .nationalBasic, .hubei, .guizhou: false
        }
    }

    private func matches(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .nationalBasic:
            bytes.count == 12 && bytes.prefix(2).allSatisfy(isDigit) && bytes.allSatisfy(isCodeCharacter)
        case .nationalImplementation, .nationalHandling:
            bytes.count == (self == .nationalHandling ? 33 : 31) && bytes.allSatisfy(isCodeCharacter)
                && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[18]) && bytes[31...].allSatisfy(isDigit)
        case .sichuan:
            Self.isSichuan(bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false))
        case .hubei:
            bytes.count == 16 && bytes.allSatisfy(isDigit)
        case .guizhou:
            bytes.count == 10 && bytes.prefix(2).allSatisfy(isCapital) && bytes.dropFirst(2).allSatisfy(isDigit)
        }
    }

    /// One to three parts of catalogue, then region, `000`, body, `1`, `00`. An organisation code as body may hold
    /// a hyphen of its own, and a catalogue may be 12 digits like a region.
    private static func isSichuan(_ parts: [ArraySlice<UInt8>]) -> Bool {
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isPartCharacter) }),
            let region = parts.dropFirst().firstIndex(where: { $0.count == 12 && $0.allSatisfy(isDigit) }),
            (1...3).contains(region)
        else { return false }
        let tail = Array(parts[(region + 1)...])
        guard (4...5).contains(tail.count) else { return false }
        let ending = tail.suffix(2)
        return tail[0].count == 3 && tail[0].allSatisfy(isDigit) && ending.allSatisfy { $0.allSatisfy(isDigit) }
            && ending.map(\.count) == [1, 2]
    }
}

/// What an item code says of the credit code of its body.
enum CreditCodeFinding: Sendable, Equatable {
    /// It holds one whose check character is right.
    case passes(CreditCode)
    /// It holds 18 letters and digits in the place of one, whose check character is wrong.
    case fails(String)
    /// It holds none.
    case none

    /// Looks at the parts of a code between characters that are neither letters nor digits.
    ///
    /// A part of 18 characters may be a credit code; a national code of 31 or 33 characters starts with one.
    init(in code: String) {
        var failing: String?
        for part in code.utf8.split(whereSeparator: { !isDigit($0) && !isCapital($0 & 0xDF) }) {
            guard [18, 31, 33].contains(part.count) else { continue }
            let text = String(decoding: part.prefix(18), as: UTF8.self)
            if let credit = CreditCode(text) {
                self = .passes(credit)
                return
            }
            failing = failing ?? text
        }
        self = failing.map { .fails($0) } ?? .none
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

private func isPartCharacter(_ byte: UInt8) -> Bool {
    isDigit(byte) || isCapital(byte & 0xDF) || byte == UInt8(ascii: "_")
}

private func isCodeCharacter(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte) }
