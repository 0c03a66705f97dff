public import OneWindowCore
public import OneWindowEngine

/// A command (命令) in JSON, schema `ow.command/1`: one object, one line of `onewindow submit`.
public enum CommandJSON {
    /// The tag in member `schema`.
    static let schema = "ow.command/1"

    /// Reads a command.
    ///
    /// `request` and `instant` stand in for members that the object leaves out; where the object has them too, the
    /// arguments win and the members are not looked at. `now` is the instant of an object that has none of its own.
    ///
    /// - Parameter data: UTF-8, at most ``Limits/commandBytes`` bytes.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `actor.post`, and never a value.
    public static func submission(
        from data: [UInt8], request: RequestID? = nil, instant: Instant? = nil, now: Instant? = nil
    ) throws(OneWindowError) -> Submission {
        do throws(Rejection) {
            let node = JSONNode(try JSONValue(bytes: data, atMost: Limits.commandBytes))
            return try submission(node.object(), request: request, instant: instant, now: now)
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes a command on one line. The same submission always gives the same bytes.
    public static func data(_ submission: Submission) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", schema)
            writer.member("request", submission.id.text)
            writer.member("at", submission.instant)
            writer.member("occurredAt", submission.occurredAt)
            writer.object("actor") { $0.content(of: submission.actor) }
            writer.member("command", CommandName(submission.command).rawValue)
            writer.content(of: submission.command)
        }
    }
}
