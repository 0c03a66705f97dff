/// What happened to a licence (证照事件). Who did it and when stands in the record around it.
public enum LicenceEvent: Sendable, Hashable {
    /// It was issued.
    case issued(LicenceOpening, LicenceTerms)
    /// The issuing body signed its present terms.
    case signed(LicenceSignature)
    /// Its holder filed dormancy, or another end of the one that is filed.
    case dormancyFiled(Dormancy)
    /// A notice of the end of dormancy was due.
    case dormancyNoticed
    /// Dormancy is over: taken up again, or deemed so at its end. The validity then ends on another day where it stood
    /// still meanwhile.
    case resumed(deemed: Bool, validThrough: CivilDate?)
    /// An order suspends it.
    case suspended(LicenceSuspension)
    /// The order was lifted, or has ended.
    case lifted(ended: Bool)
    /// It was renewed: the terms of its next version.
    case renewed(LicenceTerms)
    /// Its validity is over.
    case expired
    /// It was revoked, withdrawn or taken away.
    case revoked(RevocationGround, basis: String)
    /// It was struck off.
    case cancelled(CancellationGround, basis: String)
    /// The personal data of the licence was erased.
    case personalDataErased

    /// The event's permanent kind.
    var kind: EventKind {
        switch self {
        case .issued: .licenceIssued
        case .signed: .licenceSigned
        case .dormancyFiled: .licenceDormancyFiled
        case .dormancyNoticed: .licenceDormancyNoticed
        case .resumed: .licenceResumed
        case .suspended: .licenceSuspended
        case .lifted: .licenceLifted
        case .renewed: .licenceRenewed
        case .expired: .licenceExpired
        case .revoked: .licenceRevoked
        case .cancelled: .licenceCancelled
        case .personalDataErased: .licencePersonalDataErased
        }
    }
}

/// The stored form: 1 a number or flag, 2 what is named, 3 the terms, 4 a text, 5 a date.
extension LicenceEvent {
    func encode(to writer: inout WireWriter) {
        switch self {
        case .dormancyNoticed, .expired, .personalDataErased: break
        case .issued(let opening, let terms):
            writer.message(2, opening)
            writer.message(3, terms)
        case .signed(let signature): writer.message(2, signature)
        case .dormancyFiled(let dormancy): writer.message(2, dormancy)
        case .resumed(let deemed, let validThrough):
            writer.flag(1, deemed)
            writer.date(5, validThrough)
        case .suspended(let suspension): writer.message(2, suspension)
        case .lifted(let ended): writer.flag(1, ended)
        case .renewed(let terms): writer.message(3, terms)
        case .revoked(let ground, let basis):
            writer.number(1, UInt64(ground.rawValue))
            writer.text(4, basis)
        case .cancelled(let ground, let basis):
            writer.number(1, UInt64(ground.rawValue))
            writer.text(4, basis)
        }
    }

    /// Reads an event; nil where the kind is none of a licence, and then nothing is read.
    init?(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        guard kind.isOfLicence else { return nil }
        var number: WireReader.Field?
        var named: WireReader.Field?
        var terms: LicenceTerms?
        var text = ""
        var date: CivilDate?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = field
            case 2: named = field
            case 3: terms = try field.message(as: LicenceTerms.self)
            case 4: text = try field.text()
            case 5: date = try field.date()
            default: break
            }
        }
        switch kind {
        case .licenceIssued: self = .issued(try required(named, 2).message(), try required(terms, 3))
        case .licenceSigned: self = .signed(try required(named, 2).message())
        case .licenceDormancyFiled: self = .dormancyFiled(try required(named, 2).message())
        case .licenceDormancyNoticed: self = .dormancyNoticed
        case .licenceResumed: self = .resumed(deemed: try number?.flag() ?? false, validThrough: date)
        case .licenceSuspended: self = .suspended(try required(named, 2).message())
        case .licenceLifted: self = .lifted(ended: try number?.flag() ?? false)
        case .licenceRenewed: self = .renewed(try required(terms, 3))
        case .licenceExpired: self = .expired
        case .licenceRevoked: self = .revoked(try required(number, 1).known(), basis: text)
        case .licenceCancelled: self = .cancelled(try required(number, 1).known(), basis: text)
        case .licencePersonalDataErased: self = .personalDataErased
        default: return nil
        }
    }
}

extension EventKind {
    /// Whether it happens to licences.
    var isOfLicence: Bool { (300..<320).contains(rawValue) }
}
