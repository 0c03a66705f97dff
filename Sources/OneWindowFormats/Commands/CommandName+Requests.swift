import OneWindowCore

extension CommandName {
    /// Whether it is a command on a service request that is there.
    var isOfRequest: Bool { rawValue.hasPrefix("request.") && self != .openRequest }

    init(_ work: RequestCommand.Work) {
        self =
            switch work {
            case .dispatch: .requestDispatch
            case .giveBack: .requestGiveBack
            case .take: .requestTake
            case .contact: .requestContact
            case .answer: .requestAnswer
            case .confirmNegative: .requestConfirmNegative
            case .rejectNegative: .requestRejectNegative
            case .find: .requestFind
            case .close: .requestClose
            case .refuse: .requestRefuse
            case .withdraw: .requestWithdraw
            case .reopen: .requestReopen
            case .escalate: .requestEscalate
            case .rate: .requestRate
            case .callBack: .requestCallBack
            case .suspend: .requestSuspend
            case .resume: .requestResume
            case .extend: .requestExtend
            case .replyWarning: .requestReplyWarning
            case .appealWarning: .requestAppealWarning
            case .upholdWarning: .requestUpholdWarning
            case .revokeWarning: .requestRevokeWarning
            }
    }

    /// The members of its own that a command on a service request may have.
    var requestMembers: [String] {
        switch self {
        case .openRequest:
            [
                "category", "channel", "hall", "item", "reportClass", "follows", "warning", "requester", "text",
            ]
        case .requestDispatch: ["agency", "post", "reason"]
        case .requestContact: ["note"]
        case .requestAnswer: ["text", "ground"]
        case .requestFind: ["result", "body", "officer", "measure", "reason"]
        case .requestRefuse: ["ground", "competentBody", "reason"]
        case .requestEscalate: ["post", "reason"]
        case .requestRate: ["responded", "resolved", "satisfied", "comment"]
        case .requestCallBack: ["answers", "note"]
        case .requestSuspend: ["ground", "through", "notice", "reason"]
        case .requestResume: ["suspension", "reason"]
        case .requestExtend: ["amount", "reason"]
        case .requestReplyWarning: ["warning", "reply"]
        case .requestAppealWarning, .requestUpholdWarning, .requestRevokeWarning: ["warning", "reason"]
        case .requestGiveBack, .requestConfirmNegative, .requestRejectNegative, .requestWithdraw, .requestReopen:
            ["reason"]
        default: []
        }
    }
}
