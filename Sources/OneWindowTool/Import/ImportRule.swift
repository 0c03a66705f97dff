import OneWindowCore

/// What a doubt about a file of items is about (存疑规则). The names are permanent.
enum ImportRule: String, CaseIterable, Codable, Sendable {
    // MARK: The file and its rows
    /// No column of ours has this name (无法识别的列).
    case columnUnknown
    /// A column stands twice in the header (列重复).
    case columnRepeated
    /// A row has too few or too many fields (字段数不一致); subject `fields/header`.
    case rowRagged
    /// A quote stands where RFC 4180 allows none (引号不规范).
    case quoteStray
    /// A required field is empty (必填字段为空).
    case requiredEmpty
    /// A row says the same as an earlier one (重复行); subject `line: code`.
    case duplicateRow
    /// A code stands again with other content (事项编码重复); subject `line: code`.
    case duplicateCode

    /// The registry does not take the entry as it stands (登记库不接受); subject the rule's number, its name and what it is
    /// about.
    case registryRefuses

    // MARK: Any text
    /// A text is longer than ``Limits/nameBytes`` (文本过长).
    case textTooLong
    /// A text holds control characters (控制字符).
    case controlCharacter
    /// A single value is not understood (值无法识别).
    case valueMalformed

    // MARK: The item
    /// The code is no ``ItemCode`` (事项编码无效).
    case itemCodeMalformed
    /// The code has no ``CodeScheme`` that is known (编码规则未知).
    case itemCodePatternUnknown
    /// The credit code inside fails its check (信用代码校验不通过); subject the credit code.
    case creditCodeFails
    /// The code should hold a credit code and does not (缺少信用代码).
    case creditCodeMissing
    /// The type is not in the national table (事项类型未知).
    case typeUnknown
    /// There is no type (缺少事项类型).
    case typeMissing
    /// The name of the type is not that of its code (类型名称不符).
    case typeNameDiffers

    // MARK: The agency
    /// The agency code is no ``Code`` (部门编码无效).
    case agencyCodeMalformed
    /// The agency code is not 18, 9, or 9 characters and a hyphen long (部门编码长度异常).
    case agencyCodeOddLength
    /// The agency code fails its check (部门编码校验不通过).
    case agencyCodeFails
    /// Several agencies have the code (部门编码共用).
    case agencyCodeShared
    /// The agency has another code than this row gives (部门编码不一).
    case agencySeveralCodes
    /// The agency's code was formed (部门编码由系统生成); subject the code.
    case agencyCodeDerived

    // MARK: What publishing needs
    /// An entry of a list is not understood (条目无法识别).
    case entryMalformed
    /// An entry of a list stands twice (条目重复).
    case entryRepeated
    /// A list is longer than its limit (条目过多); subject the limit.
    case tooManyEntries
    /// A dated item lacks this (缺少发布所需内容).
    case neededToPublish
    /// A dated licence cites no law (行政许可缺少设定依据).
    case licenceWithoutLaw
    /// A dated immediate item has a promised limit (即办件时限不为当日).
    case immediateWithLimit
    /// A dated item promises more than the law allows (承诺时限超过法定时限).
    case promiseOverStatutory
    /// The steps of a dated item take longer than promised (环节时限超过承诺时限); subject the days.
    case stepsOverPromise
    /// A dated item stays a draft because of other doubts (按草稿导入); subject the date.
    case keptAsDraft

    // MARK: Exports and documents
    /// What stands in the column `more` is not understood (其他要素列无法识别); subject the place in it.
    case moreMalformed
    /// A column and `more` say different things of one element (其他要素列与本列不一致).
    case moreOverColumn
    /// An item of a document of JSON is not understood (条目无法识别); subject the rule's number and name.
    case itemUnreadable

    /// The rule in one line, and what was done about it.
    func text(in language: Language) -> String {
        language == .english ? texts.english : texts.chinese
    }

    private var texts: (english: String, chinese: String) {
        switch self {
        case .columnUnknown: ("column not understood, its content is not loaded", "无法识别该列，其内容未导入")
        case .columnRepeated: ("column given twice, the first is used", "列重复，采用第一列")
        case .rowRagged: ("row has another number of fields than the header", "该行字段数与表头不一致")
        case .quoteStray: ("quote where none may stand, kept as a character", "引号位置不规范，按普通字符保留")
        case .requiredEmpty: ("required field empty, row not loaded", "必填字段为空，该行未导入")
        case .duplicateRow: ("same row as on the line named here, not loaded again", "与此处所列的行完全相同，不重复导入")
        case .duplicateCode: ("code of the line named here, other content, not loaded", "编码与此处所列的行重复而内容不同，该行未导入")
        case .registryRefuses: ("not taken by the registry as it stands; an item stays a draft", "登记库不接受该条目，事项保留为草稿")
        case .textTooLong: ("text longer than its limit, cut", "文本超过长度上限，已截断")
        case .controlCharacter: ("line break or control character, replaced by a space", "含换行或控制字符，已替换为空格")
        case .valueMalformed: ("value not understood, left empty", "无法识别该值，已留空")
        case .itemCodeMalformed: ("not an item code, row not loaded", "不是有效的事项编码，该行未导入")
        case .itemCodePatternUnknown: ("item code of no known pattern, kept", "事项编码不符合已知的编码规则，原样保留")
        case .creditCodeFails: ("credit code in the item code fails its check", "事项编码中的统一社会信用代码校验不通过")
        case .creditCodeMissing: ("item code holds no credit code", "事项编码中没有统一社会信用代码")
        case .typeUnknown: ("type not in the national table, kept", "事项类型不在国家代码表内，原样保留")
        case .typeMissing: ("no type, taken as 10 (other) and kept as a draft", "没有事项类型，暂按 10（其他）作为草稿导入")
        case .typeNameDiffers: ("type name differs from the type code, the code is kept", "事项类型名称与代码不符，以代码为准")
        case .agencyCodeMalformed: ("not a code, not used", "不是有效的编码，未采用")
        case .agencyCodeOddLength: ("length of neither a credit nor an organisation code", "长度既非统一社会信用代码也非组织机构代码")
        case .agencyCodeFails: ("agency code fails its check character", "部门编码校验不通过")
        case .agencyCodeShared: ("several agency names have this code, not used", "多个部门名称共用此编码，未采用")
        case .agencySeveralCodes: ("agency has several codes, this row's is not the one used", "部门有多个编码，本行编码未被采用")
        case .agencyCodeDerived: ("file gives no code of this agency alone, one was formed", "文件未给出该部门独有的编码，已生成编码")
        case .entryMalformed: ("entry not understood, left out", "无法识别该条目，已略去")
        case .entryRepeated: ("entry given twice, the first is used", "条目重复，采用第一个")
        case .tooManyEntries: ("more entries than the limit, the rest left out", "条目数超过上限，其余已略去")
        case .neededToPublish: ("needed to publish the item", "发布事项必须具备此项")
        case .licenceWithoutLaw: ("a licence must cite its law", "行政许可事项必须列明设定依据")
        case .immediateWithLimit: ("an immediate item must be promised for the same day", "即办件的承诺时限应为当日")
        case .promiseOverStatutory: ("promised limit longer than the statutory one", "承诺时限超过法定时限")
        case .stepsOverPromise: ("steps take longer than the promised limit", "各环节时限之和超过承诺时限")
        case .moreMalformed: ("what stands here is not understood, row not loaded", "无法识别此列内容，该行未导入")
        case .moreOverColumn: ("column \"more\" says otherwise and is used", "与 more 列内容不一致，以 more 列为准")
        case .itemUnreadable: ("item not understood, not loaded", "无法识别该事项，未导入")
        case .keptAsDraft: ("not fit to publish, kept as a draft without this date", "不具备发布条件，作为草稿导入，未采用此日期")
        }
    }
}
