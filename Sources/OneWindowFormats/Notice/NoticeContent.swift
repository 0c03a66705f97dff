import OneWindowCore

/// What a notice says in a language, before it has a form.
struct NoticeContent {
    let plan: PackagePlan
    let language: Language

    func word(_ word: NoticeWords, _ values: [String: String] = [:]) -> String { word.text(in: language, values) }

    func text(_ text: LocalizedText) -> String { text.text(in: language) }

    /// The questions and answers.
    var answers: [(question: String, answer: String)] {
        plan.answers.map { (text($0.question.text), $0.question.text(of: $0.value, in: language)) }
    }

    /// `2026年3月17日（周二）`, `Tue 17 Mar 2026`.
    func date(_ date: CivilDate) -> String {
        let (year, month, day) = date.parts
        let place = date.weekday - 1
        if language == .english {
            let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            return "\(days[place]) \(day) \(months[month - 1]) \(year)"
        }
        let days = ["一", "二", "三", "四", "五", "六", "日"]
        return "\(year)年\(month)月\(day)日（周\(days[place])）"
    }

    /// `3月17日`, `17 Mar`.
    func shortDate(_ date: CivilDate) -> String {
        let full = self.date(date)
        if language == .english { return full.split(separator: " ").dropFirst().prefix(2).joined(separator: " ") }
        let (_, month, day) = date.parts
        return "\(month)月\(day)日"
    }

    func limit(_ limit: TimeLimit?) -> String {
        guard let limit else { return "–" }
        if limit.amount == 0 { return word(.sameDay) }
        switch (limit.unit, language) {
        case (.workday, _): return word(.days, ["n": "\(limit.amount)"])
        case (.naturalDay, .english): return "\(limit.amount) days"
        case (.naturalDay, .chinese): return "\(limit.amount) 个自然日"
        case (.workingHour, .english), (.naturalHour, .english): return "\(limit.amount) hours"
        case (.workingHour, .chinese): return "\(limit.amount) 个工作小时"
        case (.naturalHour, .chinese): return "\(limit.amount) 小时"
        }
    }

    /// The number of an item in the plan, from 1, as text.
    func number(of item: ItemCode) -> String {
        plan.steps.firstIndex { $0.item == item }.map { "\($0 + 1)" } ?? item.text
    }

    /// Why something is so: the questions with the answers given.
    func reasons(_ codes: [Code]) -> String {
        codes.compactMap { code in
            plan.answers.first { $0.question.code == code }.map { answered in
                "\(text(answered.question.text))\(language == .english ? " " : "")"
                    + answered.question.text(of: answered.value, in: language)
            }
        }.joined(separator: word(.separator))
    }

    func remarks(_ material: MergedMaterial) -> String {
        var remarks: [String] = []
        if let maker = material.broughtForthBy {
            remarks.append(word(.fromEarlier, ["n": number(of: maker)]))
        } else if material.licenceType != nil {
            remarks.append(word(.fromLibrary))
        }
        if material.necessity == .tolerable { remarks.append(word(.later)) }
        if material.necessity == .optional { remarks.append(word(.optional)) }
        if material.isReplaceableByPromise { remarks.append(word(.promise)) }
        if !material.reasons.isEmpty { remarks.append(reasons(material.reasons)) }
        return remarks.joined(separator: word(.separator))
    }

    /// Times, visits, fees and the rest, a line each.
    var facts: [String] {
        var lines = [
            word(
                .time,
                [
                    "first": date(plan.begins), "last": date(plan.due), "n": "\(plan.workdays)",
                    "turn": "\(plan.workdaysInTurn)",
                ])
        ]
        if plan.isDueByPackageLimit { lines[0] += (language == .english ? ", " : "，") + word(.timeByPackage) }
        let longest = plan.criticalPath.filter { plan.steps[$0].begins < plan.steps[$0].due }
        if plan.workdays > 0, !longest.isEmpty {
            let names = longest.map { text(plan.steps[$0].name) }.joined(separator: " → ")
            lines.append(word(.critical, ["names": names]))
        }
        if let visits = plan.visits {
            var line = word(.visits, ["n": "\(visits)"])
            if let separately = plan.visitsSeparately, separately > visits {
                line += word(.visitsMerged, ["n": "\(separately)"])
            }
            lines.append(line)
        }
        var fee = plan.feeFen == 0 ? word(.feeFree) : word(.fee, ["yuan": Self.yuan(plan.feeFen)])
        if !plan.isFeeKnown { fee = word(.fee, ["yuan": Self.yuan(plan.feeFen)]) + word(.feeOpen) }
        lines.append(fee)
        if plan.steps.count > 1 {
            lines.append(word(.failure, ["rule": plan.failure.text(in: language)]))
        }
        if !plan.form.isEmpty { lines.append(word(.form, ["n": "\(plan.form.count)"])) }
        if plan.certainty == .provisional { lines.append(word(.provisional)) }
        return lines
    }

    /// How many materials there were and are.
    var merging: String {
        let brought = plan.materials.count { !$0.isSpared }
        return word(
            .merged,
            ["all": "\(plan.materialsSeparately)", "merged": "\(plan.materials.count)", "brought": "\(brought)"])
    }

    var spared: [String] {
        plan.spared.map { spared in
            text(spared.name) + (spared.reasons.isEmpty ? "" : word(.because, ["why": reasons(spared.reasons)]))
        }
    }

    /// `区、街道`, `district, street`.
    func levels(_ levels: HallLevelSet) -> String {
        let words = levels.levels.map { level in
            switch level {
            case .district: word(.district)
            case .street: word(.street)
            case .community: word(.community)
            }
        }
        return words.joined(separator: language == .english ? ", " : "、")
    }

    static func yuan(_ fen: Int) -> String {
        let rest = fen % 100
        return rest == 0 ? "\(fen / 100)" : "\(fen / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
