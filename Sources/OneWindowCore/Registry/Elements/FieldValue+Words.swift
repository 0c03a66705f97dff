/// What a value says, in words that people read.
extension FieldValue {
    /// The value in Chinese and English, by the shape of its field.
    func words(_ shape: FieldShape) -> LocalizedText {
        switch (self, shape) {
        case (.number(let number), .flag): number != 0 ? ItemWords.yes : ItemWords.no
        case (.number(let number), .choice(let table)):
            table.row(number)?.label.text ?? LocalizedText(String(number), english: String(number))
        case (.number(let number), _): LocalizedText(String(number), english: String(number))
        case (.text(let text), _): LocalizedText(text, english: text)
        case (.name(let text), _): LocalizedText(text.chinese, english: text.text(in: .english))
        case (.limit(let limit), _): ItemWords.limit(limit)
        case (.date(let date), _): LocalizedText(date.description, english: date.description)
        case (.choices(let bits), .choices(let table)):
            .joined(table.rows.filter { bits & (1 << UInt64($0.number)) != 0 }.map(\.label.text))
        case (.list(let values), .list(let element, _)): .joined(values.map { $0.words(element) })
        case (.list(let values), .pairs(let part, _)): .joined(values.map { $0.words(.object(part)) })
        case (.decisions(let model), _): ItemWords.decisions(model)
        case (.object(let tree), .object(let part)): Self.words(of: tree, part)
        default: LocalizedText("", english: "")
        }
    }

    /// A part in a line: what it is known by, then what else it says.
    private static func words(of tree: [FieldValue?], _ part: ObjectShape) -> LocalizedText {
        var lead: [LocalizedText] = []
        var rest: [LocalizedText] = []
        for (field, value) in zip(part.fields, tree) {
            guard let value else { continue }
            let words = value.words(field.shape)
            if field.isKey || field.isRequired || field.nameText == "name" {
                lead.append(words)
            } else if field.isInline {
                rest.append(words)
            } else {
                rest.append(
                    LocalizedText(
                        "\(field.label.chinese)\(words.chinese)",
                        english: "\(field.label.text(in: .english)) \(words.text(in: .english))"))
            }
        }
        let head = LocalizedText.joined(lead, chinese: " ", english: " ")
        if rest.isEmpty { return head }
        let tail = LocalizedText.joined(rest)
        if lead.isEmpty { return tail }
        return LocalizedText(
            "\(head.chinese)（\(tail.chinese)）", english: "\(head.text(in: .english)) (\(tail.text(in: .english)))")
    }
}

extension LocalizedText {
    /// Texts one after the other.
    static func joined(_ texts: [LocalizedText], chinese: String = "、", english: String = ", ") -> LocalizedText {
        var (zh, en) = ("", "")
        for (place, text) in texts.enumerated() {
            if place > 0 { (zh, en) = (zh + chinese, en + english) }
            (zh, en) = (zh + text.chinese, en + text.text(in: .english))
        }
        return LocalizedText(zh, english: en)
    }
}

/// The words of changes and values of items.
enum ItemWords {
    static let yes = LocalizedText("是", english: "yes")
    static let no = LocalizedText("否", english: "no")

    static func limit(_ limit: TimeLimit) -> LocalizedText {
        let (zh, en) =
            switch limit.unit {
            case .workday: ("个工作日", "working days")
            case .naturalDay: ("个自然日", "days")
            case .workingHour: ("个工作小时", "working hours")
            case .naturalHour: ("小时", "hours")
            }
        if limit.amount == 0 { return LocalizedText("当日", english: "same day") }
        return LocalizedText("\(limit.amount) \(zh)", english: "\(limit.amount) \(en)")
    }

    /// A model of decisions by its size: what stands in it, its own JSON shows.
    static func decisions(_ model: DecisionModel) -> LocalizedText {
        var rules = 0
        for decision in model.decisions {
            if case .table(let table) = decision.logic { rules += table.rules.count }
        }
        let count = model.decisions.count
        return LocalizedText("\(count) 个决策、\(rules) 条规则", english: "\(count) decisions with \(rules) rules")
    }

    /// The line of a change: where, and what became of what.
    static func line(
        _ kind: ItemChange.Kind, at place: String, _ old: String, _ new: String, _ language: Language
    )
        -> String
    {
        switch (kind, language) {
        case (.added, .chinese): "\(place)：新增 \(new)"
        case (.added, .english): "\(place): added \(new)"
        case (.removed, .chinese): "\(place)：取消 \(old)"
        case (.removed, .english): "\(place): removed \(old)"
        case (.changed, .chinese): "\(place)：由 \(old) 改为 \(new)"
        case (.changed, .english): "\(place): \(old) → \(new)"
        case (.reordered, .chinese): "\(place)：顺序调整"
        case (.reordered, .english): "\(place): in another order"
        }
    }
}

extension ItemPart {
    /// What the part says, a line for each field that says something: its name and its words.
    public func lines(in language: Language) -> [String] {
        zip(Self.shape.fields, tree).compactMap { field, value in
            guard let value, !field.isInline else { return nil }
            let mark = language == .chinese ? "：" : ": "
            return field.label.text(in: language) + mark + value.words(field.shape).text(in: language)
        }
    }
}
