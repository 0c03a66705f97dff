/// An item with all its versions, as the registry keeps it in memory: without names, materials and steps, which stand
/// in the definitions.
public struct ItemRecord: Sendable, Hashable {
    /// Its permanent number.
    public let handle: Handle<ItemDefinition>
    /// Its code.
    public let code: ItemCode
    /// Its versions, published ones and drafts, oldest first: version `n` stands at index `n - 1`.
    public let versions: [ItemVersion]

    /// A version by its number, or nil where there is none.
    public func version(_ number: UInt32) -> ItemVersion? {
        let index = Int(number) - 1
        return versions.indices.contains(index) ? versions[index] : nil
    }

    /// The published version in effect on a day, or nil where none is.
    public func version(on date: CivilDate) -> ItemVersion? {
        var best: ItemVersion?
        for version in versions {
            guard let from = version.effectiveFrom, from <= date else { continue }
            if best?.effectiveFrom.map({ from >= $0 }) ?? true { best = version }
        }
        return best
    }

    /// The newest version, a draft or not.
    public var latest: ItemVersion? { versions.last }

    /// The latest day on which a published version takes effect, or nil where none is published.
    public var lastEffectiveDay: CivilDate? { versions.compactMap(\.effectiveFrom).max() }
}

/// What one version of an item says that is asked for all the time: whether it holds, where it goes, by whose calendar
/// it counts. The rest is in its ``ItemDefinition``.
public struct ItemVersion: Sendable, Hashable {
    /// 1, 2, 3 … within the item.
    public let number: UInt32
    /// The day from which it holds, or nil for a draft.
    public let effectiveFrom: CivilDate?
    /// The agency that is competent; nil where a draft names one that was not registered by then.
    public let agency: Handle<Agency>?
    /// The post that acts first after acceptance; nil where a draft names none that was registered by then.
    public let post: Handle<Post>?
    /// The type.
    public let type: ItemType
    /// The region, 6 to 12 digits, or empty.
    public let region: String
    /// How a case is done.
    public let caseType: CaseType
    /// Whether new applications are taken: not where the item is paused or cancelled, or became part of others.
    public let isOpen: Bool
    /// The levels of hall that take it.
    public let levels: HallLevelSet
    /// The channels it is offered through.
    public let channels: ChannelSet

    /// What a definition says, as a version of a registry's item.
    init(_ definition: ItemDefinition, number: UInt32, effectiveFrom: CivilDate?, in registry: Registry) {
        self.number = number
        self.effectiveFrom = effectiveFrom
        agency = registry.agencies.handle(definition.agency)
        post = (definition.stages.first?.first?.post ?? definition.decisionPost)
            .flatMap { registry.posts.handle($0) }
        type = definition.type
        region = definition.region
        caseType = definition.caseType
        isOpen = definition.elements.status.isOpen
        levels = definition.levels
        channels = definition.channels
    }

    /// Whether a definition may be the one of this version: where not, nobody needs to read that.
    func fits(_ definition: ItemDefinition) -> Bool {
        type == definition.type && region == definition.region && caseType == definition.caseType
            && isOpen == definition.elements.status.isOpen && levels == definition.levels
            && channels == definition.channels
    }
}

/// A version of an item as it is stored beside its definition, so that a registry is opened without reading any.
public struct ItemSummary: Sendable, Hashable {
    /// The code of the item.
    public let code: ItemCode
    /// What the version says.
    public let version: ItemVersion

    init(code: ItemCode, version: ItemVersion) {
        self.code = code
        self.version = version
    }
}

extension ItemSummary: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.number(2, UInt64(version.number))
        writer.date(3, version.effectiveFrom)
        writer.number(4, UInt64(version.agency?.rawValue ?? 0))
        writer.number(5, UInt64(version.post?.rawValue ?? 0))
        writer.text(6, version.type.code)
        writer.text(7, version.region)
        writer.number(8, UInt64(version.caseType.rawValue))
        writer.number(9, UInt64(version.levels.rawValue))
        writer.number(10, UInt64(version.channels.rawValue))
        writer.flag(11, !version.isOpen)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: ItemCode?
        var type: ItemType?
        var caseType: CaseType?
        var rest = Rest()
        while let field = try reader.next() {
            switch field.number {
            case 1: code = ItemCode(try field.text())
            case 6: type = try field.itemType()
            case 8: caseType = try field.known()
            default: try rest.read(field)
            }
        }
        self.code = try required(code, 1)
        version = ItemVersion(rest, type: try required(type, 6), caseType: try required(caseType, 8))
    }

    /// The fields that may be absent.
    fileprivate struct Rest {
        var number: UInt32 = 0
        var effectiveFrom: CivilDate?
        var agency: Handle<Agency>?
        var post: Handle<Post>?
        var region = ""
        var levels = HallLevelSet()
        var channels = ChannelSet()
        var isClosed = false

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 2: number = try field.number()
            case 3: effectiveFrom = try field.date()
            case 4: agency = try field.handle()
            case 5: post = try field.handle()
            case 7: region = try field.text()
            case 9: levels = HallLevelSet(rawValue: try field.number())
            case 10: channels = ChannelSet(rawValue: try field.number())
            case 11: isClosed = try field.flag()
            default: break
            }
        }
    }
}

extension ItemVersion {
    fileprivate init(_ rest: ItemSummary.Rest, type: ItemType, caseType: CaseType) {
        number = rest.number
        effectiveFrom = rest.effectiveFrom
        agency = rest.agency
        post = rest.post
        self.type = type
        region = rest.region
        self.caseType = caseType
        isOpen = !rest.isClosed
        levels = rest.levels
        channels = rest.channels
    }
}
