import OneWindowCore

/// The national table of item types (事项类型代码), GB/T 39046-2020 table A.1, with the names that files use for them.
enum ItemTypeTable {
    /// Whether the national table has the type. Provinces extend it from 11 and 21 on.
    static func contains(_ type: ItemType) -> Bool {
        names[type.code] != nil
    }

    /// The name of a type; empty where the table has none.
    static func name(of type: ItemType) -> String {
        names[type.code]?.first ?? ""
    }

    /// The type a name stands for.
    static func type(named name: String) -> ItemType? {
        names.first { $0.value.contains(name) }.flatMap { ItemType($0.key) }
    }

    /// Whether a name contradicts a type of the table; of other types nothing is known.
    static func name(_ name: String, contradicts type: ItemType) -> Bool {
        guard !name.isEmpty, let known = names[type.code] else { return false }
        return !known.contains(name)
    }

    private static let names: [String: [String]] = [
        "00": ["行政权力事项", "行政权力"],
        "01": ["行政许可"],
        "02": ["行政处罚"],
        "03": ["行政强制"],
        "04": ["行政征收"],
        "05": ["行政给付"],
        "06": ["行政检查"],
        "07": ["行政确认"],
        "08": ["行政奖励"],
        "09": ["行政裁决"],
        "10": ["其他行政权力", "其他类别事项", "其他类别", "其他权力"],
        "20": ["公共服务", "公共服务事项"],
    ]
}
