/// What an officer does about a warning (信号办理), whether it stands on a case or on a service request.
public enum WarningWork: Sendable, Hashable {
    /// Answer it; the text is required.
    case reply(String)
    /// Contest it; the reason is required.
    case appeal(reason: String)
    /// Confirm it after it was contested.
    case uphold(reason: String)
    /// Take it back; the reason is required.
    case revoke(reason: String)

    /// The work on a case, about the warning with a number.
    public func onCase(_ warning: UInt32) -> CaseCommand.Work {
        switch self {
        case .reply(let text): .replyWarning(warning, reply: text)
        case .appeal(let reason): .appealWarning(warning, reason: reason)
        case .uphold(let reason): .upholdWarning(warning, reason: reason)
        case .revoke(let reason): .revokeWarning(warning, reason: reason)
        }
    }

    /// The work on a service request, about the warning with a number.
    public func onRequest(_ warning: UInt32) -> RequestCommand.Work {
        switch self {
        case .reply(let text): .replyWarning(warning, reply: text)
        case .appeal(let reason): .appealWarning(warning, reason: reason)
        case .uphold(let reason): .upholdWarning(warning, reason: reason)
        case .revoke(let reason): .revokeWarning(warning, reason: reason)
        }
    }
}
