/// The words of the search of items.
extension Words {
    /// What `search` says.
    enum Search: CaseIterable, Word {
        case hit, draft, through, none, more, refused

        var both: Bilingual {
            switch self {
            case .hit: Bilingual("{code}  {name}{through}{draft}", "{code}  {name}{through}{draft}")
            case .draft: Bilingual(" [草稿]", " [draft]")
            case .through: Bilingual("（{field}：{text}）", " ({field}: {text})")
            case .none: Bilingual("没有符合的事项。", "No item matches.")
            case .more: Bilingual("还有更多：多输入几个字，或用 --limit。", "There are more: type more, or use --limit.")
            case .refused: Bilingual("未检索：{why}。", "Nothing was looked for: {why}.")
            }
        }
    }
}
