/// What a personal text is about (个人信息字段); permanent numbers.
public enum PersonalSlot: UInt8, Sendable, CaseIterable {
    /// The applicant's or officer's name.
    case name = 1
    /// The number of an identity document or the credit code of a body.
    case identityNumber = 2
    /// A telephone number.
    case phone = 3
    /// An address.
    case address = 4
    /// The name of somebody who acts for the applicant.
    case agentName = 5
    /// The identity number of somebody who acts for the applicant.
    case agentIdentityNumber = 6
    /// What an officer gives as reason.
    case reason = 7
    /// What a rating says in words.
    case comment = 8
    /// Who took the result.
    case recipient = 9
    /// What a service request asks for or complains of.
    case request = 10
    /// What was answered to it.
    case answer = 11

    /// The slot's stable name in JSON.
    public var name: String {
        switch self {
        case .name: "name"
        case .identityNumber: "identityNumber"
        case .phone: "phone"
        case .address: "address"
        case .agentName: "agentName"
        case .agentIdentityNumber: "agentIdentityNumber"
        case .reason: "reason"
        case .comment: "comment"
        case .recipient: "recipient"
        case .request: "request"
        case .answer: "answer"
        }
    }
}

/// A text about a person (个人信息): kept in a side row that can be erased, never in the journal, the state, an error or a
/// log.
///
/// Its description hides the text on purpose.
public struct PersonalText: Sendable, Hashable, CustomStringConvertible {
    /// What it is about.
    public let slot: PersonalSlot
    /// The text.
    public let text: String

    /// Creates a personal text.
    public init(_ slot: PersonalSlot, _ text: String) {
        self.slot = slot
        self.text = text
    }

    /// The slot and the length, never the text.
    public var description: String { "\(slot.name) (\(text.utf8.count) bytes)" }

    /// The texts that are given and not empty, in the order given.
    static func list(_ pairs: (PersonalSlot, String?)...) -> [PersonalText] {
        pairs.compactMap { slot, text in
            guard let text, !text.isEmpty else { return nil }
            return PersonalText(slot, text)
        }
    }

    /// Refuses a text over its limit; the rejection names the slot only.
    static func check(_ texts: [PersonalText]) throws(Rejection) {
        for text in texts where text.text.utf8.count > Limits.personalTextBytes {
            throw Rejection(.tooLong, text.slot.name)
        }
    }
}
