import OneWindowCore

extension CalendarJSON {
    /// Reads a notice that stands inside another document.
    static func notice(_ node: JSONNode) throws(Rejection) -> CalendarNotice {
        let object = try node.object(allowing: ["schema", "weeklyRest", "knownUntil", "years", "layers"])
        try object.optional("schema")?.requireSchema(schema)
        return CalendarNotice(
            years: try object.list("years") { (node) throws(Rejection) in try year(node, isNational: true) },
            layers: try object.list("layers", layer),
            weeklyRest: try object.optional("weeklyRest").map(weeklyRest),
            knownUntil: try object.optional("knownUntil")?.date())
    }

    private static func weeklyRest(_ node: JSONNode) throws(Rejection) -> WeeklyRest {
        let days = try node.uniqueList { (node) throws(Rejection) in try node.integer(in: 1...7) }
        guard let rest = WeeklyRest(weekdays: days) else { throw node.rejection(.malformedField) }
        return rest
    }

    private static func layer(_ node: JSONNode) throws(Rejection) -> CalendarLayer {
        let object = try node.object(allowing: ["region", "name", "basis", "years"])
        return CalendarLayer(
            region: try object.required("region").text(), name: try object.required("name").name(),
            basis: try object.text("basis"),
            years: try object.list("years") { (node) throws(Rejection) in try year(node, isNational: false) })
    }

    private static func year(_ node: JSONNode, isNational: Bool) throws(Rejection) -> CalendarYear {
        let object = try node.object(allowing: ["year", "notices", "daysOff", "workdays", "halfDays"])
        let year = try object.required("year").integer(in: 1...9999)
        func days(_ name: String) throws(Rejection) -> [Int] {
            try object.list(name) { (node) throws(Rejection) in
                try node.day(of: year, orDecemberBefore: isNational)
            }
        }
        return CalendarYear(
            year: year, notices: try object.list("notices") { (node) throws(Rejection) in try node.text() },
            daysOff: try days("daysOff"), workdays: try days("workdays"), halfDays: try days("halfDays"))
    }
}

extension JSONNode {
    /// `2027-10-01` as 1001. Whether there is such a day is for the rules, which report all that do not exist at once.
    fileprivate func day(of year: Int, orDecemberBefore: Bool) throws(Rejection) -> Int {
        let bytes = Array(try text().utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            throw rejection(.malformedField)
        }
        var digits = 0
        for place in [0, 1, 2, 3, 5, 6, 8, 9] {
            guard bytes[place] >= 0x30, bytes[place] <= 0x39 else { throw rejection(.malformedField) }
            digits = digits * 10 + Int(bytes[place] - 0x30)
        }
        let (named, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
        guard day > 0 else { throw rejection(.malformedField) }
        if named == year, month > 0 { return month * 100 + day }
        guard orDecemberBefore, named == year - 1, month == 12 else { throw rejection(.malformedField) }
        return day
    }
}
