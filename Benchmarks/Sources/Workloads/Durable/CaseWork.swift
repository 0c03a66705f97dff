import OneWindow
import OneWindowSample
import OneWindowTesting

/// What is done to cases: an item of the sample district with several steps, from the application to the archive.
struct CaseWork {
    /// One act on a case that comes after the application.
    struct Act {
        let work: CaseCommand.Work
        let actor: Actor
    }

    /// Everything happens in one minute of a Tuesday: then what is stored does not depend on how threads interleave.
    static let instant = Instant(date: SampleDistrict.firstDay.adding(days: 68), minute: 600)

    let document = SampleDistrict.document()
    let application: Application
    let counter: Actor
    /// The acts of every case, in order.
    let acts: [Act]

    init() throws {
        let document = self.document
        func officer(_ post: Code, hall: Code? = nil) throws -> Actor {
            let found = document.officers.first { $0.officer.posts.contains(post) && (hall == nil || $0.officer.hall == hall) }
            guard let found else { throw Fault("nobody holds \(post)") }
            return .officer(found.officer.code, post: post)
        }
        let takesAny = document.windows.first { $0.kind == .comprehensive && $0.agencies.isEmpty }
        guard let window = takesAny, let hall = document.halls.first(where: { $0.code == window.hall }) else {
            throw Fault("no window takes any item")
        }
        let item = document.items.map(\.definition).first {
            $0.type == .licence && $0.steps.count >= 3 && $0.channels.contains(.window) && $0.levels.contains(hall.level)
                && $0.steps.allSatisfy { $0.skill == nil }
        }
        guard let item, let decisionPost = item.decisionPost else { throw Fault("no item has three steps") }
        func hallPost(_ duty: Duty) throws -> Code {
            guard let post = document.posts.first(where: { $0.agency == nil && $0.duties.contains(duty) }) else {
                throw Fault("no post of the halls has the duty \(duty)")
            }
            return post.code
        }
        let archiving = document.posts.first { $0.agency == item.agency && $0.duties.contains(.archiving) }
        guard let archiving else { throw Fault("nobody archives") }
        counter = try officer(hallPost(.acceptance), hall: hall.code)
        application = Application(
            item: item.code, channel: .window, hall: hall.code, materials: item.materials.map(\.code),
            applicant: Applicant(name: "示例", phone: "00000000000"))
        var acts = [Act(work: .receive(window: window.code, waitedSince: nil), actor: counter), Act(work: .accept, actor: counter)]
        for step in item.steps {
            acts.append(Act(work: .completeStep(step: step.code, opinion: .agree, reason: ""), actor: try officer(step.post)))
        }
        acts.append(Act(work: .decide(.granted, reason: ""), actor: try officer(decisionPost)))
        acts.append(
            Act(work: .issue(method: .electronic, window: nil, recipient: ""), actor: try officer(hallPost(.issuing))))
        acts.append(Act(work: .archive, actor: try officer(archiving.code)))
        self.acts = acts
    }

    /// A file with the district and a number of cases that wait to be received; their numbers.
    func makeFile(at path: String, cases: Int) throws -> [CaseNumber] {
        let engine = try Engine.open(path, storage: .fast) { $0.salt = fixedSalt }
        func submission(_ id: String, by actor: Actor, _ command: Command) throws -> Submission {
            guard let id = RequestID(id) else { throw Fault("the request id is not one") }
            return Submission(id: id, at: Self.instant, by: actor, command)
        }
        _ = try engine.submit(submission("register", by: .operatorOfHost, .register(document)))
        let openings = try (0..<cases).map { try submission("open-\($0)", by: counter, .apply(application)) }
        return try engine.submit(openings).map { outcome in
            guard let number = try outcome.get().caseReceipt?.number else { throw Fault("a case has no number") }
            return number
        }
    }

    /// The requests of some callers: each has cases of its own, and visits them in random order, act by act.
    func lanes(_ count: Int, of numbers: [CaseNumber], seed: UInt64) throws -> [[Submission]] {
        var generator = SeededGenerator(seed: seed)
        let shuffled = numbers.shuffled(using: &generator)
        return try (0..<count).map { lane in
            let own = stride(from: lane, to: shuffled.count, by: count).map { shuffled[$0] }
            var next = [Int](repeating: 0, count: own.count)
            let visits = own.indices.flatMap { [Int](repeating: $0, count: acts.count) }.shuffled(using: &generator)
            return try visits.enumerated().map { turn, visited in
                let act = acts[next[visited]]
                next[visited] += 1
                guard let id = RequestID("desk-\(lane + 1)-\(1_000_000 + turn)") else { throw Fault("the request id is not one") }
                return Submission(
                    id: id, at: Self.instant, by: act.actor, .act(CaseCommand(own[visited], act.work)))
            }
        }
    }
}

/// No chance in a measurement: the same salt each time.
@Sendable func fixedSalt() -> [UInt8] { [UInt8](repeating: 7, count: 16) }

extension SQLiteOptions {
    /// For preparing files.
    static var fast: SQLiteOptions {
        var options = SQLiteOptions()
        options.durability = .normal
        return options
    }
}

/// Why a benchmark cannot be run.
public struct Fault: Error, CustomStringConvertible {
    /// The reason.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
