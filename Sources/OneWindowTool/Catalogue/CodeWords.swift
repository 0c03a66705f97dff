extension Words {
    /// What `code` says.
    enum Codes: CaseIterable, Word {
        case sound, doubtful, doubt

        var both: Bilingual {
            switch self {
            case .sound: Bilingual("{code}  {kind}，校验通过", "{code}  {kind}, in order")
            case .doubtful: Bilingual("{code}  {kind}，存疑", "{code}  {kind}, doubtful")
            case .doubt: Bilingual("  ！{doubt}", "  ! {doubt}")
            }
        }
    }
}
