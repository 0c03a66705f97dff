/// The words of the tool's verbs.
extension Words {
    /// What the verbs say.
    enum Tool: CaseIterable, Word {
        case checking, checkSound, checkUnsound, digestMoved, advanced, copying, backedUp, restored
        case imported, doubts, noDoubts, playing, loadingDistrict, reportWritten, databaseLeft, playerRefused
        case itemDraft, itemLine, noItem, routeLine, routeOnline, routeRefused, closedNow, submitted

        var both: Bilingual {
            switch self {
            case .checking: Bilingual("自检", "checking")
            case .checkSound:
                Bilingual(
                    "一致：{rows} 条日志重放得出 {cases} 件办件的现状。\n日志摘要 {digest}",
                    "Sound: {rows} journal rows add up to the state of {cases} cases.\nDigest {digest}")
            case .checkUnsound:
                Bilingual(
                    "不一致：{findings} 处（{rows} 条日志，{cases} 件办件）。\n日志摘要 {digest}",
                    "Not sound: {findings} findings ({rows} journal rows, {cases} cases).\nDigest {digest}")
            case .digestMoved:
                Bilingual("该日志行的摘要与记录不符：此前的日志被改动过", "that row has another digest: the journal before it was changed")
            case .advanced: Bilingual("触发 {fired} 项；下一项 {next}", "{fired} fired; next {next}")
            case .copying: Bilingual("复制", "copying")
            case .backedUp: Bilingual("已备份到 {file}（{rows} 条日志）", "backed up to {file} ({rows} journal rows)")
            case .restored: Bilingual("已恢复到 {file}（{rows} 条日志）", "restored to {file} ({rows} journal rows)")
            case .imported:
                Bilingual(
                    "{rows} 行，登记库中 {loaded} 项：变更 {changed}，未变 {unchanged}",
                    "{rows} rows, {loaded} in the registry: {changed} changed, {unchanged} unchanged")
            case .doubts: Bilingual("存疑 {count} 处：", "{count} doubts:")
            case .noDoubts: Bilingual("没有存疑。", "No doubts.")
            case .playing: Bilingual("运行", "playing")
            case .loadingDistrict: Bilingual("加载示例区……", "loading the sample district …")
            case .reportWritten: Bilingual("报告：{file}", "Report: {file}")
            case .databaseLeft: Bilingual("数据库：{file}", "Database: {file}")
            case .playerRefused: Bilingual("有命令被驳回：{what}", "a command was refused: {what}")
            default: more
            }
        }

        private var more: Bilingual {
            switch self {
            case .itemDraft: Bilingual("草稿", "draft")
            case .itemLine: Bilingual("{code}  {name}（{agency}）", "{code}  {name} ({agency})")
            case .noItem: Bilingual("没有符合的事项。", "No item matches.")
            case .routeLine:
                Bilingual(
                    "大厅 {hall}，{kind}窗口；{agency} {post} 办理（事项版本 {version}）{closed}",
                    "hall {hall}, {kind} window; then {agency}, {post} (item version {version}){closed}")
            case .routeOnline:
                Bilingual(
                    "网上办理；{agency} {post} 办理（事项版本 {version}）", "online; then {agency}, {post} (item version {version})")
            case .routeRefused: Bilingual("无处受理：{rule}", "nowhere: {rule}")
            case .closedNow: Bilingual("，此时未开放", "; closed at that time")
            case .submitted: Bilingual("{done} 条已办，{refused} 条被驳回", "{done} done, {refused} refused")
            default: Bilingual("", "")
            }
        }
    }

    /// What an event of a case is called in a story or a history.
    enum Happening: CaseIterable, Word {
        case opened, draft, submitted, received, supplementRequested, supplemented, accepted, deemedAccepted
        case acceptanceRefused, stepAgreed, stepDisagreed, granted, refused, issuedWindow, issuedMail, issuedElectronic
        case archived, withdrawn, reminder, yellow, red, superviseOrder, lapsed, rated, erased
        case suspended, resumed, extended, clockStarted, clockStopped, redated
        case warningReplied, warningAppealed, warningUpheld, warningRevoked
        case takenIn, sentToHall, sentToApplicant, arrived, arrivedWithDefects, lost, hallsCalled, contributed

        var both: Bilingual {
            switch self {
            case .opened: Bilingual("提交申请", "applied")
            case .draft: Bilingual("填写申请草稿", "began a draft")
            case .submitted: Bilingual("提交草稿", "handed in the draft")
            case .received: Bilingual("收件", "materials received")
            case .supplementRequested: Bilingual("一次性告知补正：{what}", "one-time notice: {what}")
            case .supplemented: Bilingual("补交材料：{what}", "handed in: {what}")
            case .accepted: Bilingual("受理，承诺 {due} 前办结", "accepted, promised by {due}")
            case .deemedAccepted: Bilingual("逾期未告知，视为自收件之日受理", "deemed accepted from the day of receipt")
            case .acceptanceRefused: Bilingual("不予受理", "not accepted")
            case .stepAgreed: Bilingual("{what}：同意", "{what}: agreed")
            case .stepDisagreed: Bilingual("{what}：不同意", "{what}: did not agree")
            case .granted: Bilingual("准予", "granted")
            case .refused: Bilingual("不予许可", "refused")
            case .issuedWindow: Bilingual("窗口领取结果", "result collected at the window")
            case .issuedMail: Bilingual("结果寄出", "result sent by post")
            case .issuedElectronic: Bilingual("电子送达", "result delivered electronically")
            case .archived: Bilingual("归档", "archived")
            case .withdrawn: Bilingual("撤件", "withdrawn")
            case .superviseOrder: Bilingual("督办：{what}", "ordered to act: {what}")
            case .suspended: Bilingual("因{what}中止计时，已书面告知至 {through}", "clocks stopped through {through}: {what}")
            case .resumed: Bilingual("时限恢复计时", "clocks run again")
            case .extended: Bilingual("批准延长 {amount}", "extended by {amount}")
            case .clockStarted: Bilingual("开始计时：{what}", "a clock started: {what}")
            case .clockStopped: Bilingual("停止计时", "a clock stopped")
            case .redated: Bilingual("因放假安排变更重算期限", "limits moved by a new holiday notice")
            case .warningReplied: Bilingual("监察信号已反馈", "warning answered")
            case .warningAppealed: Bilingual("对监察信号提出申诉", "warning contested")
            case .warningUpheld: Bilingual("监察信号予以维持", "warning confirmed")
            case .warningRevoked: Bilingual("监察信号已撤销", "warning taken back")
            case .takenIn:
                Bilingual("代收，出具收件凭证，转交{what}", "taken in against a receipt, to be passed on to {what}")
            case .sentToHall:
                Bilingual("第 {leg} 段：{content}寄往{what}，{how}", "leg {leg}: {content} sent to {what}, {how}")
            case .sentToApplicant:
                Bilingual("第 {leg} 段：{content}寄往申请人，{how}", "leg {leg}: {content} sent to the applicant, {how}")
            case .arrived: Bilingual("签收第 {leg} 段", "leg {leg} arrived")
            case .arrivedWithDefects:
                Bilingual("签收第 {leg} 段，缺失或不符：{what}", "leg {leg} arrived, not in order: {what}")
            case .lost: Bilingual("第 {leg} 段遗失", "leg {leg} was lost")
            case .hallsCalled: Bilingual("请{what}联合办理", "called on {what} to take part")
            case .contributed: Bilingual("{what}完成联办", "{what} did its part")
            case .reminder: Bilingual("临期提醒：{what}", "reminder: {what}")
            case .yellow: Bilingual("黄牌：{what}", "yellow card: {what}")
            case .red: Bilingual("红牌：{what}", "red card: {what}")
            case .lapsed: Bilingual("逾期未补正，办结", "lapsed without an answer")
            case .rated: Bilingual("评价：{what}", "rated: {what}")
            case .erased: Bilingual("个人信息已删除", "personal data erased")
            }
        }
    }

    /// The levels of a rating.
    enum Rating: CaseIterable, Word {
        case five, four, three, two, one

        var both: Bilingual {
            switch self {
            case .five: Bilingual("非常满意", "very satisfied")
            case .four: Bilingual("满意", "satisfied")
            case .three: Bilingual("基本满意", "basically satisfied")
            case .two: Bilingual("不满意", "dissatisfied")
            case .one: Bilingual("非常不满意", "very dissatisfied")
            }
        }
    }

    /// Who acted, where no officer did.
    enum Who: CaseIterable, Word {
        case applicant, agent, device, engine, host

        var both: Bilingual {
            switch self {
            case .applicant: Bilingual("申请人", "applicant")
            case .agent: Bilingual("代理人", "agent")
            case .device: Bilingual("自助终端", "kiosk")
            case .engine: Bilingual("电子监察", "supervision")
            case .host: Bilingual("系统管理员", "operator")
            }
        }
    }
}
