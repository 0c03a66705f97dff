/// A row of a transition table: an act, the phase before, and who may do it.
protocol TransitionRow {
    associatedtype Act: RawRepresentable<UInt8>
    associatedtype Phase: RawRepresentable<UInt8>
    var act: Act { get }
    var from: Phase? { get }
    var role: Role { get }
}

/// Finds the rows of a transition table by act and phase (状态机索引). Every timer and every case that a notice may move
/// asks, and the rows are not small.
struct TransitionIndex<Row: TransitionRow>: Sendable {
    /// For each act, at its number, and each phase the place of the row in the table, from 1; 0 where there is none.
    private let places: [UInt16]
    /// For each act who may do it, which is the same from every phase.
    private let roles: [Role?]
    /// One more than the highest number of a phase. No phase has the number 0, which stands for none.
    private let width: Int

    init(_ table: [Row]) {
        let height = (table.map { Int($0.act.rawValue) }.max() ?? 0) + 1
        width = (table.map { Int($0.from?.rawValue ?? 0) }.max() ?? 0) + 1
        var places = [UInt16](repeating: 0, count: height * width)
        var roles = [Role?](repeating: nil, count: height)
        for (place, row) in table.enumerated() {
            let act = Int(row.act.rawValue)
            let index = act * width + Int(row.from?.rawValue ?? 0)
            if places[index] == 0 { places[index] = UInt16(place + 1) }
            roles[act] = roles[act] ?? row.role
        }
        self.places = places
        self.roles = roles
    }

    /// The place in the table of the first row of an act from a phase, or nil where there is none.
    func place(_ act: Row.Act, from phase: Row.Phase?) -> Int? {
        let (act, phase) = (Int(act.rawValue), Int(phase?.rawValue ?? 0))
        guard act < roles.count, phase < width else { return nil }
        let place = places[act * width + phase]
        return place == 0 ? nil : Int(place) - 1
    }

    /// Who may do an act; nil where no row names it.
    func role(of act: Row.Act) -> Role? {
        let act = Int(act.rawValue)
        return act < roles.count ? roles[act] : nil
    }
}
