/// The rules say no (驳回): an expected outcome, with a permanent number and the thing it is about.
///
/// A rejected command leaves no trace. A rejection never holds personal data: its subject is a code, a field name or a
/// number.
public struct Rejection: Error, Sendable, Hashable {
    /// Which rule said no.
    public let code: RejectionCode
    /// What it is about: a field name, a code of the registry, a case number; empty where the code says it all.
    public let subject: String

    /// Creates a rejection. The subject is cut to 120 characters.
    public init(_ code: RejectionCode, _ subject: String = "") {
        self.code = code
        self.subject = subject.utf8.count <= 120 ? subject : String(subject.unicodeScalars.prefix(40)) + "…"
    }

    /// One line in a language: the rule, then the subject.
    public func message(in language: Language = .english) -> String {
        subject.isEmpty ? code.text(in: language) : "\(code.text(in: language)): \(subject)"
    }
}

/// What the check that rejected a command looked at, in the order in which checks are made.
///
/// A command that breaks several rules gets the first of them, so the same bad input always has the same answer.
public enum RejectionFamily: Int, Sendable, CaseIterable {
    /// The input has not the shape of a command (100–149).
    case shape = 1
    /// Its times cannot be (150–199).
    case time = 2
    /// It names something that is not there (200–299).
    case existence = 3
    /// The actor may not do it (300–399).
    case permission = 4
    /// Somebody else was faster (400–499).
    case conflict = 5
    /// The case is not in a state for it (500–599).
    case state = 6
    /// Its content breaks a rule (600–799).
    case content = 7
}
