/// Finds where a number stands among the endpoints of a column: at one of them, or between two.
///
/// Stretch `2i + 1` is endpoint `i` itself, stretch `2i` what lies between endpoint `i - 1` and endpoint `i`. Where all
/// endpoints are whole multiples of one power of ten and small enough, which they are in nearly every table, they are
/// searched as 64-bit numbers: twice the multiple, so that what lies between two multiples has an odd number.
struct DecisionNumbers: Sendable {
    /// The endpoints, ascending, each once.
    let endpoints: [FeelNumber]
    /// The power of ten of which the endpoints are multiples.
    let exponent: Int
    /// Twice the multiple of each endpoint; empty where they do not all fit.
    private let keys: [Int64]

    /// Takes numbers in any order.
    init(_ numbers: [FeelNumber]) {
        var sorted: [FeelNumber] = []
        for number in numbers.sorted() where sorted.last != number { sorted.append(number.reduced) }
        endpoints = sorted
        let exponent = min(0, sorted.map { Int($0.exponent) }.min() ?? 0)
        let keys = exponent < -18 ? [] : sorted.compactMap { Self.key($0, exponent: exponent) }
        self.exponent = exponent
        self.keys = keys.count == sorted.count ? keys : []
    }

    /// How many stretches there are.
    var count: Int { endpoints.count * 2 + 1 }

    /// The keys to search; nil where the endpoints have none.
    var searchKeys: [Int64]? { keys.count == endpoints.count ? keys : nil }

    /// The stretch in which a number stands, found by comparing numbers. ``DecisionLookup`` searches the keys.
    func stretch(of number: FeelNumber) -> Int {
        var low = 0
        var high = endpoints.count
        while low < high {
            let middle = (low + high) / 2
            if endpoints[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < endpoints.count && endpoints[low] == number ? 2 * low + 1 : 2 * low
    }

    /// Twice the multiple of 10^`exponent` that a number is, one more in size where it lies beyond; nil where that is
    /// too large.
    @inline(__always)
    static func key(_ number: FeelNumber, exponent: Int) -> Int64? {
        guard number.coefficient <= UInt128(Int64.max / 4) else { return slowKey(number, exponent: exponent) }
        let digits = Int64(truncatingIfNeeded: number.coefficient)
        let shift = Int(number.exponent) - exponent
        if shift == 0 { return number.isNegative ? -2 * digits : 2 * digits }
        if shift > 0 {
            guard shift <= 18 else { return digits == 0 ? 0 : nil }
            let (multiple, isOver) = digits.multipliedReportingOverflow(by: tens[shift])
            guard !isOver, multiple <= Int64.max / 4 else { return nil }
            return number.isNegative ? -2 * multiple : 2 * multiple
        }
        guard shift >= -18 else { return number.isNegative ? -1 : 1 }
        let (multiple, rest) = digits.quotientAndRemainder(dividingBy: tens[-shift])
        let key = 2 * multiple + (rest == 0 ? 0 : 1)
        return number.isNegative ? -key : key
    }

    /// As above, of a number with more digits than 62 bits hold.
    private static func slowKey(_ number: FeelNumber, exponent: Int) -> Int64? {
        let shift = Int(number.exponent) - exponent
        guard shift < 0 else { return nil }
        guard shift >= -38 else { return number.isNegative ? -1 : 1 }
        let (multiple, rest) = number.coefficient.quotientAndRemainder(dividingBy: DecimalPowers.ten(-shift))
        guard multiple <= UInt128(Int64.max / 4) else { return nil }
        let key = 2 * Int64(truncatingIfNeeded: multiple) + (rest == 0 ? 0 : 1)
        return number.isNegative ? -key : key
    }

    private static let tens: [Int64] = {
        var powers: [Int64] = [1]
        for _ in 0..<18 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// A number that stands in a stretch, or nil where no number of 34 digits does.
    func example(of stretch: Int) -> FeelNumber? {
        guard stretch % 2 == 0 else { return endpoints[stretch / 2] }
        let above = stretch / 2 < endpoints.count ? endpoints[stretch / 2] : nil
        let below = stretch > 0 ? endpoints[stretch / 2 - 1] : nil
        let found: FeelNumber?
        switch (below, above) {
        case (nil, nil): found = .zero
        case (nil, let above?): found = Self.beyond(above.negated)?.negated
        case (let below?, nil): found = Self.beyond(below)
        case (let below?, let above?): found = Self.between(below, above)
        }
        guard let found, self.stretch(of: found) == stretch else { return nil }
        return found
    }

    private static func beyond(_ number: FeelNumber) -> FeelNumber? {
        if number.isZero { return .one }
        if number.isNegative { return .zero }
        // One more reads better than twice as much, as long as it is more.
        if let next = number + .one, number < next { return next }
        return number + number
    }

    private static func between(_ below: FeelNumber, _ above: FeelNumber) -> FeelNumber? {
        if let next = below.rounded(scale: 0, .down), let whole = next + .one, below < whole, whole < above {
            return whole
        }
        return (below + above).flatMap { $0 / FeelNumber(2) }
    }
}
