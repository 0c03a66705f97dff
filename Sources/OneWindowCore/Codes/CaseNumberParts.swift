/// The parts of a case number that this library or another made (办件编号的组成): what it is of, the day, the serial.
public struct CaseNumberParts: Sendable, Hashable {
    /// What a number is of.
    public enum Subject: Sendable, Hashable {
        /// An item by its code: item code, day, serial without anything between them.
        case item(ItemCode)
        /// An item by its permanent number in one database, as in `I27.20261120.0001`.
        case handle(Handle<ItemDefinition>)
        /// A service request, as in `SR20261121.0001`.
        case request
    }

    /// What the number is of.
    public let subject: Subject
    /// The day of China time on which it was given.
    public let date: CivilDate
    /// The serial of that day, 1 or more.
    public let serial: UInt32
    /// Whether the parts can be told apart in another way too. Only numbers with an item code can; the one taken is
    /// that whose item code has a scheme that is known, then that with the serial of four digits.
    public let isAmbiguous: Bool
}

extension CaseNumber {
    /// The parts of the number, or nil where it has no form that is known: other systems number as they like.
    public var parts: CaseNumberParts? {
        withBytes(of: text) { bytes in
            if bytes.starts(with: "SR".utf8) { return Self.pointed(bytes[2...], .request) }
            if bytes.first == UInt8(ascii: "I"), let point = bytes.firstIndex(of: UInt8(ascii: ".")),
                let handle = number(bytes[1..<point]).flatMap(UInt32.init(exactly:)), handle > 0,
                let parts = Self.pointed(bytes[(point + 1)...], .handle(Handle(handle)))
            {
                return parts
            }
            return Self.joined(bytes)
        }
    }

    /// The parts of the number of a case of an item, or nil where the number is not one of it. Never ambiguous.
    public func parts(of item: ItemCode) -> CaseNumberParts? {
        withBytes(of: text) { bytes in
            guard bytes.starts(with: item.text.utf8) else { return nil }
            let length = item.text.utf8.count
            guard let (date, serial) = Self.tail(bytes[length...], separator: 0) else { return nil }
            return CaseNumberParts(subject: .item(item), date: date, serial: serial, isAmbiguous: false)
        }
    }

    private static func pointed(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ subject: CaseNumberParts.Subject
    ) -> CaseNumberParts? {
        guard let (date, serial) = tail(bytes, separator: 1) else { return nil }
        return CaseNumberParts(subject: subject, date: date, serial: serial, isAmbiguous: false)
    }

    /// A day of eight digits and a serial of four or more, which begins with a zero only where it has four. Days are of
    /// the years 1900 to 2199.
    private static func tail(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, separator: Int
    ) -> (CivilDate, UInt32)? {
        let start = bytes.startIndex
        guard bytes.count >= 12 + separator, bytes.count <= 18 + separator,
            let year = number(bytes[start..<start + 4]), (1_900...2_199).contains(year),
            let month = number(bytes[start + 4..<start + 6]), let day = number(bytes[start + 6..<start + 8]),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        if separator == 1, bytes[start + 8] != UInt8(ascii: ".") { return nil }
        let digits = bytes[(start + 8 + separator)...]
        guard digits.count == 4 || digits.first != UInt8(ascii: "0"), let value = number(digits), value > 0,
            let serial = UInt32(exactly: value)
        else { return nil }
        return (date, serial)
    }

    private static func joined(_ bytes: UnsafeBufferPointer<UInt8>) -> CaseNumberParts? {
        var taken: CaseNumberParts?
        var isKnown = false
        var rivals = 0
        guard bytes.count > 12 else { return nil }
        for length in stride(from: bytes.count - 12, through: max(1, bytes.count - 18), by: -1) {
            guard let (date, serial) = tail(bytes[length...], separator: 0),
                let item = ItemCode(OneWindowCore.text(bytes[..<length]))
            else { continue }
            let hasScheme = CodeScheme(of: item.text) != .unknown
            if taken == nil || hasScheme && !isKnown {
                taken = CaseNumberParts(subject: .item(item), date: date, serial: serial, isAmbiguous: false)
                isKnown = hasScheme
                rivals = 0
            } else if hasScheme == isKnown {
                rivals += 1
            }
        }
        guard let taken, rivals > 0 else { return taken }
        return CaseNumberParts(subject: taken.subject, date: taken.date, serial: taken.serial, isAmbiguous: true)
    }
}

/// The number of a submission (申办流水号): one for everything an applicant handed in at once, across the departments
/// that deal with it. At most ``Limits/caseNumberBytes`` bytes.
public struct SubmissionNumber: Sendable, Hashable, CustomStringConvertible {
    /// The number as it was given.
    public let text: String

    /// Creates a number, or returns nil where the text is no key of that length.
    public init?(_ text: String) {
        guard let number = CaseNumber(text) else { return nil }
        self.text = number.text
    }

    /// The number as it was given.
    public var description: String { text }
}

/// The number that another system gave to a case (业务流水号): a department's own, or that of the province.
public struct ExternalReference: Sendable, Hashable {
    /// The system, by a code of the deployment's.
    public var system: Code
    /// The number there, at most ``Limits/caseNumberBytes`` bytes.
    public var number: CaseNumber

    /// Creates a reference.
    public init(system: Code, number: CaseNumber) {
        self.system = system
        self.number = number
    }
}
