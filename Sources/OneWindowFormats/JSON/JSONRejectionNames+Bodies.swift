import OneWindowCore

extension RejectionCode {
    /// The permanent names of what is said of duties and bodies.
    static let bodiesNames: [RejectionCode: String] = [
        .unknownDuty: "unknownDuty",
        .unknownDispute: "unknownDispute",
        .partyMayNotRule: "partyMayNotRule",
        .bodyClosed: "bodyClosed",
        .dutyInDispute: "dutyInDispute",
        .disputeSettled: "disputeSettled",
        .successionNotYet: "successionNotYet",
        .successionDoubtful: "successionDoubtful",
        .successionMisshapen: "successionMisshapen",
        .successorMissing: "successorMissing",
        .bodyBasisMissing: "bodyBasisMissing",
        .partiesTooFew: "partiesTooFew",
        .dutyWithoutSubject: "dutyWithoutSubject",
    ]
}
