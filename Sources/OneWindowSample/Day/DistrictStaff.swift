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
        // People go where there are windows, few of them first to the district hall, which gets those sent up to it.
        let counters = countersOfHall.map(\.count)
        hallSums = Crowd.sums(
            zip(document.halls, counters).map { hall, count in count * (hall.level == .district ? 1 : hall.level == .street ? 10 : 12) })
        // A few items are asked for every minute, most of them once a day.
        itemSums = Crowd.sums(document.items.indices.map { 24_000 / (($0 * 271 + 97) % document.items.count + 12) })
    }

    func floors() -> [HallFloor] { countersOfHall.map { HallFloor(counters: $0) } }

    func takes(window: Int, agency: Code) -> Bool {
        windows[window].agencies.isEmpty || windows[window].agencies.contains(agency)
    }

    func clerk(atWindow window: Int) -> Code? {
        let clerks = clerksOfHall[hallOfWindow[window]]
        return clerks.isEmpty ? nil : clerks[placeInHall[window] % clerks.count]
    }

    /// Somebody who receives what came in without a window: in the hall, or in the district hall for what came in online.
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
