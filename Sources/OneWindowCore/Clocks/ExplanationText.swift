extension Explanation {
    /// A page that a citizen or a judge can read: what the limit is and rests on, each day of it, and the result.
    ///
    /// Lines end with a line feed. Columns are aligned for fonts in which a Chinese character is as wide as two
    /// letters.
    public func text(in language: Language) -> String {
        var page = ExplanationPage(self, language)
        page.write()
        return page.text
    }
}

private struct ExplanationPage {
    private let explanation: Explanation
    private let words: ExplanationPhrases
    private(set) var text = ""

    init(_ explanation: Explanation, _ language: Language) {
        self.explanation = explanation
        words = ExplanationPhrases(language: language)
    }

    private var clock: Clock { explanation.clock }
    private var unit: LimitUnit { clock.limit.unit }
    private var labelWidth: Int { words.pick("办件编号", "Office hours").columns + 2 }

    mutating func write() {
        text += words.title(ExplanationWord.heading.text) + "\n\n"
        writeSubject()
        writeLimit()
        writeLedger()
        writeCalendar()
        writeDays()
        writeResult()
    }

    // MARK: Parts

    private mutating func writeSubject() {
        let subject = explanation.subject
        line(subject.category == nil ? .caseNumber : .requestNumber, subject.number)
        if let category = subject.category {
            line(.category, named(category.name, category.code.text))
        }
        guard let item = subject.item?.text else { return }
        // A request is about an item, whatever its version; a case keeps one.
        let known = subject.version.map { words.pick("\(item)，第\($0)版", "\(item), version \($0)") } ?? item
        line(.item, named(subject.name, known))
    }

    /// A name with its code in brackets, or the code alone.
    private func named(_ name: LocalizedText?, _ code: String) -> String {
        guard let name else { return code }
        return words.pick("\(words.title(name))（\(code)）", "\(words.title(name)) (\(code))")
    }

    private mutating func writeLimit() {
        let kind = words.title(clock.kind.title)
        let name = explanation.rule.map { words.title($0.name) } ?? kind
        let kindToo = name.lowercased() == kind ? "" : words.pick("\(kind)，", "\(kind), ")
        line(.limit, words.pick("\(name)（\(kindToo)第\(clock.number)号）", "\(name) (\(kindToo)no. \(clock.number))"))
        let code = clock.rule.text
        line(.rule, words.pick("\(code)，规则集第\(clock.ruleEdition)版", "\(code), edition \(clock.ruleEdition)"))
        if let rule = explanation.rule {
            lines(.law, rule.bases.map(words.law))
            line(.bearer, words.title(rule.bearer.title))
            line(.expiry, words.title(rule.expiry.title))
        }
        let start = explanation.rule.map { words.title($0.start.title) }
        line(.start, words.moment(clock.start) + (start.map { words.pick("，\($0)", ", \($0)") } ?? ""))
        let budget = words.limit(clock.limit.amount, unit)
        let total = words.limit(explanation.derivation.total, unit)
        let extended = words.pick("，延长后共\(total)", ", \(total) with extensions")
        line(.budget, budget + (clock.extensions.isEmpty ? "" : extended))
        lines(.counting, words.counting(clock.counting, unit))
        if let hours = explanation.hours {
            let sessions = hours.sessions.map { "\(words.time($0.opens))–\(words.time($0.closes))" }
            line(.hours, "\(words.title(hours.name)) " + sessions.joined(separator: words.pick("、", ", ")))
        }
    }

    private mutating func writeLedger() {
        for stop in explanation.suspensions {
            let suspension = stop.suspension
            let ground = words.title(suspension.ground.title)
            let (from, through) = moments(of: suspension)
            var content = [words.pick("\(ground)，\(from) 起至 \(through) 止", "\(ground), from \(from) to \(through)")]
            if unit.isDays {
                let days = words.limit(stop.days, unit)
                content[0] += words.pick("，首日计入，其后\(days)不计入", ", the first day counts, \(days) after it do not")
            }
            if !suspension.notice.isEmpty {
                content.append(words.pick("书面告知：\(suspension.notice)", "written notice: \(suspension.notice)"))
            }
            if let basis = stop.basis { content.append(words.pick("依据：", "basis: ") + words.law(basis)) }
            lines(.suspension, content)
        }
        for grant in explanation.extensions {
            let amount = words.limit(grant.granted.amount, unit)
            let role = words.title(grant.granted.approver.title)
            let at = words.moment(grant.granted.at)
            var content = [words.pick("\(amount)，\(at) 经\(role)批准", "\(amount), approved by \(role) at \(at)")]
            if let officer = grant.officer { content[0] += words.pick("（\(officer.text)）", " (\(officer.text))") }
            if let basis = grant.basis { content.append(words.pick("依据：", "basis: ") + words.law(basis)) }
            lines(.extended, content)
        }
    }

    private func moments(of suspension: Suspension) -> (String, String) {
        unit.isDays
            ? ("\(suspension.firstDay)", "\(suspension.lastDay)")
            : (words.moment(suspension.from), words.moment(suspension.through))
    }

    private mutating func writeCalendar() {
        let sheet = explanation.calendar
        let region =
            sheet.layer.map { layer in
                let name = words.title(layer.name)
                return words.pick("含地方安排：\(name)（区划\(sheet.region)）", "with \(name) (region \(sheet.region))")
            } ?? words.pick("全国", "national")
        var content = [
            words.pick(
                "第\(sheet.edition)版，\(region)，放假安排可确定至 \(sheet.knownUntil)",
                "edition \(sheet.edition), \(region), notices reach to \(sheet.knownUntil)")
        ]
        for year in sheet.years {
            let notices = year.national.notices + (year.local?.notices ?? [])
            guard !notices.isEmpty else { continue }
            let names = notices.joined(separator: words.pick("；", "; "))
            content.append(words.pick("\(year.national.year)年：", "\(year.national.year): ") + names)
        }
        if let layer = sheet.layer { content.append(words.pick("地方依据：", "local basis: ") + layer.basis) }
        lines(.calendar, content)
    }

    private mutating func writeResult() {
        let derivation = explanation.derivation
        text += "\n" + words.title(ExplanationWord.result.text) + "\n"
        if unit.isDays {
            let due = derivation.due
            let end = "\(due) \(words.weekday(due))"
            line(.end, words.pick("\(end)，当日24时届满", "\(end), at 24:00"))
            if derivation.wasMoved, let counted = derivation.counted {
                line(
                    nil,
                    words.pick(
                        "期限末日 \(counted) 为非工作日，依规则移动", "the last day, \(counted), is no working day and was moved"))
            }
        } else {
            line(.end, words.moment(derivation.end))
        }
        line(.certainty, words.certainty(explanation))
        if let stopped = clock.stoppedAt { line(.stopped, words.moment(stopped)) }
        if let standing = explanation.standing { line(.standing, self.standing(standing)) }
        for warning in explanation.warnings {
            let level = words.title(warning.level.title)
            let asksNothing = warning.status == .open && warning.replyBy == nil
            let status = asksNothing ? words.pick("无需反馈", "no answer asked") : words.title(warning.status.title)
            let at = words.moment(warning.at)
            line(.warning, words.pick("\(level)，\(at)，\(status)", "\(level), \(at), \(status)"))
        }
        let recorded = words.moment(clock.end)
        line(
            .check,
            explanation.agrees
                ? words.pick("上述计算结果与系统记载的届满时间一致", "counted once more, the end is the one on record")
                : words.pick("不一致，系统记载的届满时间为 \(recorded)", "it differs: the end on record is \(recorded)"))
    }

    private func standing(_ standing: Explanation.Standing) -> String {
        let at = words.moment(standing.at)
        var parts: [String] = []
        if let used = standing.used { parts.append(words.pick("已用", "used: ") + words.amount(used, unit)) }
        if standing.isLate {
            parts.append(words.pick("逾期", "late by ") + words.amount(standing.lateBy, unit))
        } else {
            parts.append(words.pick("剩余", "left: ") + words.amount(standing.remaining, unit))
        }
        return words.pick("截至 \(at)：", "at \(at): ") + parts.joined(separator: words.pick("，", ", "))
    }

    // MARK: The days

    private mutating func writeDays() {
        let derivation = explanation.derivation
        let rows = unit.isDays ? dayRows(derivation) : stretchRows(derivation)
        guard !rows.isEmpty else { return }
        text += "\n" + words.title((unit.isDays ? ExplanationWord.daily : .stretches).text) + "\n"
        let widths = (0..<3).map { column in rows.map { $0[column].columns }.max() ?? 0 }
        for row in rows {
            var line = ""
            for column in 0..<3 where widths[column] > 0 {
                line += row[column].padded(to: widths[column] + 2)
            }
            text += line + row[3] + "\n"
        }
        if derivation.isCut { text += words.pick("（以下从略）\n", "(the rest is left out)\n") }
    }

    /// Runs that need no line of their own are taken together: what does not count for one reason, and of natural days
    /// what counts.
    private func dayRows(_ derivation: Explanation.Derivation) -> [[String]] {
        var groups: [[Explanation.Run]] = []
        for run in derivation.runs {
            let last = groups.last?.first?.day
            let isAlike = last?.verdict == run.day.verdict && last?.suspension == run.day.suspension
            let hasOneLine =
                switch run.day.verdict {
                case .counted: unit == .naturalDay
                case .moved: last?.kind.isWorked == run.day.kind.isWorked
                case .startDay, .restDay, .suspended: true
                }
            if isAlike && hasOneLine {
                groups[groups.count - 1].append(run)
            } else {
                groups.append([run])
            }
        }
        return groups.compactMap { row($0) }
    }

    private func row(_ runs: [Explanation.Run]) -> [String]? {
        guard let first = runs.first, let last = runs.last else { return nil }
        let (from, through) = (first.first, last.last)
        let isOne = from == through
        let weekdays = (words.weekday(from), words.weekday(through))
        var kinds: [DayKind] = []
        for run in runs where !kinds.contains(run.day.kind) { kinds.append(run.day.kind) }
        let verdict = first.day.verdict
        let saysKinds = kinds.count == 1 || verdict == .restDay || verdict == .moved
        return [
            isOne ? "\(from)" : words.pick("\(from) 至 \(through)", "\(from) to \(through)"),
            isOne ? weekdays.0 : words.pick("\(weekdays.0)至\(weekdays.1)", "\(weekdays.0) to \(weekdays.1)"),
            saysKinds ? kinds.map { words.title($0.title) }.joined(separator: words.pick("、", ", ")) : "",
            words.verdict(first, count: first.day.count, through: last.count, explanation.suspensions),
        ]
    }

    private func stretchRows(_ derivation: Explanation.Derivation) -> [[String]] {
        var counted: Int64 = 0
        return derivation.stretches.map { stretch in
            let length = stretch.through.milliseconds - stretch.from.milliseconds
            if stretch.suspension == nil { counted += length }
            let said =
                stretch.suspension == nil
                ? words.pick("计入，累计", "counts, so far ") + words.amount(Int(counted / 60_000), unit)
                : words.pick("中止期间，不计入", "suspended") + words.ground(of: stretch.suspension, explanation.suspensions)
            let from = words.moment(stretch.from)
            let through = words.moment(stretch.through)
            let span = words.pick("\(from) 至 \(through)", "\(from) to \(through)")
            return [span, words.weekday(stretch.from.date), "", said]
        }
    }

    // MARK: Lines

    private mutating func line(_ word: ExplanationWord?, _ content: String) {
        text += (word.map { words.title($0.text) } ?? "").padded(to: labelWidth) + content + "\n"
    }

    private mutating func lines(_ word: ExplanationWord, _ content: [String]) {
        for (index, content) in content.enumerated() { line(index == 0 ? word : nil, content) }
    }
}

extension String {
    /// How many columns it takes where a Chinese character or its punctuation takes two.
    fileprivate var columns: Int {
        unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
                0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }

    fileprivate func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - self.columns))
    }
}
