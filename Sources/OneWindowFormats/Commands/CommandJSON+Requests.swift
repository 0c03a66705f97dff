import OneWindowCore

extension CommandJSON {
    static func intake(_ object: JSONObject) throws(Rejection) -> RequestIntake {
        var requester = Requester()
        if let node = object.optional("requester") {
            let members = try node.object(allowing: ["name", "identityNumber", "phone"])
            requester = Requester(
                name: try members.text("name"), identityNumber: try members.text("identityNumber"),
                phone: try members.text("phone"))
        }
        return RequestIntake(
            category: try object.required("category").code(), channel: try object.required("channel").choice(),
            hall: try object.optional("hall")?.code(), item: try object.optional("item")?.itemCode(),
            reportClass: try object.optional("reportClass")?.choice(),
            follows: try object.optional("follows")?.caseNumber(),
            warning: try object.optional("warning")?.integer(), requester: requester,
            text: try object.required("text").text())
    }

    static func requestCommand(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> RequestCommand {
        let number = try object.required("number").caseNumber()
        let revision: UInt32? = try object.optional("expectedRevision")?.integer()
        return RequestCommand(number, try requestWork(name, object), expectedRevision: revision)
    }

    private static func requestWork(
        _ name: CommandName, _ object: JSONObject
    ) throws(Rejection) -> RequestCommand.Work {
        let reason = name.members.contains("reason") ? try object.text("reason") : ""
        switch name {
        case .requestDispatch:
            return .dispatch(
                agency: try object.optional("agency")?.code(), post: try object.optional("post")?.code(),
                reason: reason)
        case .requestGiveBack: return .giveBack(reason: reason)
        case .requestTake: return .take
        case .requestContact: return .contact(note: try object.text("note"))
        case .requestAnswer:
            return .answer(
                text: try object.required("text").text(), ground: try object.optional("ground")?.choice())
        case .requestConfirmNegative: return .confirmNegative(reason: reason)
        case .requestRejectNegative: return .rejectNegative(reason: reason)
        case .requestFind:
            return .find(
                try object.required("result").choice(), body: try object.optional("body")?.code(),
                officer: try object.optional("officer")?.code(), measure: try object.required("measure").choice(),
                reason: reason)
        case .requestClose: return .close
        case .requestRefuse:
            return .refuse(
                ground: try object.required("ground").choice(), competentBody: try object.text("competentBody"),
                reason: reason)
        case .requestWithdraw: return .withdraw(reason: reason)
        case .requestReopen: return .reopen(reason: reason)
        case .requestEscalate: return .escalate(to: try object.required("post").code(), reason: reason)
        case .requestRate: return .rate(try answers(object), comment: try object.text("comment"))
        case .requestCallBack:
            let given = try object.optional("answers").map { (node) throws(Rejection) in
                try answers(node.object(allowing: ["responded", "resolved", "satisfied"]))
            }
            return .callBack(given, note: try object.text("note"))
        default: return try requestClockWork(name, object, reason)
        }
    }

    private static func answers(_ object: JSONObject) throws(Rejection) -> RequestAnswers {
        RequestAnswers(
            responded: try object.required("responded").flag(), resolved: try object.required("resolved").flag(),
            satisfied: try object.required("satisfied").flag())
    }

    private static func requestClockWork(
        _ name: CommandName, _ object: JSONObject, _ reason: String
    ) throws(Rejection) -> RequestCommand.Work {
        switch name {
        case .requestSuspend:
            return .suspend(
                ground: try object.required("ground").choice(), through: try object.required("through").date(),
                notice: try object.text("notice"), reason: reason)
        case .requestResume: return .resume(suspension: try object.required("suspension").integer(), reason: reason)
        case .requestExtend:
            return .extend(
                amount: try object.required("amount").integer(in: 1...Limits.limitDays), reason: reason)
        case .requestReplyWarning:
            return .replyWarning(try object.required("warning").integer(), reply: try object.text("reply"))
        case .requestAppealWarning:
            return .appealWarning(try object.required("warning").integer(), reason: reason)
        case .requestUpholdWarning:
            return .upholdWarning(try object.required("warning").integer(), reason: reason)
        case .requestRevokeWarning:
            return .revokeWarning(try object.required("warning").integer(), reason: reason)
        default: throw try object.required("command").rejection(.unknownCommand)
        }
    }
}

extension JSONWriter {
    mutating func content(of intake: RequestIntake) {
        member("category", intake.category)
        member("channel", intake.channel)
        member("hall", intake.hall)
        member("item", intake.item?.text)
        member("reportClass", intake.reportClass)
        member("follows", intake.follows?.text)
        member("warning", intake.warning)
        object("requester") { writer in
            writer.filled("name", intake.requester.name)
            writer.filled("identityNumber", intake.requester.identityNumber)
            writer.filled("phone", intake.requester.phone)
        }
        member("text", intake.text)
    }

    mutating func content(of command: RequestCommand) {
        member("number", command.number.text)
        member("expectedRevision", command.expectedRevision)
        switch command.work {
        case .take, .close: break
        case .dispatch(let agency, let post, let reason):
            member("agency", agency)
            member("post", post)
            filled("reason", reason)
        case .giveBack(let reason), .confirmNegative(let reason), .rejectNegative(let reason), .withdraw(let reason),
            .reopen(let reason):
            filled("reason", reason)
        case .contact(let note): filled("note", note)
        case .answer(let text, let ground):
            member("text", text)
            member("ground", ground)
        case .find(let result, let body, let officer, let measure, let reason):
            member("result", result)
            member("body", body)
            member("officer", officer)
            member("measure", measure)
            filled("reason", reason)
        case .refuse(let ground, let body, let reason):
            member("ground", ground)
            filled("competentBody", body)
            filled("reason", reason)
        case .escalate(let post, let reason):
            member("post", post)
            filled("reason", reason)
        case .rate(let answers, let comment):
            content(of: answers)
            filled("comment", comment)
        case .callBack(let answers, let note):
            if let answers { object("answers") { $0.content(of: answers) } }
            filled("note", note)
        default: clockContent(of: command.work)
        }
    }

    mutating func content(of answers: RequestAnswers) {
        member("responded", answers.responded)
        member("resolved", answers.resolved)
        member("satisfied", answers.satisfied)
    }

    private mutating func clockContent(of work: RequestCommand.Work) {
        switch work {
        case .suspend(let ground, let through, let notice, let reason):
            member("ground", ground)
            member("through", through)
            filled("notice", notice)
            filled("reason", reason)
        case .resume(let number, let reason):
            member("suspension", number)
            filled("reason", reason)
        case .extend(let amount, let reason):
            member("amount", amount)
            filled("reason", reason)
        case .replyWarning(let number, let reply):
            member("warning", number)
            filled("reply", reply)
        case .appealWarning(let number, let reason), .upholdWarning(let number, let reason),
            .revokeWarning(let number, let reason):
            member("warning", number)
            filled("reason", reason)
        default: break
        }
    }
}
