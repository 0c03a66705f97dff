public import COneWindow
internal import OneWindow

final class CompetenceObject: Handed {
    let inquiry: AuthorityInquiry
    let answer: AuthorityAnswer
    let registry: Registry
    let texts = TextStore()

    init(_ inquiry: AuthorityInquiry, of engine: Engine) throws(OneWindowError) {
        self.inquiry = inquiry
        registry = engine.registry
        do throws(Rejection) {
            answer = try registry.authorities(inquiry)
        } catch {
            throw OneWindowError(error)
        }
    }

    func competence(_ index: Int) -> Competence? {
        answer.competent.indices.contains(index) ? answer.competent[index] : nil
    }

    func other(_ index: Int) -> Incompetence? { answer.others.indices.contains(index) ? answer.others[index] : nil }

    func code(_ grant: Handle<Authority>?) -> String { grant.flatMap { registry.authorities[$0]?.code.text } ?? "" }
}

@c @implementation
public func ow_engine_competence(
    _ handle: OpaquePointer?, _ item: ow_text, _ region: ow_text, _ on: Int64, _ act: Int32,
    _ outCompetence: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outCompetence, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let inquiry = AuthorityInquiry(
            item: try item.itemCode(), region: try region.keyIfGiven("region", atMost: 12) { RegionCode($0) },
            on: try Instant.checked(on).date, act: try known(act, "act"))
        return try CompetenceObject(inquiry, of: engine)
    }
}

@c @implementation
public func ow_competence_count(_ competence: OpaquePointer?) -> Int {
    read(competence, 0) { (it: CompetenceObject) in it.answer.competent.count }
}

@c @implementation
public func ow_competence_agency(_ competence: OpaquePointer?, _ index: Int) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        guard let found = it.competence(index) else { return .empty }
        return it.texts.text(.agency, index) { found.agency.text }
    }
}

@c @implementation
public func ow_competence_kind(_ competence: OpaquePointer?, _ index: Int) -> Int32 {
    read(competence, 0) { (it: CompetenceObject) in Int32(it.competence(index)?.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_competence_in_name_of(_ competence: OpaquePointer?, _ index: Int) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        guard let found = it.competence(index) else { return .empty }
        return it.texts.text(.agencyName, index) { found.inNameOf.text }
    }
}

@c @implementation
public func ow_competence_grant(_ competence: OpaquePointer?, _ index: Int) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        guard let found = it.competence(index) else { return .empty }
        return it.texts.text(.code, index) { it.code(found.grant) }
    }
}

@c @implementation
public func ow_competence_other_count(_ competence: OpaquePointer?) -> Int {
    read(competence, 0) { (it: CompetenceObject) in it.answer.others.count }
}

@c @implementation
public func ow_competence_other_agency(_ competence: OpaquePointer?, _ index: Int) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        guard let other = it.other(index) else { return .empty }
        return it.texts.text(.subject, index) { other.agency.text }
    }
}

@c @implementation
public func ow_competence_other_grant(_ competence: OpaquePointer?, _ index: Int) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        guard let other = it.other(index) else { return .empty }
        return it.texts.text(.number, index) { it.code(other.grant) }
    }
}

@c @implementation
public func ow_competence_other_gap(_ competence: OpaquePointer?, _ index: Int) -> Int32 {
    read(competence, 0) { (it: CompetenceObject) in Int32(it.other(index)?.gap.rawValue ?? 0) }
}

@c @implementation
public func ow_competence_other_reason(_ competence: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(competence, .empty) { (it: CompetenceObject) in
        guard let other = it.other(index) else { return .empty }
        return it.texts.text(.message, index, language: language.number) { other.gap.text(in: language) }
    }
}

@c @implementation
public func ow_competence_json(_ competence: OpaquePointer?) -> ow_text {
    read(competence, .empty) { (it: CompetenceObject) in
        it.texts.json { AuthorityJSON.data(it.answer, to: it.inquiry, registry: it.registry) }
    }
}

@c @implementation
public func ow_competence_free(_ competence: OpaquePointer?) {
    LiveTable.shared.remove(competence, as: CompetenceObject.self)
}
