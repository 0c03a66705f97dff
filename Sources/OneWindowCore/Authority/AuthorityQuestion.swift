/// Who may do something about an item in a place on a day (谁有权办).
public struct AuthorityQuestion: Sendable, Hashable {
    /// The item.
    public var item: ItemCode
    /// The agency of its definition.
    public var holder: Code
    /// Its type.
    public var type: ItemType
    /// Where the matter lies.
    public var region: RegionCode
    /// The day, of China time.
    public var day: CivilDate
    /// What is to be done: any of these acts will do.
    public var acts: AuthorityActSet
    /// The grants under which the case was acted on before: where one has ended and says so, it still holds for it.
    public var begun: [Handle<Authority>]

    /// Creates a question.
    public init(
        item: ItemCode, holder: Code, type: ItemType, region: RegionCode, day: CivilDate, acts: AuthorityActSet,
        begun: [Handle<Authority>] = []
    ) {
        self.item = item
        self.holder = holder
        self.type = type
        self.region = region
        self.day = day
        self.acts = acts
        self.begun = begun
    }
}

/// A body that may act, and why (有权主体).
public struct Competence: Sendable, Hashable {
    /// The body.
    public let agency: Code
    /// The grant it acts under, or nil for the agency of the item's definition, which acts by itself.
    public let grant: Handle<Authority>?
    /// How it came to the power.
    public let kind: AuthorityKind
    /// In whose name it acts.
    public let inNameOf: Code
    /// How it came to the power by reforms of bodies, oldest first; empty where none had to do with it.
    public internal(set) var succession: [CompetenceLink] = []
}

/// A body that may not act under a grant, and why not (无权主体及原因).
public struct Incompetence: Sendable, Hashable {
    /// The body.
    public let agency: Code
    /// The grant that does not help.
    public let grant: Handle<Authority>
    /// Why.
    public let gap: AuthorityGap
}

/// Who may act and who may not (权限查询结果).
public struct AuthorityAnswer: Sendable, Hashable {
    /// Who may, the agency of the item's definition first, then by the order in which it was granted.
    public internal(set) var competent: [Competence] = []
    /// Who may not although there is a grant from the same power, in the order in which it was granted.
    public internal(set) var others: [Incompetence] = []

    /// The body at which the matter is best brought: of those that may act the one whose grant names the smallest
    /// region; the agency of the item's definition where there is no grant.
    public func nearest(in table: AuthorityTable) -> Competence? {
        var best: (competence: Competence, level: RegionLevel)?
        for competence in competent {
            let level = competence.grant.flatMap { table[$0]?.grant.region.level } ?? .country
            if best.map({ level > $0.level }) ?? true { best = (competence, level) }
        }
        return best?.competence
    }
}

extension AuthorityTable {
    /// Who may do what is asked.
    public func answer(_ question: AuthorityQuestion) -> AuthorityAnswer {
        var answer = AuthorityAnswer()
        answer.competent.append(
            Competence(agency: question.holder, grant: nil, kind: .statutory, inNameOf: question.holder))
        for handle in about(itemsOf: question.holder) {
            guard let authority = self[handle] else { continue }
            let grant = authority.grant
            switch gap(of: handle, for: question) {
            case nil:
                answer.competent.append(
                    Competence(agency: grant.grantee, grant: handle, kind: grant.kind, inNameOf: grant.inNameOf))
            // A statutory power over other items has nothing to do with this one.
            case .outsideScope? where chain(of: authority).last?.grant.kind == .statutory: break
            case let gap?: answer.others.append(Incompetence(agency: grant.grantee, grant: handle, gap: gap))
            }
        }
        return answer
    }

    /// The first grant to an agency under which it may do what is asked, or why the one that comes nearest does not
    /// help; nil where there is none that is about the item.
    func standing(of agency: Code, for question: AuthorityQuestion) -> Result<Handle<Authority>, Refusal>? {
        var nearest: Refusal?
        for handle in to(agency) {
            guard let gap = gap(of: handle, for: question) else { return .success(handle) }
            guard gap != .outsideScope, let code = self[handle]?.code else { continue }
            // Of several that do not help, the one that fails latest is closest to helping.
            if nearest.map({ gap.rawValue > $0.gap.rawValue }) ?? true { nearest = Refusal(grant: code, gap: gap) }
        }
        return nearest.map { .failure($0) }
    }

    /// Why a grant does not help an agency.
    struct Refusal: Error {
        let grant: Code
        let gap: AuthorityGap
    }

    /// Why a grant does not allow what is asked; nil where it does.
    func gap(of handle: Handle<Authority>, for question: AuthorityQuestion) -> AuthorityGap? {
        guard let authority = self[handle] else { return .outsideScope }
        let chain = chain(of: authority)
        // It comes from the agency whose item it is, or rests on a law that names items itself.
        guard let root = chain.last?.grant, root.under == nil,
            root.kind == .statutory || root.grantor == question.holder
        else { return .outsideScope }
        let isBegun = continues(handle, question.begun)
        if let gap = authority.gap(for: question, isBegun: isBegun) { return gap }
        let upper = chain.dropFirst()
        return upper.contains { $0.gap(for: question, isBegun: isBegun) != nil } ? .upstream : nil
    }
}

extension Authority {
    fileprivate func gap(for question: AuthorityQuestion, isBegun: Bool) -> AuthorityGap? {
        guard grant.scope.contains(question.item, question.type) else { return .outsideScope }
        guard !grant.acts.isDisjoint(with: question.acts) else { return .actNotGranted }
        guard grant.region.contains(question.region) else { return .outsideRegion }
        let status = status(on: question.day)
        if status == .succeeded { return .succeeded }
        if status == .withdrawn || status == .expired {
            // What was begun under it, it may say, is finished under it.
            if isBegun && grant.atEnd == .finish { return nil }
            return status == .withdrawn ? .withdrawn : .expired
        }
        if question.day < grant.from { return .notBegun }
        switch status {
        case .granted: return .notAccepted
        case .suspended: return .suspended
        case .accepted, .withdrawn, .expired, .succeeded: return nil
        }
    }
}

/// What somebody asks about who may act (权限查询).
public struct AuthorityInquiry: Sendable, Hashable {
    /// The item.
    public var item: ItemCode
    /// Where the matter lies; nil for the region of the item.
    public var region: RegionCode?
    /// A day of China time; the version of the item in effect on it says whose it is.
    public var day: CivilDate
    /// What is to be done.
    public var act: AuthorityAct

    /// Creates an inquiry.
    public init(item: ItemCode, region: RegionCode? = nil, on day: CivilDate, act: AuthorityAct = .decide) {
        self.item = item
        self.region = region
        self.day = day
        self.act = act
    }
}

extension Registry {
    /// Who may do something about an item in a place on a day, who may not although granted, and why.
    ///
    /// - Throws: `unknownItem`, or `itemNotPublished` where no version of it is in effect on the day.
    public func authorities(_ inquiry: AuthorityInquiry) throws(Rejection) -> AuthorityAnswer {
        guard let record = item(inquiry.item).flatMap({ item($0) }) else {
            throw Rejection(.unknownItem, inquiry.item.text)
        }
        guard let version = record.version(on: inquiry.day), let holder = version.agency.flatMap({ agencies[$0] })
        else { throw Rejection(.itemNotPublished, inquiry.item.text) }
        let answer = authorities.answer(
            AuthorityQuestion(
                item: inquiry.item, holder: holder.code, type: version.type,
                region: inquiry.region ?? RegionCode(version.region) ?? .country, day: inquiry.day,
                acts: AuthorityActSet([inquiry.act])))
        return tracing(answer, record, on: inquiry.day)
    }
}
