/// The words of packages and guides.
extension Words {
    /// What `guide` and `package` say.
    enum Asking: CaseIterable, Word {
        case progress, lastOne, yes, no, number, prompt, notAnAnswer, nothingBefore, stopped, help, written
        case unread, cannotWrite, packageLine, none, lead, items, after, condition, form, fields, failure, limit
        case questions, effective

        var both: Bilingual {
            switch self {
            case .progress: Bilingual("第 {n} 问（最多还有 {left} 问）", "Question {n} (at most {left} to go)")
            case .lastOne: Bilingual("第 {n} 问（最后一问）", "Question {n} (the last)")
            case .yes: Bilingual("是", "yes")
            case .no: Bilingual("否", "no")
            case .number: Bilingual("请输入数字（{unit}）", "a number ({unit})")
            case .prompt: Bilingual("请选择或输入，b 返回，q 退出 > ", "your answer, b back, q quit > ")
            case .notAnAnswer: Bilingual("没有这个选项，请再输入一次。", "That is not an answer; try once more.")
            case .nothingBefore: Bilingual("已经是第一问。", "This is the first question.")
            case .stopped: Bilingual("已退出，没有生成告知单。", "Left; no notice was made.")
            case .help: Bilingual("{name}：回答几个问题，得到您要办的事项、材料和时间。", "{name}: a few questions, then what you need.")
            case .written: Bilingual("告知单已写入 {path}", "The notice is in {path}")
            case .unread: Bilingual("--answers 的写法是 问题=回答", "--answers is question=answer")
            case .cannotWrite: Bilingual("{path} 不能写入", "{path} cannot be written")
            case .packageLine: Bilingual("{code}  {name}（{items} 个事项）", "{code}  {name} ({items} items)")
            case .none: Bilingual("没有已发布的一件事。", "No package is published.")
            case .lead: Bilingual("牵头部门", "Lead body")
            case .items: Bilingual("所含事项", "Items")
            case .after: Bilingual("先办 {items}", "after {items}")
            case .condition: Bilingual("情形：{name}", "where: {name}")
            case .form: Bilingual("申请表", "Form")
            case .fields: Bilingual("{n} 项，用于 {uses} 处", "{n} fields, used {uses} times")
            case .failure: Bilingual("部分不通过", "Partial failure")
            case .limit: Bilingual("一件事承诺时限", "Promised limit")
            case .questions: Bilingual("引导问题", "Questions")
            case .effective: Bilingual("版本 {version}，自 {date} 生效", "version {version}, from {date}")
            }
        }
    }
}
