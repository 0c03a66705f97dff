public import OneWindowCore
public import OneWindowEngine

extension TestDistrict {
    /// Options with the shipped calendar and thresholds and a salt that is always the same: for tests only, since
    /// anybody can guess it.
    public static var options: EngineOptions {
        var options = EngineOptions(salt: { [UInt8](repeating: 7, count: 16) })
        options.rules = rules
        return options
    }

    /// The instant at which ``engine(on:at:)`` loads the district: 2026-01-05, a Monday, 8:00.
    public static let opening = Instant(date: date(2026, 1, 5), minute: 480)

    /// The submission that loads the district.
    public static func load(at instant: Instant = opening) throws(OneWindowError) -> Submission {
        Submission(id: try request("load"), at: instant, by: .operatorOfHost, .register(document))
    }

    /// An engine on a store, with the district loaded.
    public static func engine(
        on store: any Store = MemoryStore(), at instant: Instant = opening
    ) throws(OneWindowError) -> Engine {
        let engine = try Engine(store: store, options: options)
        _ = try engine.submit(load(at: instant))
        return engine
    }

    /// The registry of the district, as loading it into an empty engine makes it, with all definitions.
    public static func registry() throws(OneWindowError) -> Registry {
        let engine = try engine()
        return try engine.registry(
            holding: engine.registry.items.flatMap { item in
                item.versions.map { VersionKey(item.handle, $0.number) }
            })
    }

    /// A request id, or the error that it is none.
    public static func request(_ text: String) throws(OneWindowError) -> RequestID {
        guard let id = RequestID(text) else { throw OneWindowError(Rejection(.malformedField, "id")) }
        return id
    }

    /// What an application for an item needs to be accepted: channel, hall and materials that fit.
    public static func application(
        for item: ItemCode, applicant: Applicant = Applicant(name: "张三"), asDraft: Bool = false
    ) -> Application {
        switch item {
        case licence:
            Application(
                item: item, channel: .window, hall: districtHall, materials: [formMaterial, proofMaterial],
                applicant: applicant, asDraft: asDraft)
        case longCode:
            Application(
                item: item, channel: .window, hall: streetHall, materials: [formMaterial], applicant: applicant,
                asDraft: asDraft)
        default:
            Application(item: item, channel: .window, hall: districtHall, applicant: applicant, asDraft: asDraft)
        }
    }
}
