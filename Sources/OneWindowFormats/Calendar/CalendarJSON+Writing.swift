import OneWindowCore

extension JSONWriter {
    /// The members of a notice.
    mutating func content(of notice: CalendarNotice, tagged schema: String) {
        member("schema", schema)
        if let rest = notice.weeklyRest { numbers("weeklyRest", rest.weekdays) }
        member("knownUntil", notice.knownUntil)
        array("years", notice.years) { $0.object($1) }
        array("layers", notice.layers) { writer, layer in
            writer.object { writer in
                writer.member("region", layer.region)
                writer.member("name", layer.name)
                writer.filled("basis", layer.basis)
                writer.array("years", layer.years) { $0.object($1) }
            }
        }
    }

    private mutating func object(_ facts: CalendarYear) {
        object { writer in
            writer.member("year", facts.year)
            writer.array("notices", facts.notices) { $0.element($1) }
            writer.days("daysOff", facts.daysOff, of: facts.year)
            writer.days("workdays", facts.workdays, of: facts.year)
            writer.days("halfDays", facts.halfDays, of: facts.year)
        }
    }

    /// Days as dates; what has not the form of one is its number, which no reader takes.
    private mutating func days(_ name: StaticString, _ days: [Int], of year: Int) {
        array(name, days) { writer, day in
            let month = day < 100 ? 12 : day / 100
            let named = day < 100 ? year - 1 : year
            guard (1...9999).contains(year), (1...9_999).contains(day), day % 100 > 0 else {
                return writer.element(day)
            }
            let padded: (Int, Int) -> String = { number, width in
                let digits = String(number)
                return String(repeating: "0", count: width - digits.count) + digits
            }
            writer.element("\(padded(named, 4))-\(padded(month, 2))-\(padded(day % 100, 2))")
        }
    }
}
