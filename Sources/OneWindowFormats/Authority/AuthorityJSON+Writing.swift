import OneWindowCore

extension JSONWriter {
    mutating func content(of grant: AuthorityGrant) {
        member("code", grant.code)
        member("kind", grant.kind)
        member("grantor", grant.grantor)
        member("grantee", grant.grantee)
        if !grant.isGranteeOrgan { member("granteeIsOrgan", false) }
        set("acts", bits: grant.acts.rawValue, of: AuthorityAct.self)
        switch grant.scope {
        case .all: break
        case .types(let types): array("types", types) { $0.element($1.code) }
        case .items(let items): array("items", items) { $0.element($1.text) }
        }
        member("region", grant.region.shortText)
        if grant.level > 0 { member("level", grant.level) }
        array("bases", grant.bases) { writer, basis in
            writer.object { $0.content(of: basis) }
        }
        member("publishedOn", grant.publishedOn)
        member("from", grant.from)
        member("through", grant.through)
        if grant.mayPassOn { member("mayPassOn", true) }
        member("under", grant.under)
        member("atEnd", grant.atEnd)
    }

    mutating func content(of change: AuthorityChange, _ registry: Registry) {
        member("number", change.number)
        member("step", change.step)
        member("day", change.day)
        filled("reason", change.reason)
        object("actor") { $0.content(of: change.actor, registry) }
        member("at", change.at)
        guard let succession = change.succession else { return }
        object("succession") { writer in
            writer.member("reform", succession.reform)
            if let outcome = succession.outcome {
                writer.member("outcome", outcome)
                writer.member(
                    "message", LocalizedText(outcome.text(in: .chinese), english: outcome.text(in: .english)))
            } else {
                writer.member("predecessor", succession.predecessor)
                writer.member("standing", succession.standing)
            }
        }
    }

    mutating func content(of competence: Competence, _ registry: Registry) {
        member("agency", competence.agency)
        member("kind", competence.kind)
        member("inNameOf", competence.inNameOf)
        links(competence.succession, registry)
        guard let handle = competence.grant else { return }
        code("grant", handle, in: registry.authorities.all)
        guard let grant = registry.authorities[handle]?.grant else { return }
        array("bases", grant.bases) { writer, basis in
            writer.object { $0.content(of: basis) }
        }
        member("region", grant.region.shortText)
        member("through", grant.through)
    }

    /// The reforms by which a power came to who has it, oldest first.
    private mutating func links(_ links: [CompetenceLink], _ registry: Registry) {
        if links.isEmpty { return }
        array("succession", links) { writer, link in
            writer.object { writer in
                writer.member("reform", link.reform)
                writer.member("from", link.from)
                if let grant = link.grant { writer.code("grant", grant, in: registry.authorities.all) }
                let applied = registry.bodies.successions.applied
                guard let plan = applied.first(where: { $0.number == link.reform })?.plan else { return }
                writer.member("kind", plan.kind.name)
                writer.member("day", plan.day)
                if let basis = plan.basis { writer.object("basis") { $0.content(of: basis) } }
            }
        }
    }

    /// Who acted: for an officer of another body by whom, for whom and under which grant.
    mutating func content(of actor: ActorRecord, _ registry: Registry) {
        member("capacity", actor.capacity)
        code("officer", actor.officer, in: registry.officers)
        code("post", actor.post, in: registry.posts)
        member("device", actor.device)
        guard let handle = actor.grant else { return }
        code("grant", handle, in: registry.authorities.all)
        guard let grant = registry.authorities[handle]?.grant else { return }
        member("by", grant.grantee)
        member("for", grant.grantor)
        member("inNameOf", grant.inNameOf)
    }

    mutating func content(of command: AuthorityCommand) {
        if case .grant(let grant) = command.work {
            object("grant") { $0.content(of: grant) }
        } else {
            member("authority", command.code)
        }
        member("day", command.day)
        filled("reason", command.reason)
    }
}
