/// What a district has registered of its bodies beside the organisation: duty lists, disputes, reforms, exemptions from
/// entry into the hall, and retained proofs. A part of the ``Registry``.
public struct BodiesRegister: Sendable {
    /// The duty list (职责清单).
    public private(set) var duties = RegistryTable<DutyEntry>()
    /// The disputes about duties, in the order in which they were opened.
    public private(set) var disputes: [DutyDispute] = []
    /// The disputes whose limit has still to pass without a ruling, by when that is.
    public private(set) var disputeTimers: [DisputeTimer] = []
    /// How long a dispute may take.
    public private(set) var disputeTerms = DisputeTerms.shipped
    /// The reforms of bodies that were carried out.
    public private(set) var successions = SuccessionChain()
    /// The exemptions from entry into the hall, in the order in which they were registered.
    public private(set) var entryNotes: [EntryNote] = []
    private var notePlaces: [ItemCode: Int] = [:]
    /// The list of retained proofs (保留证明清单).
    public private(set) var proofs = RegistryTable<RetainedProof>()

    /// Creates an empty register.
    public init() {}

    /// The dispute with a number, or nil where there is none.
    public func dispute(_ number: UInt32) -> DutyDispute? {
        let index = Int(number) - 1
        return disputes.indices.contains(index) ? disputes[index] : nil
    }

    /// The exemption of an item from entry into the hall, or nil.
    public func entryNote(of item: ItemCode) -> EntryNote? { notePlaces[item].map { entryNotes[$0] } }

    /// The number that an exemption of an item has or gets.
    func noteNumber(of item: ItemCode) -> UInt32 { UInt32(notePlaces[item] ?? entryNotes.count) + 1 }

    /// Whether an event follows on what is registered.
    func canApply(_ event: BodiesEvent) -> Bool {
        switch event {
        case .dutySet(let handle, let entry): duties.accepts(entry, at: handle)
        case .dutyDisputed(let dispute): dispute.number == disputes.count + 1
        case .dutyRuled(let number, _): dispute(number) != nil
        case .succeeded(let succession): Int(succession.number) == successions.applied.count + 1
        case .entrySet(let number, let note): number == noteNumber(of: note.item)
        case .proofSet(let handle, let proof): proofs.accepts(proof, at: handle)
        case .disputeTermsSet: true
        case .disputeOverdue(let number, _), .disputeRedated(let number, _, _): dispute(number) != nil
        }
    }

    /// Changes the register by what an event says. Never decides; ``canApply(_:)`` is true.
    mutating func apply(_ event: BodiesEvent) {
        switch event {
        case .dutySet(let handle, let entry): duties.set(entry, at: handle)
        case .dutyDisputed(let dispute):
            disputes.append(dispute)
            schedule(UInt32(disputes.count))
        case .dutyRuled(let number, let ruling): change(number) { $0.ruling = ruling }
        case .disputeOverdue(let number, let limit): change(number) { $0.missed = limit }
        case .disputeRedated(let number, let due, let edition):
            change(number) { dispute in
                dispute.due = due
                dispute.calendarEdition = Int(edition)
            }
        case .succeeded(let succession): successions.append(succession)
        case .entrySet(let number, let note):
            let place = Int(number) - 1
            notePlaces[note.item] = place
            if place < entryNotes.count { entryNotes[place] = note } else { entryNotes.append(note) }
        case .proofSet(let handle, let proof): proofs.set(proof, at: handle)
        case .disputeTermsSet(let terms): disputeTerms = terms
        }
    }

    private mutating func change(_ number: UInt32, _ change: (inout DutyDispute) -> Void) {
        guard dispute(number) != nil else { return }
        change(&disputes[Int(number) - 1])
        schedule(number)
    }

    private mutating func schedule(_ number: UInt32) {
        disputeTimers.removeAll { $0.dispute == number }
        guard let due = dispute(number)?.timer else { return }
        let timer = DisputeTimer(due: due, dispute: number)
        disputeTimers.insert(timer, at: disputeTimers.firstIndex { timer < $0 } ?? disputeTimers.count)
    }
}

extension BodiesRegister: Equatable {
    /// Whether both hold the same.
    public static func == (left: BodiesRegister, right: BodiesRegister) -> Bool {
        left.duties.entries == right.duties.entries && left.disputes == right.disputes
            && left.disputeTerms == right.disputeTerms && left.successions == right.successions
            && left.entryNotes == right.entryNotes && left.proofs.entries == right.proofs.entries
    }
}
