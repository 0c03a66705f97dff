extension SearchRefusal {
    /// What to tell the person who searches.
    public func text(in language: Language) -> String {
        switch self {
        case .empty: language == .english ? "enter characters, pinyin or a code" : "请输入文字、拼音或编码"
        case .tooShort: language == .english ? "enter two characters or letters at least" : "请至少输入两个字或两个字母"
        case .tooLong: language == .english ? "the text is too long" : "输入的内容过长"
        }
    }
}

extension SearchField {
    /// What the text is called.
    public func text(in language: Language) -> String {
        switch self {
        case .name: language == .english ? "name" : "名称"
        case .alias: language == .english ? "other name" : "别名"
        case .englishName: language == .english ? "English name" : "英文名称"
        case .keyword: language == .english ? "keyword" : "关键词"
        case .code: language == .english ? "code" : "编码"
        }
    }
}
