internal import OneWindowCore
internal import Synchronization

/// The definitions that were read last, shared by all threads of an engine: of a million items those of which cases
/// come in today.
///
/// Holds versions that were committed and no others: they never change, so nothing in it is ever wrong.
final class DefinitionCache: Sendable {
    private let content: Mutex<RecentlyUsed>

    /// - Parameter capacity: How many definitions it holds at most; 1 or more.
    init(capacity: Int) {
        content = Mutex(RecentlyUsed(capacity: capacity))
    }

    /// The definition of a version, where it is held; it becomes the last used.
    func find(_ key: VersionKey) -> HeldDefinition? { content.withLock { $0.find(key) } }

    /// Holds a definition, in place of the one that was not used for longest.
    func put(_ definition: HeldDefinition) { content.withLock { $0.put(definition) } }
}

/// Definitions in the order in which they were last used: a ring of places, each naming the one used before and after.
private struct RecentlyUsed {
    private struct Place {
        var definition: HeldDefinition
        var newer: Int
        var older: Int
    }

    private let capacity: Int
    private var places: [Place] = []
    private var byKey: [VersionKey: Int] = [:]
    /// The place used last; its `newer` is the one that was not used for longest.
    private var newest = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
    }

    mutating func find(_ key: VersionKey) -> HeldDefinition? {
        guard let place = byKey[key] else { return nil }
        use(place)
        return places[place].definition
    }

    mutating func put(_ definition: HeldDefinition) {
        if let place = byKey[definition.key] { return use(place) }
        guard places.count == capacity else {
            let place = places.count
            places.append(Place(definition: definition, newer: place, older: place))
            byKey[definition.key] = place
            if place > 0 { insert(place) }
            newest = place
            return
        }
        let oldest = places[newest].newer
        byKey[places[oldest].definition.key] = nil
        places[oldest].definition = definition
        byKey[definition.key] = oldest
        newest = oldest
    }

    private mutating func use(_ place: Int) {
        guard place != newest else { return }
        let (newer, older) = (places[place].newer, places[place].older)
        places[newer].older = older
        places[older].newer = newer
        insert(place)
        newest = place
    }

    /// Puts a place between the newest and the oldest.
    private mutating func insert(_ place: Int) {
        let oldest = places[newest].newer
        places[place].older = newest
        places[place].newer = oldest
        places[newest].newer = place
        places[oldest].older = place
    }
}
