import OneWindowCore

extension RegistryJSON {
    static func document(_ node: JSONNode) throws(Rejection) -> RegistryDocument {
        let object = try node.object(
            allowing: ["schema", "agencies", "halls", "posts", "windows", "officers", "items", "packages"]
                + libraryMembers)
        try object.optional("schema")?.requireSchema(schema)
        var document = RegistryDocument()
        document.agencies = try object.list("agencies", agency)
        document.halls = try object.list("halls", hall)
        document.posts = try object.list("posts", post)
        document.windows = try object.list("windows", window)
        document.officers = try object.list("officers", officer)
        document.items = try object.list("items", item)
        document.packages = try object.list("packages", package)
        try library(object, into: &document)
        return document
    }

    private static func agency(_ node: JSONNode) throws(Rejection) -> Agency {
        let object = try node.object(allowing: ["code", "name", "closedFrom"])
        return Agency(
            code: try object.required("code").code(), name: try object.required("name").name(),
            closedFrom: try object.optional("closedFrom")?.date())
    }

    private static func hall(_ node: JSONNode) throws(Rejection) -> Hall {
        let object = try node.object(allowing: ["code", "name", "level", "parent", "hours", "opening", "region"])
        return Hall(
            code: try object.required("code").code(), name: try object.required("name").name(),
            level: try object.required("level").choice(), parent: try object.optional("parent")?.code(),
            hours: try object.optional("hours").map(hours) ?? .office,
            opening: try object.optional("opening").map(opening), region: try object.optional("region")?.region())
    }

    private static func hours(_ node: JSONNode) throws(Rejection) -> OpeningHours {
        let object = try node.object(allowing: ["weekdays", "opens", "closes"])
        let days = try object.required("weekdays").uniqueList { (node) throws(Rejection) in
            try node.integer(in: UInt8(1)...7)
        }
        return OpeningHours(
            weekdays: days.reduce(0) { $0 | 1 << ($1 - 1) }, opens: try object.required("opens").minuteOfDay(),
            closes: try object.required("closes").minuteOfDay())
    }

    private static func post(_ node: JSONNode) throws(Rejection) -> Post {
        let object = try node.object(allowing: ["code", "name", "agency", "duties"])
        return Post(
            code: try object.required("code").code(), name: try object.required("name").name(),
            agency: try object.optional("agency")?.code(), duties: DutySet(try object.required("duties").choices()))
    }

    private static func window(_ node: JSONNode) throws(Rejection) -> Window {
        let object = try node.object(allowing: ["code", "hall", "kind", "agencies", "opening"])
        return Window(
            code: try object.required("code").code(), hall: try object.required("hall").code(),
            kind: try object.optional("kind")?.choice() ?? .comprehensive,
            agencies: try object.list("agencies", JSONNode.code),
            opening: try object.optional("opening").map(opening))
    }

    private static func officer(_ node: JSONNode) throws(Rejection) -> RegistryDocument.NamedOfficer {
        let object = try node.object(allowing: ["code", "name", "agency", "hall", "posts", "skills"])
        let officer = Officer(
            code: try object.required("code").code(), agency: try object.required("agency").code(),
            hall: try object.optional("hall")?.code(), posts: try object.required("posts").list(JSONNode.code),
            skills: try object.list("skills", JSONNode.code))
        return RegistryDocument.NamedOfficer(officer, name: try object.text("name"))
    }
}

extension JSONNode {
    /// `09:00` as minutes after 00:00; `24:00` is the end of the day.
    func minuteOfDay() throws(Rejection) -> Int {
        let bytes = Array(try text().utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { throw rejection(.malformedField) }
        var digits: [Int] = []
        for byte in [bytes[0], bytes[1], bytes[3], bytes[4]] {
            guard byte >= 0x30, byte <= 0x39 else { throw rejection(.malformedField) }
            digits.append(Int(byte - 0x30))
        }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard minute < 60, hour * 60 + minute <= 1_440 else { throw rejection(.malformedField) }
        return hour * 60 + minute
    }
}
