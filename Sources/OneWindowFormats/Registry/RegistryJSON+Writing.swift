import OneWindowCore

extension JSONWriter {
    /// The members of a document; an export writes the items itself, page by page.
    mutating func content(of document: RegistryDocument, tagged schema: String, withItems: Bool = true) {
        member("schema", schema)
        array("agencies", document.agencies) { $0.object($1) }
        array("halls", document.halls) { $0.object($1) }
        array("posts", document.posts) { $0.object($1) }
        array("windows", document.windows) { $0.object($1) }
        array("officers", document.officers) { $0.object($1.officer, name: $1.name) }
        if withItems { array("items", document.items) { $0.object($1) } }
        if !document.packages.isEmpty {
            array("packages", document.packages) { writer, entry in
                writer.object { writer in
                    writer.content(of: entry.definition)
                    writer.member("effectiveFrom", entry.effectiveFrom)
                }
            }
        }
        library(of: document)
    }

    mutating func object(_ entry: RegistryDocument.ItemEntry) {
        object { writer in
            writer.content(of: entry.definition)
            writer.member("effectiveFrom", entry.effectiveFrom)
            writer.member("version", entry.version)
        }
    }

    mutating func object(_ agency: Agency) {
        object { writer in
            writer.member("code", agency.code)
            writer.member("name", agency.name)
            writer.member("closedFrom", agency.closedFrom)
        }
    }

    mutating func object(_ hall: Hall) {
        object { writer in
            writer.member("code", hall.code)
            writer.member("name", hall.name)
            writer.member("level", hall.level)
            writer.member("parent", hall.parent)
            writer.object("hours") { writer in
                writer.numbers("weekdays", (0..<8).filter { hall.hours.weekdays & (1 << $0) != 0 }.map { $0 + 1 })
                writer.minute("opens", hall.hours.opens)
                writer.minute("closes", hall.hours.closes)
            }
            writer.member("opening", hall.opening)
            writer.member("region", hall.region?.shortText)
        }
    }

    /// A time of day; a number, which no reader takes, where it is none.
    mutating func minute(_ name: StaticString, _ minute: Int) {
        guard (0...1_440).contains(minute) else { return member(name, minute) }
        let twoDigits: (Int) -> String = { ($0 < 10 ? "0" : "") + String($0) }
        member(name, twoDigits(minute / 60) + ":" + twoDigits(minute % 60))
    }

    mutating func object(_ post: Post) {
        object { writer in
            writer.member("code", post.code)
            writer.member("name", post.name)
            writer.member("agency", post.agency)
            writer.set("duties", bits: post.duties.rawValue, of: Duty.self)
        }
    }

    mutating func object(_ window: Window) {
        object { writer in
            writer.member("code", window.code)
            writer.member("hall", window.hall)
            writer.member("kind", window.kind)
            writer.codes("agencies", window.agencies)
            writer.member("opening", window.opening)
        }
    }

    mutating func object(_ officer: Officer, name: String = "") {
        object { writer in
            writer.member("code", officer.code)
            writer.filled("name", name)
            writer.member("agency", officer.agency)
            writer.member("hall", officer.hall)
            writer.codes("posts", officer.posts)
            writer.codes("skills", officer.skills)
        }
    }
}
