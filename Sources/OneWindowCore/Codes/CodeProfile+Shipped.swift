extension CodeProfile {
    /// The national scheme: 12, 31 and 33 characters and the types of table A.1.
    public static let national2018 = CodeProfile(
        code: .own("national-2018"), name: LocalizedText("国家编码规则（2018）", english: "national scheme of 2018"),
        basis: "ZWFW C0109.1-2018；GB/T 39554.1-2020；GB/T 39046-2020 表 A.1", directories: ["00"],
        schemes: nationalSchemes, types: nationalTypes, bytesAtMost: 33)

    /// Guangdong: 20 is another power, 21 a public service; letters stand in the place of a type.
    public static let guangdong = CodeProfile(
        code: .own("guangdong"), name: LocalizedText("广东省编码规则", english: "Guangdong"),
        basis: "广东省事项目录公开数据所用代码；字母类型见于广州市番禺区公开事项，含义未公布", directories: ["44"],
        schemes: nationalSchemes,
        types: nationalTypes.filter { $0.type != .publicService } + [
            ItemTypeMeaning("20", "其他行政权力", "other power", national: .other),
            ItemTypeMeaning("21", "公共服务", "public service", national: .publicService),
            ItemTypeMeaning("TC", "地方类型 TC", "local type TC", national: nil),
        ], bytesAtMost: 33)

    /// Shandong: 30 is a local type besides the national table.
    public static let shandong = CodeProfile(
        code: .own("shandong"), name: LocalizedText("山东省编码规则", english: "Shandong"),
        basis: "济宁市公开事项所用代码；30 为地方扩展，含义未公布", directories: ["37"], schemes: nationalSchemes,
        types: nationalTypes + [ItemTypeMeaning("30", "地方扩展类型", "local extension", national: nil)],
        bytesAtMost: 33)

    /// Sichuan: catalogue, region, body and serials set apart by hyphens.
    public static let sichuan = CodeProfile(
        code: .own("sichuan"), name: LocalizedText("四川省编码规则", english: "Sichuan"),
        basis: "广安市广安区公开事项所用编码", schemes: [.sichuan, .sichuanShort], types: [])

    /// Hubei: sixteen digits.
    public static let hubei = CodeProfile(
        code: .own("hubei"), name: LocalizedText("湖北省编码规则", english: "Hubei"),
        basis: "湖北省事项编码说明：区划 6 位、机构 3 位、类型 2 位、序号 3 位、子项 2 位", schemes: [.hubei],
        types: nationalTypes)

    /// Guizhou: two letters for the type and eight digits.
    public static let guizhou = CodeProfile(
        code: .own("guizhou"), name: LocalizedText("贵州省编码规则", english: "Guizhou"),
        basis: "DB52/T 1264-2018", schemes: [.guizhou],
        types: [ItemTypeMeaning("XK", "行政许可", "administrative licence", national: .licence)])

    /// Whatever an older system had: any code of up to 50 bytes, the width of the national exchange field.
    public static let legacy = CodeProfile(
        code: .own("legacy"), name: LocalizedText("历史编码（不校验）", english: "older codes, unchecked"),
        basis: "国家交换库 local_catalog_code、local_task_code 字段宽度", schemes: Set(CodeScheme.allCases), types: [],
        bytesAtMost: 50, checksSegments: false)

    /// The shipped profiles.
    public static let shipped: [CodeProfile] = [
        national2018, guangdong, shandong, sichuan, hubei, guizhou, legacy,
    ]

    /// The shipped profile with a code, or nil where there is none.
    public static func shipped(_ code: String) -> CodeProfile? {
        shipped.first { $0.code.text == code }
    }

    /// The profile that usually goes with a scheme and, for national codes, with the directory of the basic code. The
    /// national one where no other is told.
    public static func usual(for scheme: CodeScheme, directory: String) -> CodeProfile {
        switch scheme {
        case .sichuan, .sichuanShort: sichuan
        case .hubei: hubei
        case .guizhou: guizhou
        case .nationalBasic, .nationalImplementation, .nationalHandling:
            shipped.first { $0.directories.contains(directory) } ?? national2018
        case .unknown: national2018
        }
    }

    private static let nationalSchemes: Set<CodeScheme> = [
        .nationalBasic, .nationalImplementation, .nationalHandling,
    ]

    private static let nationalTypes: [ItemTypeMeaning] = [
        ItemTypeMeaning(national: "00", "行政权力事项", "administrative power"),
        ItemTypeMeaning(national: "01", "行政许可", "administrative licence"),
        ItemTypeMeaning(national: "02", "行政处罚", "penalty"),
        ItemTypeMeaning(national: "03", "行政强制", "coercive measure"),
        ItemTypeMeaning(national: "04", "行政征收", "levy"),
        ItemTypeMeaning(national: "05", "行政给付", "benefit or payment"),
        ItemTypeMeaning(national: "06", "行政检查", "inspection"),
        ItemTypeMeaning(national: "07", "行政确认", "confirmation"),
        ItemTypeMeaning(national: "08", "行政奖励", "reward"),
        ItemTypeMeaning(national: "09", "行政裁决", "adjudication"),
        ItemTypeMeaning(national: "10", "其他类别", "other"),
        ItemTypeMeaning(national: "20", "公共服务", "public service"),
    ]
}

extension ItemTypeMeaning {
    fileprivate init(_ code: StaticString, _ chinese: String, _ english: String, national: ItemType?) {
        self.init(type: .own(code), name: LocalizedText(chinese, english: english), national: national)
    }

    fileprivate init(national code: StaticString, _ chinese: String, _ english: String) {
        self.init(code, chinese, english, national: .own(code))
    }
}
