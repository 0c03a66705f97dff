public import OneWindowCore
public import OneWindowEngine

/// A set of rules of clocks (时限规则集) in JSON, schema `ow.clockRules/1`: the rules with their bases in law, the ladders
/// of supervision and the office hours that limits in working hours count.
public enum ClockRulesJSON {
    /// The tag in member `schema`.
    static let schema = "ow.clockRules/1"
    /// The most bytes of one set. A thousand rules stay far below it.
    static let bytesAtMost = 16 << 20

    /// Reads a set.
    ///
    /// Only the form is checked here; what a set may say, ``ClockRuleSet/violations()`` checks, whose places are those
    /// of this JSON.
    ///
    /// - Parameter data: UTF-8, at most 16 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `rules[3].budget.limit.amount`.
    public static func rules(from data: [UInt8]) throws(OneWindowError) -> ClockRuleSet {
        do throws(Rejection) {
            return try rules(JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes a set on one line. The same set always gives the same bytes.
    public static func data(_ rules: ClockRuleSet) -> [UInt8] {
        JSONWriter.bytes(capacity: 16_384) { $0.content(of: rules, tagged: schema) }
    }
}

extension ClockRule.Bearer: JSONNamed {
    var jsonName: String {
        switch self {
        case .organ: "organ"
        case .applicant: "applicant"
        }
    }
}

extension RuleScope.Condition: JSONNamed {
    var jsonName: String {
        switch self {
        case .always: "always"
        case .deemedAcceptance: "deemedAcceptance"
        case .inspection: "inspection"
        case .renewal: "renewal"
        }
    }
}

/// Where a budget comes from, without the limit that may stand beside it.
enum BudgetSource: UInt8, JSONNamed {
    case fixed = 1
    case promised = 2
    case statutory = 3
    case step = 4
    case told = 5

    init(_ budget: Budget) {
        self =
            switch budget {
            case .fixed: .fixed
            case .promised: .promised
            case .statutory: .statutory
            case .step: .step
            case .told: .told
            }
    }

    var jsonName: String {
        switch self {
        case .fixed: "fixed"
        case .promised: "promised"
        case .statutory: "statutory"
        case .step: "step"
        case .told: "told"
        }
    }
}
