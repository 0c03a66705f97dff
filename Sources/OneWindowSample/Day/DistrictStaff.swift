import OneWindowCore

/// Who works where in a district, looked up once: the officers by post and hall, the windows by hall.
struct DistrictStaff {
    let counterPost: Code
    let issuingPost: Code
    /// Sums of weights, for drawing a hall or an item.
    let hallSums: [Int]
    let itemSums: [Int]

    private let windows: [Window]
    private var countersOfHall: [[Int]]
    private var issuingOfHall: [[Int]]
    private var clerksOfHall: [[Code]]
    private var issuersOfHall: [[Code]]
    private var placeInHall: [Int]
    private var hallOfWindow: [Int]
    private var holders: [Code: [Code]] = [:]
    private var archivePosts: [Code: Code] = [:]

    init(_ document: RegistryDocument) {
        windows = document.windows
        let hallPlaces = Dictionary(uniqueKeysWithValues: document.halls.enumerated().map { ($1.code, $0) })
        let empty = [[Int]](repeating: [], count: document.halls.count)
        countersOfHall = empty
        issuingOfHall = empty
        clerksOfHall = document.halls.map { _ in [] }
        issuersOfHall = clerksOfHall
        placeInHall = []
        hallOfWindow = []
        for (place, window) in document.windows.enumerated() {
            let hall = hallPlaces[window.hall] ?? 0
            hallOfWindow.append(hall)
            placeInHall.append(countersOfHall[hall].count)
            if window.kind == .comprehensive || window.kind == .dedicated { countersOfHall[hall].append(place) }
            if window.kind == .comprehensive || window.kind == .issuing { issuingOfHall[hall].append(place) }
        }
        let hallPosts = document.posts.filter { $0.agency == nil }
        let fallback = SampleText.valid(Code("window.counter"), "window.counter")
        counterPost = hallPosts.first { $0.duties.contains(.acceptance) }?.code ?? fallback
        issuingPost = hallPosts.first { $0.duties.contains(.issuing) }?.code ?? fallback
        for post in document.posts where post.duties.contains(.archiving) {
            if let agency = post.agency { archivePosts[agency] = post.code }
        }
        for entry in document.officers {
            let officer = entry.officer
            for post in officer.posts { holders[post, default: []].append(officer.code) }
            guard let hall = officer.hall.flatMap({ hallPlaces[$0] }) else { continue }
            if officer.posts.contains(counterPost) { clerksOfHall[hall].append(officer.code) }
            if officer.posts.contains(issuingPost) { issuersOfHall[hall].append(officer.code) }
        }
        // People go where there are windows, a little less to the higher halls, which also get those sent up to them.
        let counters = countersOfHall.map(\.count)
        hallSums = Crowd.sums(
            zip(document.halls, counters).map { hall, count in
                count * (hall.level == .district ? 6 : hall.level == .street ? 7 : 10)
            })
        itemSums = Crowd.sums(
            document.items.indices.map { Self.demand(for: document.items[$0].definition, $0, document) })
    }

    /// How often an item is asked for: a few every minute, most once a day; what communities take more often than what
    /// only the district does, and what ends something less often than what begins it.
    private static func demand(for definition: ItemDefinition, _ place: Int, _ document: RegistryDocument) -> Int {
        let rank = (place * 271 + 450) % max(document.items.count, 1)
        let near = [HallLevel.community: 8, .street: 3, .district: 1]
        let weight = definition.levels.levels.compactMap { near[$0] }.max() ?? 1
        let isRare = definition.name.chinese.contains("注销") || definition.name.chinese.contains("重大")
        return max(1, 24_000 / (rank + 12) * weight / (isRare ? 10 : 1))
    }

    func floors() -> [HallFloor] { countersOfHall.map { HallFloor(counters: $0) } }

    func takes(window: Int, agency: Code) -> Bool {
        windows[window].agencies.isEmpty || windows[window].agencies.contains(agency)
    }

    func clerk(atWindow window: Int) -> Code? {
        let clerks = clerksOfHall[hallOfWindow[window]]
        return clerks.isEmpty ? nil : clerks[placeInHall[window] % clerks.count]
    }

    /// Somebody who receives what came in without a window: in the hall, or in the district hall for what came in
    /// online.
    func desk(ofHall hall: Int?, turn: Int) -> Code? {
        let clerks = clerksOfHall[hall ?? 0]
        return clerks.isEmpty ? nil : clerks[turn % clerks.count]
    }

    func issuer(ofHall hall: Int, turn: Int) -> Code? {
        let issuers = issuersOfHall[hall]
        return issuers.isEmpty ? nil : issuers[turn % issuers.count]
    }

    func issuingWindow(ofHall hall: Int, turn: Int) -> Int? {
        let windows = issuingOfHall[hall]
        return windows.isEmpty ? nil : windows[turn % windows.count]
    }

    func holder(of post: Code, turn: Int) -> Code? {
        guard let officers = holders[post], !officers.isEmpty else { return nil }
        return officers[turn % officers.count]
    }

    func archivePost(of agency: Code) -> Code? { archivePosts[agency] }
}
