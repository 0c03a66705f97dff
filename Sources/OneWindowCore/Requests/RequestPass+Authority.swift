/// Acts on requests by other bodies than the agency of the item they are about, under their grants.
extension RequestPass {
    /// The grant under which a post of another agency acts on a request that was passed to who granted it, or a
    /// rejection. A request about no item is under no grant.
    func grant(of post: Post, _ work: RequestCommand.Work) throws(Rejection) -> Handle<Authority> {
        let refusal = Rejection(.wrongAgency, agency?.text ?? "")
        guard let body = post.agency, let question = question(work), question.holder == agency else { throw refusal }
        switch context.registry.authorities.standing(of: body, for: question) {
        case nil: throw refusal
        case .success(let grant)?: return grant
        case .failure(let found)?: throw Rejection(found.gap.rejection, found.grant.text)
        }
    }

    /// The grant under which a post acts that the request was passed to by itself: nil where its body has the item by
    /// itself, or answers for the request alone.
    func grantInForce(_ post: Post, _ work: RequestCommand.Work) -> Handle<Authority>? {
        guard let body = post.agency, let question = question(work), question.holder != body,
            case .success(let grant)? = context.registry.authorities.standing(of: body, for: question)
        else { return nil }
        return grant
    }

    /// Whether a post is of the agency that answers; else the grant under which its head extends, where that is in the
    /// body's own name (Administrative Licensing Law article 42 (1) gives it to the head of the organ), or a rejection.
    func checkHead(_ post: Post, _ work: RequestCommand.Work) throws(Rejection) -> Handle<Authority>? {
        guard let agency else { return nil }
        if post.agency == agency { return grantInForce(post, work) }
        let found = try grant(of: post, work)
        if context.registry.authorities[found]?.grant.kind.isInNameOfGrantor ?? true {
            throw Rejection(.wrongAgency, agency.text)
        }
        return found
    }

    /// The question of who may act, for the item as it is on the day; nil where the request is about none that is in
    /// effect.
    private func question(_ work: RequestCommand.Work) -> AuthorityQuestion? {
        let registry = context.registry
        let day = context.times.occurredAt.date
        guard !registry.authorities.isEmpty, let handle = state.opening.item, let record = registry.item(handle),
            let version = record.version(on: day), let holder = version.agency.flatMap({ registry.agencies[$0] })
        else { return nil }
        return AuthorityQuestion(
            item: record.code, holder: holder.code, type: version.type,
            region: RegionCode(version.region) ?? .country, day: day, acts: AuthorityActSet(work.act.authorityActs),
            begun: state.grants)
    }
}

extension RequestAct {
    /// The powers any of which covers the act: a request is about whatever of them the body has.
    var authorityActs: [AuthorityAct] {
        switch self {
        case .giveBack, .take, .contact, .answer, .find, .replyWarning, .appealWarning: [.accept, .review, .decide]
        case .suspend, .resume: [.review, .decide]
        case .extend: [.decide]
        case .open, .dispatch, .confirmNegative, .rejectNegative, .close, .refuse, .withdraw, .reopen, .escalate,
            .rate, .callBack, .upholdWarning, .revokeWarning, .warn, .redate:
            []
        }
    }
}
