/// In which capacity somebody acts (身份); permanent numbers.
public enum Capacity: UInt8, Sendable, CaseIterable {
    /// The applicant in person.
    case applicant = 1
    /// Somebody who acts for the applicant with authority (代理人), Administrative Licensing Law article 29.
    case agent = 2
    /// A kiosk or other device that passes on what an applicant did at it.
    case device = 3
    /// An officer under the statutory power of the post's own agency, of the halls for receipt and acceptance, or of
    /// another agency under a grant, which ``ActorRecord/grant`` names.
    case officer = 10
    /// The engine itself, when a limit runs out.
    case timer = 20
    /// The host's operator, who loads the registry before there is any officer.
    case operatorOfHost = 30

    /// The capacity's stable name in JSON.
    public var name: String {
        switch self {
        case .applicant: "applicant"
        case .agent: "agent"
        case .device: "device"
        case .officer: "officer"
        case .timer: "timer"
        case .operatorOfHost: "operator"
        }
    }
}

/// Who does something, at which post and in which capacity.
///
/// The host authenticates people. The engine believes who is named here, and checks what they may do.
public enum Actor: Sendable, Hashable {
    /// The applicant.
    case applicant
    /// Somebody acting for the applicant.
    case agent
    /// A device, by its code.
    case device(Code)
    /// An officer, at one of the posts held.
    case officer(Code, post: Code)
    /// The host's operator.
    case operatorOfHost

    /// The capacity that goes into the journal.
    public var capacity: Capacity {
        switch self {
        case .applicant: .applicant
        case .agent: .agent
        case .device: .device
        case .officer: .officer
        case .operatorOfHost: .operatorOfHost
        }
    }
}

/// Who did something, as the journal keeps it.
public struct ActorRecord: Sendable, Hashable, WireCodable {
    /// The capacity.
    public var capacity: Capacity
    /// The officer, where one acted.
    public var officer: Handle<Officer>?
    /// The officer's post.
    public var post: Handle<Post>?
    /// The device's code, where one acted.
    public var device: Code?
    /// The grant under which the officer acted on a case of another agency's item; nil where it is the own agency's.
    public var grant: Handle<Authority>?

    /// Creates a record.
    public init(
        _ capacity: Capacity, officer: Handle<Officer>? = nil, post: Handle<Post>? = nil, device: Code? = nil,
        grant: Handle<Authority>? = nil
    ) {
        self.capacity = capacity
        self.officer = officer
        self.post = post
        self.device = device
        self.grant = grant
    }

    /// The engine itself.
    public static let timer = ActorRecord(.timer)

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(capacity.rawValue))
        writer.number(2, UInt64(officer?.rawValue ?? 0))
        writer.number(3, UInt64(post?.rawValue ?? 0))
        writer.text(4, device?.text ?? "")
        writer.number(5, UInt64(grant?.rawValue ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var capacity: Capacity?
        var officer: Handle<Officer>?
        var post: Handle<Post>?
        var device: Code?
        var grant: Handle<Authority>?
        while let field = try reader.next() {
            switch field.number {
            case 1: capacity = try field.known()
            case 2: officer = try field.handle()
            case 3: post = try field.handle()
            case 4: device = try field.code()
            case 5: grant = try field.handle()
            default: break
            }
        }
        self.init(try required(capacity, 1), officer: officer, post: post, device: device, grant: grant)
    }
}

/// An actor whose officer and post were found in the registry.
struct ResolvedActor {
    let actor: Actor
    let record: ActorRecord
    let officer: Officer?
    let post: Post?

    /// Finds the officer and post of an actor; whether the officer holds the post is asked where a duty is.
    init(_ actor: Actor, in registry: Registry) throws(Rejection) {
        self.actor = actor
        switch actor {
        case .officer(let code, let postCode):
            guard let handle = registry.officers.handle(code), let found = registry.officers[handle] else {
                throw Rejection(.unknownOfficer, code.text)
            }
            guard let postHandle = registry.posts.handle(postCode), let post = registry.posts[postHandle] else {
                throw Rejection(.unknownPost, postCode.text)
            }
            record = ActorRecord(.officer, officer: handle, post: postHandle)
            officer = found
            self.post = post
        case .device(let code):
            record = ActorRecord(.device, device: code)
            officer = nil
            post = nil
        case .applicant, .agent, .operatorOfHost:
            record = ActorRecord(actor.capacity)
            officer = nil
            post = nil
        }
    }

    /// The officer with a post that is held, or a rejection.
    func officerAtPost() throws(Rejection) -> (handle: Handle<Officer>, officer: Officer, post: Post) {
        guard let officer, let post, let handle = record.officer else {
            throw Rejection(.actorNotAllowed, record.capacity.name)
        }
        guard officer.posts.contains(post.code) else { throw Rejection(.postNotHeld, post.code.text) }
        return (handle, officer, post)
    }

    /// The officer with a post that has a duty, or a rejection.
    func officer(with duty: Duty) throws(Rejection) -> (handle: Handle<Officer>, officer: Officer, post: Post) {
        let (handle, officer, post) = try officerAtPost()
        guard post.duties.contains(duty) else { throw Rejection(.dutyMissing, post.code.text) }
        return (handle, officer, post)
    }
}
