/// The order of a package's items (办理顺序图), by their places among the members.
struct PackageGraph {
    /// What each waits for, ascending.
    private(set) var before: [[Int]]
    /// What waits for each, ascending.
    private(set) var after: [[Int]]

    /// Makes the graph of members and edges; edges that name what is no member are left out.
    init(_ members: [ItemCode], _ edges: [PackageEdge]) {
        var places: [ItemCode: Int] = [:]
        for (place, item) in members.enumerated() where places[item] == nil { places[item] = place }
        before = Array(repeating: [], count: members.count)
        after = before
        for edge in edges {
            guard let first = places[edge.first], let then = places[edge.then], !before[then].contains(first) else {
                continue
            }
            before[then].append(first)
            after[first].append(then)
        }
        for place in before.indices {
            before[place].sort()
            after[place].sort()
        }
    }

    /// The places in an order in which each stands after those it waits for, the first of the list first; those in a
    /// circle and behind one are missing.
    var order: [Int] {
        var waits = before.map(\.count)
        var order: [Int] = []
        var isDone = Array(repeating: false, count: before.count)
        while let next = before.indices.first(where: { !isDone[$0] && waits[$0] == 0 }) {
            isDone[next] = true
            order.append(next)
            for place in after[next] { waits[place] -= 1 }
        }
        return order
    }

    /// The places that are in a circle or wait for one.
    var inCircle: [Int] {
        let free = Set(order)
        return before.indices.filter { !free.contains($0) }
    }

    /// The same for some of the members: what is left out hands its waiting on, so that the last still waits for the
    /// first where what stood between is not needed.
    func reduced(to kept: [Int]) -> PackageGraph {
        var graph = self
        let isKept = Set(kept)
        var sources: [Set<Int>] = Array(repeating: [], count: before.count)
        for place in order {
            for earlier in before[place] {
                if isKept.contains(earlier) {
                    sources[place].insert(earlier)
                } else {
                    sources[place].formUnion(sources[earlier])
                }
            }
        }
        var numbers = Array(repeating: 0, count: before.count)
        for (number, place) in kept.enumerated() { numbers[place] = number }
        graph.before = kept.map { place in sources[place].map { numbers[$0] }.sorted() }
        graph.after = Array(repeating: [], count: kept.count)
        for (place, earlier) in graph.before.enumerated() { for first in earlier { graph.after[first].append(place) } }
        return graph
    }

    /// The stage of each, from 0: one more than the latest it waits for. Those of one stage can go side by side.
    var stages: [Int] {
        var stages = Array(repeating: 0, count: before.count)
        for place in order { stages[place] = (before[place].map { stages[$0] }.max() ?? -1) + 1 }
        return stages
    }
}
