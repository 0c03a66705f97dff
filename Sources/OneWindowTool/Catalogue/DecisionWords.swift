import OneWindow

/// The words of decision models.
extension Words {
    /// What the verbs `decision` and `tck` say.
    enum Decision: CaseIterable, Word {
        case sound, result, matched, unknownDecision, unknownInput, notReadable
        case passed, failed, expected, actual, total, noFolder
        case tooLarge, notUTF8, documentType, tooDeep, tooMany, malformed

        var both: Bilingual {
            switch self {
            case .sound:
                Bilingual(
                    "模型可用：{decisions} 个决策，{inputs} 个输入", "the model can be used: {decisions} decisions, {inputs} inputs"
                )
            case .result: Bilingual("{name} = {value}", "{name} = {value}")
            case .matched: Bilingual("{name}：命中规则 {rules}", "{name}: rules that match: {rules}")
            case .unknownDecision: Bilingual("模型中没有决策“{name}”", "the model has no decision {name}")
            case .unknownInput: Bilingual("模型中没有输入“{name}”", "the model has no input {name}")
            case .notReadable: Bilingual("无法读取 {file}：{why}", "{file} cannot be read: {why}")
            case .passed: Bilingual("通过", "passed")
            case .failed: Bilingual("未通过", "failed")
            case .expected: Bilingual("应为 {value}", "expected {value}")
            case .actual: Bilingual("实为 {value}", "got {value}")
            case .total: Bilingual("合计：通过 {passed}，未通过 {failed}", "in all: {passed} passed, {failed} failed")
            case .noFolder: Bilingual("{folder} 之下没有测试用例", "there are no test cases below {folder}")
            default: more
            }
        }

        private var more: Bilingual {
            switch self {
            case .tooLarge: Bilingual("文件过大", "the file is too large")
            case .notUTF8: Bilingual("编码不是 UTF-8", "the encoding is not UTF-8")
            case .documentType: Bilingual("不接受含文档类型声明的文件", "a file with a document type is not accepted")
            case .tooDeep: Bilingual("第 {line} 行：嵌套过深", "line {line}: nested too deep")
            case .tooMany: Bilingual("第 {line} 行：元素过多", "line {line}: too many elements")
            case .malformed: Bilingual("第 {line} 行：格式不正确", "line {line}: malformed")
            default: Bilingual("", "")
            }
        }
    }
}

extension XMLError {
    /// What is wrong, for people.
    var both: Bilingual {
        let word: Words.Decision =
            switch reason {
            case .tooLarge: .tooLarge
            case .notUTF8: .notUTF8
            case .documentType: .documentType
            case .tooDeep: .tooDeep
            case .tooMany: .tooMany
            case .malformed: .malformed
            }
        return word.filled(["line": "\(line)"])
    }
}
