import OneWindow

/// Gives what was read from a file to the engine, part by part, and leaves out with a doubt what the rules refuse: an
/// item that cannot be published stays a draft, anything else is left out.
struct RegistryFileSource: RegistrySource {
    /// Items of one part.
    private static let itemsPerPart = 2_048

    /// The doubts, those about the file among them.
    private(set) var doubts: DoubtList
    /// Whether the user said stop.
    private(set) var wasStopped = false
    private var organisation: RegistryDocument?
    /// What refers to items, and so comes after them.
    private var ending: RegistryDocument?
    private let organisationLines: [String: [Int]]
    private let spool: ItemSpool
    private let progress: ProgressBar
    private var given = 0
    /// The lines of the part at hand, by the names of its parts; nil where they are not known.
    private var lines: [String: [Int]] = [:]

    /// - Parameter registry: The registry as it is, of which an export of items does not change the agencies.
    init(_ file: RegistryFile, registry: Registry, progress: ProgressBar) {
        doubts = file.doubts
        organisationLines = file.lines
        spool = file.items
        self.progress = progress
        var organisation = file.organisation
        if file.keepsAgencies { organisation.agencies.removeAll { registry.agencies[$0.code] != nil } }
        var ending = RegistryDocument()
        (ending.packages, organisation.packages) = (organisation.packages, [])
        (ending.standards, organisation.standards) = (organisation.standards, [])
        (ending.releases, organisation.releases) = (organisation.releases, [])
        if organisation.count > 0 { self.organisation = organisation }
        if ending.count > 0 { self.ending = ending }
    }

    mutating func next() throws(OneWindowError) -> RegistryDocument? {
        if Interrupt.isRequested {
            wasStopped = true
            throw OneWindowError(.storage, "stopped")
        }
        if let organisation {
            self.organisation = nil
            lines = organisationLines
            return organisation
        }
        var part = RegistryDocument()
        var itemLines: [Int] = []
        while part.items.count < Self.itemsPerPart, let (entry, line) = try spool.next() {
            part.items.append(entry)
            itemLines.append(line)
        }
        progress.show(given, of: spool.count)
        given += part.items.count
        lines = ["items": itemLines]
        guard part.items.isEmpty else { return part }
        lines = organisationLines
        defer { ending = nil }
        return ending
    }

    mutating func settle(
        _ part: RegistryDocument, _ violations: [RegistryViolation]
    ) throws(OneWindowError) -> RegistryDocument {
        var dropped: [String: Set<Int>] = [:]
        var demoted: Set<Int> = []
        for violation in violations {
            let known = lines[violation.part] ?? []
            let isItem = violation.part == "items"
            doubts.add(
                .registryRefuses, line: known.indices.contains(violation.index) ? known[violation.index] : 0,
                columnName: isItem ? "" : "\(violation.part)[\(violation.index)]",
                "\(violation.rejection.code.rawValue) \(violation.rejection.code) \(violation.rejection.subject)")
            if isItem, part.items[violation.index].effectiveFrom != nil {
                demoted.insert(violation.index)
            } else {
                dropped[violation.part, default: []].insert(violation.index)
            }
        }
        var part = part
        for place in demoted { part.items[place].effectiveFrom = nil }
        for (name, places) in dropped {
            lines[name] = lines[name]?.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        }
        return part.without(dropped)
    }
}
