/// The built-in functions. The numbers are those of compiled programs and are not stored.
///
/// Left out are `matches` and `replace`, which need regular expressions (`split` takes a plain delimiter), functions as
/// values, and the standard's `now` and `today`: an expression has no clock.
enum FeelFunction: Int32, Sendable, CaseIterable {
    case date, time, dateAndTime, duration, yearsAndMonths, number, string
    case not, all, any
    case substring, stringLength, upperCase, lowerCase, substringBefore, substringAfter, contains, startsWith, endsWith
    case split, stringJoin
    case listContains, count, min, max, sum, mean, median, product, deviation, mode, sublist, append, concatenate
    case insertBefore, listReplace, remove, reverse, indexOf, union, distinctValues, flatten, sort
    case decimal, floor, ceiling, roundUp, roundDown, roundHalfUp, roundHalfDown, abs, modulo, sqrt, log, exp, odd, even
    case dayOfYear, dayOfWeek, monthOfYear, weekOfYear, same
    case value, entries, context, contextPut, contextMerge
    case before, after, meets, metBy, overlaps, overlapsBefore, overlapsAfter, finishes, finishedBy, includes, during
    case starts, startedBy, coincides

    /// One way to call a function.
    struct Signature: Sendable {
        let parameters: [String]
        let required: Int
        var isVariadic = false

        init(_ parameters: [String], required: Int? = nil, isVariadic: Bool = false) {
            self.parameters = parameters
            self.required = required ?? parameters.count
            self.isVariadic = isVariadic
        }
    }

    /// The function's name in the language.
    var name: String { Self.table[Int(rawValue)].name }

    /// The ways to call it.
    var signatures: [Signature] { Self.table[Int(rawValue)].signatures }

    /// The functions by the first word of their names.
    static let byFirstWord: [String: [FeelFunction]] = Dictionary(grouping: allCases) { FeelNames.firstWord($0.name) }

    /// Names and signatures in the order of the numbers.
    private static let table: [(name: String, signatures: [Signature])] = allCases.map(entry)

    private static func entry(_ function: FeelFunction) -> (String, [Signature]) {
        conversions(function) ?? texts(function) ?? lists(function) ?? numbers(function) ?? others(function)
    }

    private static func one(_ name: String, _ parameters: String..., required: Int? = nil) -> (String, [Signature]) {
        (name, [Signature(parameters, required: required)])
    }

    private static func many(_ name: String, _ parameters: String...) -> (String, [Signature]) {
        (name, [Signature(parameters, isVariadic: true)])
    }

    private static func conversions(_ function: FeelFunction) -> (String, [Signature])? {
        switch function {
        case .date: ("date", [Signature(["from"]), Signature(["year", "month", "day"])])
        case .time: ("time", [Signature(["from"]), Signature(["hour", "minute", "second", "offset"], required: 3)])
        case .dateAndTime: ("date and time", [Signature(["from"]), Signature(["date", "time"])])
        case .duration: one("duration", "from")
        case .yearsAndMonths: one("years and months duration", "from", "to")
        case .number: one("number", "from", "grouping separator", "decimal separator", required: 1)
        case .string: one("string", "from")
        case .not: one("not", "negand")
        case .all: many("all", "list")
        case .any: many("any", "list")
        default: nil
        }
    }

    private static func texts(_ function: FeelFunction) -> (String, [Signature])? {
        switch function {
        case .substring: one("substring", "string", "start position", "length", required: 2)
        case .stringLength: one("string length", "string")
        case .upperCase: one("upper case", "string")
        case .lowerCase: one("lower case", "string")
        case .substringBefore: one("substring before", "string", "match")
        case .substringAfter: one("substring after", "string", "match")
        case .contains: one("contains", "string", "match")
        case .startsWith: one("starts with", "string", "match")
        case .endsWith: one("ends with", "string", "match")
        case .split: one("split", "string", "delimiter")
        case .stringJoin: one("string join", "list", "delimiter", "prefix", "suffix", required: 1)
        default: nil
        }
    }

    private static func lists(_ function: FeelFunction) -> (String, [Signature])? {
        switch function {
        case .listContains: one("list contains", "list", "element")
        case .count: one("count", "list")
        case .min: many("min", "list")
        case .max: many("max", "list")
        case .sum: many("sum", "list")
        case .mean: many("mean", "list")
        case .median: many("median", "list")
        case .product: many("product", "list")
        case .deviation: many("stddev", "list")
        case .mode: many("mode", "list")
        case .sublist: one("sublist", "list", "start position", "length", required: 2)
        case .append: many("append", "list")
        case .concatenate: many("concatenate", "list")
        case .insertBefore: one("insert before", "list", "position", "newItem")
        case .listReplace: one("list replace", "list", "position", "newItem")
        case .remove: one("remove", "list", "position")
        case .reverse: one("reverse", "list")
        case .indexOf: one("index of", "list", "match")
        case .union: many("union", "list")
        case .distinctValues: one("distinct values", "list")
        case .flatten: one("flatten", "list")
        case .sort: one("sort", "list")
        default: nil
        }
    }

    private static func numbers(_ function: FeelFunction) -> (String, [Signature])? {
        switch function {
        case .decimal: one("decimal", "n", "scale")
        case .floor: one("floor", "n", "scale", required: 1)
        case .ceiling: one("ceiling", "n", "scale", required: 1)
        case .roundUp: one("round up", "n", "scale")
        case .roundDown: one("round down", "n", "scale")
        case .roundHalfUp: one("round half up", "n", "scale")
        case .roundHalfDown: one("round half down", "n", "scale")
        case .abs: one("abs", "n")
        case .modulo: one("modulo", "dividend", "divisor")
        case .sqrt: one("sqrt", "number")
        case .log: one("log", "number")
        case .exp: one("exp", "number")
        case .odd: one("odd", "number")
        case .even: one("even", "number")
        default: nil
        }
    }

    private static func others(_ function: FeelFunction) -> (String, [Signature]) {
        switch function {
        case .dayOfYear: one("day of year", "date")
        case .dayOfWeek: one("day of week", "date")
        case .monthOfYear: one("month of year", "date")
        case .weekOfYear: one("week of year", "date")
        case .same: one("is", "value1", "value2")
        case .value: one("get value", "m", "key")
        case .entries: one("get entries", "m")
        case .context: one("context", "entries")
        case .contextPut: one("context put", "context", "key", "value")
        case .contextMerge: one("context merge", "contexts")
        default: one(relationName(function), "value1", "value2")
        }
    }

    /// The relations of points and ranges.
    private static func relationName(_ function: FeelFunction) -> String {
        switch function {
        case .before: "before"
        case .after: "after"
        case .meets: "meets"
        case .metBy: "met by"
        case .overlaps: "overlaps"
        case .overlapsBefore: "overlaps before"
        case .overlapsAfter: "overlaps after"
        case .finishes: "finishes"
        case .finishedBy: "finished by"
        case .includes: "includes"
        case .during: "during"
        case .starts: "starts"
        case .startedBy: "started by"
        default: "coincides"
        }
    }
}
