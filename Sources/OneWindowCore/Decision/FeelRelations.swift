/// How points and intervals lie to each other (DMN 1.3, table 78); nil where they cannot be compared.
enum FeelRelations {
    static func call(_ function: FeelFunction, _ first: FeelValue, _ second: FeelValue) -> Bool? {
        guard let a = Span(first), let b = Span(second) else { return nil }
        switch function {
        case .before: return before(a, b)
        case .after: return before(b, a)
        case .meets: return whole(a, b, { meets($0, $1) })
        case .metBy: return whole(a, b, { meets($1, $0) })
        case .overlaps: return whole(a, b, overlaps)
        case .overlapsBefore: return whole(a, b, { overlapsBefore($0, $1) })
        case .overlapsAfter: return whole(a, b, { overlapsBefore($1, $0) })
        case .finishes: return b.isPoint ? nil : finishes(a, b)
        case .finishedBy: return a.isPoint ? nil : finishes(b, a)
        case .includes: return a.isPoint ? nil : includes(a, b)
        case .during: return b.isPoint ? nil : includes(b, a)
        case .starts: return b.isPoint ? nil : starts(a, b)
        case .startedBy: return a.isPoint ? nil : starts(b, a)
        default:
            guard a.isPoint == b.isPoint, let low = compare(a.lower, b.lower), let high = compare(a.upper, b.upper)
            else { return nil }
            return low == 0 && high == 0 && a.hasLower == b.hasLower && a.hasUpper == b.hasUpper
        }
    }

    /// A point is an interval that holds itself alone.
    private struct Span {
        let lower: FeelValue
        let upper: FeelValue
        let hasLower: Bool
        let hasUpper: Bool
        let isPoint: Bool

        init?(_ value: FeelValue) {
            if case .range(let range) = value {
                guard let low = range.lower, let high = range.upper else { return nil }
                (lower, upper, hasLower, hasUpper) = (low, high, range.includesLower, range.includesUpper)
                isPoint = false
            } else {
                guard value.order(value) != nil else { return nil }
                (lower, upper, hasLower, hasUpper, isPoint) = (value, value, true, true, true)
            }
        }
    }

    private static func compare(_ left: FeelValue, _ right: FeelValue) -> Int? { left.order(right) }

    private static func whole(_ a: Span, _ b: Span, _ relation: (Span, Span) -> Bool?) -> Bool? {
        a.isPoint || b.isPoint ? nil : relation(a, b)
    }

    private static func before(_ a: Span, _ b: Span) -> Bool? {
        compare(a.upper, b.lower).map { $0 < 0 || ($0 == 0 && !(a.hasUpper && b.hasLower)) }
    }

    private static func meets(_ a: Span, _ b: Span) -> Bool? {
        compare(a.upper, b.lower).map { $0 == 0 && a.hasUpper && b.hasLower }
    }

    private static func overlaps(_ a: Span, _ b: Span) -> Bool? {
        guard let isBefore = before(a, b), let isAfter = before(b, a) else { return nil }
        return !isBefore && !isAfter
    }

    /// `a` begins before `b`, ends within it and not after it.
    private static func overlapsBefore(_ a: Span, _ b: Span) -> Bool? {
        guard let low = compare(a.lower, b.lower), let high = compare(a.upper, b.upper), let shared = overlaps(a, b)
        else { return nil }
        let beginsBefore = low < 0 || (low == 0 && a.hasLower && !b.hasLower)
        let endsWithin = high < 0 || (high == 0 && (!a.hasUpper || b.hasUpper))
        return shared && beginsBefore && endsWithin
    }

    private static func finishes(_ a: Span, _ b: Span) -> Bool? {
        guard let high = compare(a.upper, b.upper), let isWithin = includes(b, a) else { return nil }
        return high == 0 && a.hasUpper == b.hasUpper && isWithin
    }

    private static func starts(_ a: Span, _ b: Span) -> Bool? {
        guard let low = compare(a.lower, b.lower), let isWithin = includes(b, a) else { return nil }
        return low == 0 && a.hasLower == b.hasLower && isWithin
    }

    /// Whether all of `b` lies in `a`.
    private static func includes(_ a: Span, _ b: Span) -> Bool? {
        guard let low = compare(a.lower, b.lower), let high = compare(a.upper, b.upper) else { return nil }
        let fromLow = low < 0 || (low == 0 && (a.hasLower || !b.hasLower))
        let toHigh = high > 0 || (high == 0 && (a.hasUpper || !b.hasUpper))
        return fromLow && toHigh
    }
}
