/// The limits on packages and guides.
extension Limits {
    /// Items of one package.
    public static let packageMembers = 64
    /// Edges of one package.
    public static let packageEdges = 512
    /// Fields of one form, and materials on condition.
    public static let packageFields = 512
    /// Questions of one guide. Sets of questions are the bits of one word.
    public static let guideQuestions = 64
    /// The greatest number that a question may name as its bound.
    public static let guideNumber: Int64 = 1_000_000_000_000
    /// Nodes that the decision diagrams of one guide may have; what needs more is asked in full.
    public static let guideNodes = 20_000
    /// Steps in which they are built.
    public static let guideSteps = 400_000
}
