/// How a reform of bodies changed a grant (授权承继): which reform, and which grant stood there before.
public struct AuthoritySuccession: Sendable, Hashable {
    /// The number of the reform, from 1 on.
    public let reform: UInt32
    /// The grant in whose place this one stands; the grant itself where it ends.
    public let predecessor: Code
    /// Where that grant was on the first day of the reform; nil where the grant ends.
    public let standing: AuthorityStatus?
    /// Why the grant ends; nil where it takes another's place.
    public let outcome: AuthorityOutcome?

    /// Creates what is said of a grant that takes the place of another.
    init(reform: UInt32, takingOver predecessor: Code, standing: AuthorityStatus) {
        (self.reform, self.predecessor, self.standing, outcome) = (reform, predecessor, standing, nil)
    }

    /// Creates what is said of a grant that ends.
    init(reform: UInt32, ending grant: Code, _ outcome: AuthorityOutcome) {
        (self.reform, predecessor, standing, self.outcome) = (reform, grant, nil, outcome)
    }
}

/// Why a reform of bodies ends a grant (授权终结原因); permanent numbers.
public enum AuthorityOutcome: UInt8, Sendable, CaseIterable {
    /// Others stand in its place, each item in one of them.
    case succeeded = 1
    /// Who granted and who exercised it are one body now, which has the power by itself.
    case merged = 2
    /// It was about no item, and who follows has items of its own that it was never about.
    case nothingLeft = 3

    /// The reason's stable name in JSON.
    public var name: String {
        switch self {
        case .succeeded: "succeeded"
        case .merged: "merged"
        case .nothingLeft: "nothingLeft"
        }
    }
}

extension AuthoritySuccession: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(reform))
        writer.text(2, predecessor.text)
        writer.number(3, UInt64(standing?.rawValue ?? 0))
        writer.number(4, UInt64(outcome?.rawValue ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var reform: UInt32 = 0
        var predecessor: Code?
        var standing: AuthorityStatus?
        var outcome: AuthorityOutcome?
        while let field = try reader.next() {
            switch field.number {
            case 1: reform = try field.number()
            case 2: predecessor = try field.code()
            case 3: standing = try field.known(as: AuthorityStatus.self)
            case 4: outcome = try field.known(as: AuthorityOutcome.self)
            default: break
            }
        }
        (self.reform, self.standing, self.outcome) = (reform, standing, outcome)
        self.predecessor = try required(predecessor, 2)
    }
}

/// A reform of bodies by which a power came to who has it (承继关系).
public struct CompetenceLink: Sendable, Hashable {
    /// The number of the reform; ``SuccessionChain/applied`` has it at the place before.
    public let reform: UInt32
    /// The body that had the power before.
    public let from: Code
    /// The grant under which it had it; nil where it was the agency of the item's definition.
    public let grant: Handle<Authority>?
}

extension Registry {
    /// An answer with how each body came to its power by the reforms that had begun on a day.
    func tracing(_ answer: AuthorityAnswer, _ item: ItemRecord, on day: CivilDate) -> AuthorityAnswer {
        guard !bodies.successions.isEmpty else { return answer }
        var answer = answer
        for index in answer.competent.indices {
            answer.competent[index].succession =
                answer.competent[index].grant.map { links(of: $0) } ?? links(of: item, on: day)
        }
        return answer
    }

    /// The grants in whose place one stands, the oldest first.
    private func links(of handle: Handle<Authority>) -> [CompetenceLink] {
        var links: [CompetenceLink] = []
        var current = handle
        while let succession = authorities[current]?.succession,
            let before = authorities.handle(succession.predecessor), before < current,
            let grant = authorities[before]?.grant
        {
            links.append(CompetenceLink(reform: succession.reform, from: grant.grantee, grant: before))
            current = before
        }
        return links.reversed()
    }

    /// The reforms that moved an item until a day.
    private func links(of item: ItemRecord, on day: CivilDate) -> [CompetenceLink] {
        bodies.successions.applied.compactMap { applied in
            guard let from = applied.plan.day, from <= day,
                let before = item.version(on: from.adding(days: -1))?.agency.flatMap({ agencies[$0]?.code }),
                let after = item.version(on: from)?.agency.flatMap({ agencies[$0]?.code }),
                before != after, applied.plan.predecessors.contains(before)
            else { return nil }
            return CompetenceLink(reform: applied.number, from: before, grant: nil)
        }
    }
}
