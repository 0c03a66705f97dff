import OneWindow

/// The words of service requests.
extension Words {
    /// What an event of a service request is called, and what the verbs say.
    enum Request: CaseIterable, Word {
        case opened, dispatched, givenBack, taken, contacted, answered, negativeProposed, negativeConfirmed
        case negativeRejected, found, closed, refused, withdrawn, reopened, escalated, rated, calledBack
        case late, criticised, ordered, reminded, other
        case rates, all, none, row

        var both: Bilingual {
            switch self {
            case .opened: Bilingual("登记", "taken in")
            case .dispatched: Bilingual("转办", "passed on")
            case .givenBack: Bilingual("退回", "sent back")
            case .taken: Bilingual("承办", "taken in hand")
            case .contacted: Bilingual("已联系诉求人", "requester contacted")
            case .answered: Bilingual("答复", "answered")
            case .negativeProposed: Bilingual("拟否定答复，待审核", "a no, to be confirmed")
            case .negativeConfirmed: Bilingual("否定答复经审核作出", "the no was confirmed")
            case .negativeRejected: Bilingual("否定答复未获同意", "the no was not let pass")
            case .found: Bilingual("作出核查结论", "finding stated")
            case .closed: Bilingual("办结归档", "closed")
            case .refused: Bilingual("不予受理", "not taken on")
            case .withdrawn: Bilingual("撤回", "taken back")
            case .reopened: Bilingual("重新办理", "dealt with anew")
            case .escalated: Bilingual("升级", "lifted to a higher post")
            case .rated: Bilingual("评价", "rated")
            case .calledBack: Bilingual("回访", "called back")
            default: more
            }
        }

        private var more: Bilingual {
            switch self {
            case .reminded: Bilingual("提醒", "reminder")
            case .late: Bilingual("逾期催办（黄牌）", "late: yellow card")
            case .criticised: Bilingual("书面批评（红牌）", "written criticism: red card")
            case .ordered: Bilingual("督办", "supervise order")
            case .other: Bilingual("时限或监察信号变动", "clocks or warnings changed")
            case .rates: Bilingual("{from} 至 {through} 登记的诉求", "requests taken in from {from} through {through}")
            case .all: Bilingual("合计", "all")
            case .none: Bilingual("无", "none")
            case .row:
                Bilingual(
                    "{what}：{requests} 件，响应 {answered}，按时 {onTime}，解决 {resolved}，满意 {satisfied}",
                    "{what}: {requests} requests, answered {answered}, in time {onTime}, resolved {resolved}, "
                        + "satisfied {satisfied}")
            default: Bilingual("", "")
            }
        }
    }
}

extension Words.Request {
    /// The word for an event.
    init(_ event: RequestEvent) {
        self =
            switch event {
            case .opened: .opened
            case .dispatched: .dispatched
            case .givenBack: .givenBack
            case .taken: .taken
            case .contacted: .contacted
            case .answered: .answered
            case .negativeProposed: .negativeProposed
            case .negativeConfirmed: .negativeConfirmed
            case .negativeRejected: .negativeRejected
            case .found: .found
            case .closed: .closed
            case .refused: .refused
            case .withdrawn: .withdrawn
            case .reopened: .reopened
            case .escalated: .escalated
            case .rated: .rated
            case .calledBack: .calledBack
            case .warned(let warning, _, _): Self(warning.level)
            case .suspended, .resumed, .extended, .redated, .warningReplied, .warningAppealed, .warningUpheld,
                .warningRevoked, .personalDataErased:
                .other
            }
    }

    private init(_ level: WarningLevel) {
        self =
            switch level {
            case .reminder: .reminded
            case .yellow: .late
            case .red: .criticised
            case .superviseOrder: .ordered
            }
    }
}
