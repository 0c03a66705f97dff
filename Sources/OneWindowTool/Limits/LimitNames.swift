import OneWindow

/// What limits, grounds and warnings are called, with the names that the engine gives them.
enum LimitNames {
    static func name(of kind: ClockKind) -> Bilingual { Bilingual(kind.title).capitalized }

    static func name(of ground: SuspensionGround) -> Bilingual { Bilingual(ground.title).capitalized }

    /// The level behind a sign that is told apart without colour.
    static func name(of level: WarningLevel) -> Bilingual {
        let sign =
            switch level {
            case .reminder: "○ "
            case .yellow: "◐ "
            case .red: "● "
            case .superviseOrder: "▲ "
            }
        let name = Bilingual(level.title).capitalized
        return Bilingual(sign + name.chinese, sign + name.text(in: .english))
    }

    /// What became of a warning; one that asks for no answer is not left unanswered.
    static func status(of warning: Warning) -> Bilingual {
        warning.status == .open && warning.replyBy == nil
            ? Words.Supervision.noted.both : Bilingual(warning.status.title)
    }
}

extension Bilingual {
    /// The English text with its first letter as a capital.
    var capitalized: Bilingual {
        Bilingual(chinese, english.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    }
}
