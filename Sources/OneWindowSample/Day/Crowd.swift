import OneWindowCore
import OneWindowTesting

/// The people of a played day: who comes when, for what. All chance of the day is in here.
struct Crowd {
    private(set) var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Whether something with a share in ten-thousandths happens.
    mutating func happens(_ share: Int) -> Bool {
        Int.random(in: 0..<10_000, using: &generator) < share
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    mutating func place(in count: Int) -> Int {
        Int.random(in: 0..<count, using: &generator)
    }

    /// A place drawn by weight, from sums that rise.
    mutating func weighted(_ sums: [Int]) -> Int {
        guard let total = sums.last else { return 0 }
        let drawn = Int.random(in: 0..<total, using: &generator)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > drawn { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// When somebody comes on a day: halls are busiest at ten and at three, the net also in the evening.
    mutating func arrival(on date: CivilDate, online: Bool) -> Instant {
        let half = weighted(online ? Self.onlineSums : Self.hallSums)
        let start = online ? half * 60 : WorkTime.opens + half * 30
        let seconds = place(in: online ? 3_600 : 1_800)
        return Instant(date: date, minute: start).adding(milliseconds: Int64(seconds) * 1_000)
    }

    private static let hallSums = sums([9, 12, 14, 13, 10, 6, 4, 5, 7, 10, 12, 12, 11, 9, 7, 5, 2])
    private static let onlineSums = sums([
        2, 1, 1, 1, 1, 1, 2, 4, 9, 14, 15, 13, 9, 9, 13, 14, 13, 10, 8, 9, 10, 9, 6, 3,
    ])

    static func sums(_ weights: [Int]) -> [Int] {
        var total = 0
        return weights.map { weight in
            total += weight
            return total
        }
    }

    /// A person who does not exist.
    mutating func applicant() -> Applicant {
        let family = Array("王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗")
        let given = Array("伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅")
        let name = String([
            family[place(in: family.count)], given[place(in: given.count)], given[place(in: given.count)],
        ])
        let sequence = padded(place(in: 1_000), 3)
        let body =
            "440398" + String(number(1_950...2_005)) + padded(number(1...12), 2) + padded(number(1...28), 2) + sequence
        return Applicant(
            name: name, identityNumber: body + Self.checkCharacter(body),
            phone: "138" + padded(place(in: 100_000_000), 8))
    }

    /// The check character of a citizen identity number (GB 11643-1999).
    private static func checkCharacter(_ body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    /// What somebody thinks of a service: most are content.
    mutating func opinion() -> (level: Satisfaction, tags: [UInt32]) {
        let drawn = place(in: 1_000)
        let level: Satisfaction =
            switch drawn {
            case ..<820: .verySatisfied
            case ..<935: .satisfied
            case ..<980: .basicallySatisfied
            case ..<993: .dissatisfied
            default: .veryDissatisfied
            }
        return (level, [level.tags.lowerBound + UInt32(place(in: 8))])
    }

    private func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
