/// What a guide comes to (办事方案): which items, in which order, with what, until when.
///
/// It says what follows from the answers on a day; nothing is applied for by it.
public struct PackagePlan: Sendable, Hashable {
    /// An item of the plan.
    public struct Step: Sendable, Hashable {
        /// The item.
        public let item: ItemCode
        /// The version.
        public let version: UInt32
        /// Its name.
        public let name: LocalizedText
        /// The competent agency's name.
        public let agency: LocalizedText
        /// The promised limit, or nil where none is stated.
        public let limit: TimeLimit?
        /// The items that must be done before, as places in ``PackagePlan/steps``.
        public let after: [Int]
        /// Its stage, from 0. The items of one stage can go side by side.
        public let stage: Int
        /// The day it can begin: the plan's first, or when the last of those before is due.
        public let begins: CivilDate
        /// The day it is due.
        public let due: CivilDate
        /// How often the applicant must come for it alone, or nil where it does not say.
        public let visits: Int?
        /// Its fee in fen, or nil where it is not known beforehand.
        public let feeFen: Int?
        /// The levels of hall that take it.
        public let levels: HallLevelSet
        /// Where it is handled, as far as it says.
        public let places: [LocalizedText]
        /// What it ends in.
        public let results: [LocalizedText]
        /// What the package says of it.
        public let note: LocalizedText
        /// The questions whose answers made it needed; none where it always is.
        public let reasons: [Code]
    }

    /// An item of the package that is not needed.
    public struct Spared: Sendable, Hashable {
        /// The item.
        public let item: ItemCode
        /// Its name.
        public let name: LocalizedText
        /// The questions whose answers made it so.
        public let reasons: [Code]
    }

    /// A question that was answered.
    public struct Answered: Sendable, Hashable {
        /// The question.
        public let question: GuideQuestion
        /// The answer.
        public let value: FeelValue
    }

    /// The package's code, or nil where the plan is that of an item.
    public let package: Code?
    /// The package's version, or the item's.
    public let version: UInt32
    /// The name.
    public let name: LocalizedText
    /// The theme, or empty.
    public let theme: LocalizedText
    /// The leading agency's name.
    public let lead: LocalizedText
    /// The answers.
    public let answers: [Answered]
    /// The items in an order in which they can be begun.
    public let steps: [Step]
    /// The items that are not needed.
    public let spared: [Spared]
    /// The materials, merged.
    public let materials: [MergedMaterial]
    /// How many materials the items ask for without merging.
    public let materialsSeparately: Int
    /// The fields of the form that the items use.
    public let form: [PackageField]
    /// The day it is counted from: acceptance is assumed on it.
    public let begins: CivilDate
    /// The day everything is due.
    public let due: CivilDate
    /// Whether the due day follows from the package's own limit, which is shorter than the items'.
    public let isDueByPackageLimit: Bool
    /// Whether every day counted is covered by a notice of the calendar.
    public let certainty: WorkCalendar.Certainty
    /// The working days from the first day to the one that the longest way leads to.
    public let workdays: Int
    /// The longest way, as places in ``steps``.
    public let criticalPath: [Int]
    /// The working days if the items were done one after the other.
    public let workdaysInTurn: Int
    /// How often the applicant must come in all, or nil where not every item says.
    public let visits: Int?
    /// How often without the package, or nil where not every item says.
    public let visitsSeparately: Int?
    /// The fees known beforehand, in fen.
    public let feeFen: Int
    /// Whether the fee of every item is known.
    public let isFeeKnown: Bool
    /// What happens to the rest where one fails.
    public let failure: FailureRule
    /// What is told besides.
    public let notes: [LocalizedText]

    /// The items by stage, as places in ``steps``.
    public var stages: [[Int]] {
        let count = (steps.map(\.stage).max() ?? -1) + 1
        return (0..<count).map { stage in steps.indices.filter { steps[$0].stage == stage } }
    }

    /// The step of an item, or nil.
    public func step(of item: ItemCode) -> Step? { steps.first { $0.item == item } }
}
