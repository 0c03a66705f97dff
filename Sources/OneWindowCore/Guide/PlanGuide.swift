/// A guide with what it takes to make a plan of its answers: the items, the calendar and the day.
///
/// A value that needs no engine any more: it goes on with what was registered when it was opened.
public struct PlanGuide: Sendable {
    /// The questions and answers.
    public var guide: Guide
    /// What makes the plan.
    public let maker: PlanMaker
    /// The day it is for: versions in effect on it count, and the plan begins on it.
    public let date: CivilDate

    /// Creates a guide.
    public init(_ guide: Guide, _ maker: PlanMaker, on date: CivilDate) {
        self.guide = guide
        self.maker = maker
        self.date = date
    }

    /// The plan.
    ///
    /// - Throws: `questionsRemain` while a question is open.
    public func plan() throws(Rejection) -> PackagePlan { maker.plan(try guide.outcome(), from: date) }
}
