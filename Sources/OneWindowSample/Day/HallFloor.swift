import DequeModule
import OneWindowCore

/// The windows of a hall and the people who wait for them.
struct HallFloor {
    /// Windows that take applications, by their places in the district's document.
    let counters: [Int]
    private var free: [Int]
    private var waiting: Deque<(index: Int, agency: Code)> = []

    init(counters: [Int]) {
        self.counters = counters
        free = counters.reversed()
    }

    /// Somebody arrives: the window that is free for them, or nil, and they wait.
    mutating func arrive(_ index: Int, agency: Code, takes: (Int) -> Bool) -> Int? {
        guard let place = free.lastIndex(where: takes) else {
            waiting.append((index, agency))
            return nil
        }
        return free.remove(at: place)
    }

    /// A window becomes free: who is next at it, or nil.
    mutating func release(_ window: Int, takes: (Code) -> Bool) -> Int? {
        guard let place = waiting.firstIndex(where: { takes($0.agency) }) else {
            free.append(window)
            return nil
        }
        return waiting.remove(at: place).index
    }
}
