/// Acts of other bodies than the agency of the item, under their grants.
extension CasePass {
    /// Whether a post belongs to the agency that is competent; else the grant under which it acts, or a rejection. A
    /// post of no agency is of the halls and acts for all of them.
    func checkAgency(
        of post: Post, _ work: CaseCommand.Work, _ definition: ItemDefinition
    ) throws(Rejection) -> Handle<Authority>? {
        guard let agency = post.agency, agency != definition.agency else { return nil }
        guard let grant = try grant(of: post, for: work, definition) else {
            throw Rejection(.wrongAgency, agency.text)
        }
        return grant
    }

    /// Whether a post is the one that the item names; else the grant under which it acts in that one's place, or a
    /// rejection.
    func checkPost(
        _ post: Post, is named: Code?, _ work: CaseCommand.Work, _ definition: ItemDefinition
    ) throws(Rejection) -> Handle<Authority>? {
        if post.code == named { return nil }
        guard let grant = try grant(of: post, for: work, definition) else {
            throw Rejection(.wrongPost, post.code.text)
        }
        return grant
    }

    /// Whether a post is of the agency that is competent, or has a part in the review; else the grant under which it
    /// acts, or a rejection.
    func checkOfCase(
        _ post: Post, _ work: CaseCommand.Work, _ definition: ItemDefinition
    ) throws(Rejection) -> Handle<Authority>? {
        if post.agency == definition.agency || definition.decisionPost == post.code { return nil }
        if definition.stages.contains(where: { $0.contains { $0.post == post.code } }) { return nil }
        guard let grant = try grant(of: post, for: work, definition) else {
            throw Rejection(.wrongAgency, definition.agency.text)
        }
        return grant
    }

    /// The grant under which the head of an organ approves extensions: where the organ decides in its own name. Where
    /// it is entrusted, the head of who entrusts it approves (Administrative Licensing Law article 42 (1)).
    func grantOfHead(_ post: Post, _ definition: ItemDefinition) -> Handle<Authority>? {
        guard let agency = post.agency, agency != definition.agency else { return nil }
        let table = context.registry.authorities
        let question = question(definition, AuthorityActSet([.decide]))
        guard case .success(let grant)? = table.standing(of: agency, for: question) else { return nil }
        return table[grant]?.grant.kind.isInNameOfGrantor == false ? grant : nil
    }

    /// Whether a window takes the item because it names a body that may accept it.
    func isOfGrantee(_ window: Window, _ definition: ItemDefinition) -> Bool {
        context.registry.isOfGrantee(window, for: question(definition, AuthorityActSet([.accept])))
    }

    /// The grant under which a post of another agency acts, or nil where none is about the item. One that is about it
    /// and does not help says why.
    private func grant(
        of post: Post, for work: CaseCommand.Work, _ definition: ItemDefinition
    ) throws(Rejection) -> Handle<Authority>? {
        guard let agency = post.agency, agency != definition.agency else { return nil }
        let question = question(definition, AuthorityActSet(work.act.authorityActs))
        switch context.registry.authorities.standing(of: agency, for: question) {
        case nil: return nil
        case .success(let grant)?: return grant
        case .failure(let refusal)?: throw Rejection(refusal.gap.rejection, refusal.grant.text)
        }
    }

    private func question(_ definition: ItemDefinition, _ acts: AuthorityActSet) -> AuthorityQuestion {
        AuthorityQuestion(
            of: definition, region: state.opening.region, on: context.times.occurredAt.date, to: acts,
            begun: state.grants)
    }
}

extension AuthorityQuestion {
    /// The question of a version of an item: in its own region where none is given.
    init(
        of definition: ItemDefinition, region: RegionCode?, on day: CivilDate, to acts: AuthorityActSet,
        begun: [Handle<Authority>] = []
    ) {
        self.init(
            item: definition.code, holder: definition.agency, type: definition.type,
            region: region ?? RegionCode(definition.region) ?? .country, day: day, acts: acts, begun: begun)
    }
}

extension CaseAct {
    /// The powers any of which covers the act. What follows a decision may be done by who took the case in, too.
    var authorityActs: [AuthorityAct] {
        switch self {
        case .apply, .submit, .receive, .notifySupplement, .supplement, .accept, .refuseAcceptance, .withdraw:
            [.accept]
        case .completeStep: [.review]
        case .decide, .extend: [.decide]
        case .issue, .archive: [.accept, .decide]
        case .takeIn, .dispatchLeg, .receiveLeg, .loseLeg, .callHalls, .contribute: [.accept, .decide]
        case .suspend, .resume, .startClock, .stopClock: [.review, .decide]
        case .replyWarning, .appealWarning: [.accept, .review, .decide]
        case .upholdWarning, .revokeWarning, .deemAccepted, .warn, .lapse, .deemRenewed, .forfeit, .redate: []
        }
    }
}

extension Registry {
    /// Whether a window takes an item because it names a body that may accept it, at whatever level its hall is.
    func isOfGrantee(_ window: Window, for question: AuthorityQuestion) -> Bool {
        guard window.kind == .comprehensive || window.kind == .dedicated, !authorities.isEmpty else { return false }
        return window.agencies.contains { agency in
            if case .success? = authorities.standing(of: agency, for: question) { true } else { false }
        }
    }

    /// Whether a hall has such a window.
    func hasWindow(in hall: Code, ofGranteeFor question: AuthorityQuestion) -> Bool {
        guard !authorities.isEmpty else { return false }
        return windows.entries.contains { $0.hall == hall && isOfGrantee($0, for: question) }
    }
}
