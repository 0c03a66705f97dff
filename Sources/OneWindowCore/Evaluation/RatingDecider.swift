/// Decides on ratings (好差评): one per service act, by the applicant's side, a bad one with a tag or a text.
///
/// Source: State Council General Office document 国办发〔2019〕51号 and GB/T 39734-2020.
public enum RatingDecider {
    /// The event of a rating, or a rejection.
    public static func decide(
        _ rating: Rating, by actor: Actor, on state: CaseState, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        try rating.checkShape()
        guard let act = state.serviceActs.first(where: { $0.number == rating.act }) else {
            throw Rejection(.unknownServiceAct, String(rating.act))
        }
        if context.times.occurredAt < act.at { throw Rejection(.occurredBeforeLastAct, state.number.text) }
        let resolved = try ResolvedActor(actor, in: context.registry)
        // Nobody who works in the halls rates for an applicant.
        try CaseDecider.check(resolved, for: .applicant)
        if act.rating != nil { throw Rejection(.alreadyRated, String(rating.act)) }
        if let tag = rating.tags.first(where: { !rating.level.tags.contains($0) }) {
            throw Rejection(.tagNotOfLevel, String(tag))
        }
        if rating.level.isBad && rating.tags.isEmpty && rating.comment.isEmpty {
            throw Rejection(.badRatingNeedsReason)
        }
        let personal = PersonalText.list((.comment, rating.comment))
        let event = CaseEvent.rated(act: rating.act, level: rating.level, tags: rating.tags)
        return DecidedEvents(events: [DecidedEvent(.caseChanged(event), personal: personal)], actor: resolved.record)
    }

    /// Whose scores a rating of a service act counts for.
    public static func subjects(of act: ServiceAct, in state: CaseState, registry: Registry) -> [ScoreSubject] {
        var subjects: [ScoreSubject] = []
        if let window = act.window {
            subjects.append(.window(window))
            if let hall = registry.windows[window].flatMap({ registry.halls.handle($0.hall) }) {
                subjects.append(.hall(hall))
            }
        } else if let hall = state.opening.hall {
            subjects.append(.hall(hall))
        }
        subjects.append(.agency(state.opening.agency))
        return subjects
    }
}
