extension CalendarNotice {
    /// Everything that is wrong or doubtful with the notice as the next edition of a book: in the order of its years,
    /// its layers, its weekly rest; at most ``Limits/calendarDoubts``.
    public func doubts(against book: CalendarBook) -> [CalendarDoubt] {
        var check = NoticeCheck(notice: self, book: book)
        check.run()
        return check.doubts
    }

    /// The same, for a notice that follows a calendar.
    public func doubts(against calendar: WorkCalendar) -> [CalendarDoubt] {
        doubts(against: CalendarBook(base: calendar))
    }
}

/// One check of a notice.
private struct NoticeCheck {
    let notice: CalendarNotice
    let book: CalendarBook
    private(set) var doubts: [CalendarDoubt] = []
    /// What the notice and the book say together; nil while the notice may be too large to work that out.
    private var draft: CalendarDraft?

    init(notice: CalendarNotice, book: CalendarBook) {
        self.notice = notice
        self.book = book
    }

    mutating func run() {
        if notice.years.isEmpty && notice.layers.isEmpty && notice.weeklyRest == nil && notice.knownUntil == nil {
            find(.nothingSaid, "")
        }
        if notice.years.count > Limits.calendarYears { return find(.tooManyYears, "years") }
        if notice.layers.count > Limits.calendarLayers { return find(.tooManyLayers, "layers") }
        let draft = CalendarDraft(notice, on: book)
        self.draft = draft
        years(notice.years, at: "years", isNational: true)
        if draft.years.count > Limits.calendarYears { find(.tooManyYears, "years") }
        if notice.years.allSatisfy({ (1...9999).contains($0.year) }), !Self.areConsecutive(draft.years) {
            find(.yearsNotConsecutive, "years")
        }
        nationalWarnings(draft)
        layers(draft)
        weeklyRest()
        horizon(draft)
    }

    private mutating func find(_ rule: CalendarRule, _ place: String) {
        if doubts.count < Limits.calendarDoubts { doubts.append(CalendarDoubt(rule, place)) }
    }

    private static func areConsecutive(_ years: [CalendarYear]) -> Bool {
        zip(years, years.dropFirst()).allSatisfy { $0.year + 1 == $1.year }
    }

    // MARK: Years

    /// The shape of a list of years; days are compared over all of them, because a December may stand in two entries.
    private mutating func years(_ years: [CalendarYear], at place: String, isNational: Bool) {
        var seen: Set<Int> = []
        var days: [CivilDate: CalendarYear.List] = [:]
        for (index, facts) in years.enumerated() {
            let place = "\(place)[\(index)]"
            if !(1...9999).contains(facts.year) { find(.yearOutOfRange, "\(place).year") }
            if !seen.insert(facts.year).inserted { find(.yearTwice, "\(place).year") }
            notices(of: facts, at: place, areNeeded: isNational)
            for list in CalendarYear.List.allCases {
                check(list, of: facts, at: "\(place).\(list)", isNational: isNational, &days)
            }
        }
    }

    private mutating func notices(of facts: CalendarYear, at place: String, areNeeded: Bool) {
        if areNeeded && facts.notices.isEmpty { find(.noticeMissing, "\(place).notices") }
        if facts.notices.count > Limits.calendarNotices { return find(.tooManyNotices, "\(place).notices") }
        for (index, notice) in facts.notices.enumerated() {
            if notice.isEmpty { find(.noticeMissing, "\(place).notices[\(index)]") }
            if notice.utf8.count > Limits.nameBytes { find(.tooLong, "\(place).notices[\(index)]") }
        }
    }

    private mutating func check(
        _ list: CalendarYear.List, of facts: CalendarYear, at place: String, isNational: Bool,
        _ days: inout [CivilDate: CalendarYear.List]
    ) {
        guard facts.days(list).count <= Limits.calendarDays else { return find(.tooManyDays, place) }
        guard (1...9999).contains(facts.year) else { return }
        for (index, day) in facts.days(list).enumerated() {
            let place = "\(place)[\(index)]"
            guard let date = facts.date(of: day, allowingDecemberBefore: isNational) else {
                let isEarlier = isNational && facts.year == 1 && (1...31).contains(day)
                find(isEarlier ? .yearBeforeUnknown : .noSuchDay, place)
                continue
            }
            if day < 100, draft?.years.contains(where: { $0.year == facts.year - 1 }) == false {
                find(.yearBeforeUnknown, place)
            }
            switch days.updateValue(list, forKey: date) {
            case nil: break
            case list: find(.dayTwice, place)
            case .daysOff: find(.dayOffAndWorked, place)
            default: find(list == .daysOff ? .dayOffAndWorked : .dayWholeAndHalf, place)
            }
        }
    }

    /// Days that are named without need: the weekly rest says the same.
    private mutating func nationalWarnings(_ draft: CalendarDraft) {
        for (index, facts) in notice.years.enumerated() {
            warn(facts, at: "years[\(index)]", allowingDecemberBefore: true) { date in
                !draft.rests.rest(in: date.parts.year).contains(weekday: date.weekday)
            }
        }
    }

    private mutating func warn(
        _ facts: CalendarYear, at place: String, allowingDecemberBefore: Bool, isWorked: (CivilDate) -> Bool
    ) {
        for list in [CalendarYear.List.daysOff, .workdays] where facts.days(list).count <= Limits.calendarDays {
            for (index, day) in facts.days(list).enumerated() {
                guard let date = facts.date(of: day, allowingDecemberBefore: allowingDecemberBefore),
                    isWorked(date) == (list == .workdays)
                else { continue }
                find(list == .workdays ? .workdayAnyway : .dayOffAnyway, "\(place).\(list)[\(index)]")
            }
        }
    }

    // MARK: Layers and weekly rest

    private mutating func layers(_ draft: CalendarDraft) {
        var regions: Set<String> = []
        let national = draft.calendar(edition: 0, layer: nil)
        for (index, layer) in notice.layers.enumerated() {
            let place = "layers[\(index)]"
            let digits = layer.region.utf8
            if !(2...12).contains(digits.count) || !digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
                find(.regionMalformed, "\(place).region")
            }
            if !regions.insert(layer.region).inserted { find(.regionTwice, "\(place).region") }
            texts(of: layer, at: place)
            if layer.years.isEmpty { find(.layerTakenAway, "\(place).years") }
            guard layer.years.count <= Limits.calendarYears else {
                find(.tooManyYears, "\(place).years")
                continue
            }
            years(layer.years, at: "\(place).years", isNational: false)
            if layer.years.allSatisfy({ (1...9999).contains($0.year) }), !Self.areConsecutive(layer.years) {
                find(.yearsNotConsecutive, "\(place).years")
            }
            guard let national else { continue }
            for (index, facts) in layer.years.enumerated() {
                let place = "\(place).years[\(index)]"
                let isCovered = national.years.contains { $0.year == facts.year }
                if !isCovered { find(.layerYearNotCovered, "\(place).year") }
                warn(facts, at: place, allowingDecemberBefore: false) { national.isWorkday($0) }
            }
        }
        if draft.layers.count > Limits.calendarLayers { find(.tooManyLayers, "layers") }
    }

    private mutating func texts(of layer: CalendarLayer, at place: String) {
        if layer.name.chinese.isEmpty { find(.nameMissing, "\(place).name") }
        if layer.basis.isEmpty { find(.basisMissing, "\(place).basis") }
        for (name, text) in [
            ("name", layer.name.chinese), ("name", layer.name.english ?? ""), ("basis", layer.basis),
        ] where text.utf8.count > Limits.nameBytes { find(.tooLong, "\(place).\(name)") }
    }

    private mutating func weeklyRest() {
        guard let rest = notice.weeklyRest else { return }
        if !rest.leavesWorkdays { find(.noWorkdayInWeek, "weeklyRest") }
        if notice.years.isEmpty && rest != book.latest(region: "").weeklyRest {
            find(.weeklyRestWithoutYear, "weeklyRest")
        }
    }

    /// In an earlier year it would make what is known of the later ones uncertain, in a later one claim what nobody
    /// said.
    private mutating func horizon(_ draft: CalendarDraft) {
        guard let year = notice.knownUntil?.parts.year else { return }
        if year != draft.years.last?.year || !notice.years.contains(where: { $0.year == year }) {
            find(.horizonOutsideYear, "knownUntil")
        }
    }
}
