public import OneWindowCore
public import OneWindowEngine

/// Authority lists (权责清单、赋权清单) in JSON: a grant with its history, schema `ow.authority/1`, and who may act, schema
/// `ow.competence/1`.
public enum AuthorityJSON {
    /// The tag of a grant in member `schema`.
    public static let schema = "ow.authority/1"
    /// The tag of who may act.
    public static let competenceSchema = "ow.competence/1"

    /// Writes a grant on one line: its terms, where it is on a day, and what was done to it.
    ///
    /// - Parameter registry: Turns handles into codes.
    public static func data(_ authority: Authority, on day: CivilDate, registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", schema)
            writer.object("grant") { $0.content(of: authority.grant) }
            writer.member("on", day)
            writer.member("status", authority.status(on: day))
            writer.array("changes", authority.changes) { writer, change in
                writer.object { $0.content(of: change, registry) }
            }
        }
    }

    /// Writes who may act, who may not, and why.
    ///
    /// - Parameters:
    ///   - question: What was asked: the item, its place and day, and the act.
    ///   - registry: Turns handles into codes.
    public static func data(
        _ answer: AuthorityAnswer, to question: AuthorityInquiry, registry: Registry
    ) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", competenceSchema)
            writer.member("item", question.item.text)
            writer.member("region", question.region?.shortText)
            writer.member("on", question.day)
            writer.member("act", question.act)
            writer.array("competent", answer.competent) { writer, competence in
                writer.object { $0.content(of: competence, registry) }
            }
            writer.array("others", answer.others) { writer, other in
                writer.object { writer in
                    writer.member("agency", other.agency)
                    writer.code("grant", other.grant, in: registry.authorities.all)
                    writer.member("gap", other.gap)
                    writer.member(
                        "message", LocalizedText(other.gap.text(in: .chinese), english: other.gap.text(in: .english)))
                }
            }
        }
    }

    /// Reads the terms of a grant, as in member `grant` of `authority.grant`.
    ///
    /// - Parameter data: UTF-8, at most ``Limits/commandBytes`` bytes.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, and never a value.
    public static func grant(from data: [UInt8]) throws(OneWindowError) -> AuthorityGrant {
        do throws(Rejection) {
            return try grant(JSONNode(try JSONValue(bytes: data, atMost: Limits.commandBytes)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes the terms of a grant on one line. The same terms always give the same bytes.
    public static func data(_ grant: AuthorityGrant) -> [UInt8] {
        JSONWriter.bytes { $0.content(of: grant) }
    }
}

extension AuthorityKind: JSONNamed { var jsonName: String { name } }
extension AuthorityAct: JSONNamed { var jsonName: String { name } }
extension AuthorityStatus: JSONNamed { var jsonName: String { name } }
extension AuthorityEnd: JSONNamed { var jsonName: String { name } }
extension AuthorityGap: JSONNamed { var jsonName: String { name } }
extension AuthorityStep: JSONNamed { var jsonName: String { name } }
extension AuthorityOutcome: JSONNamed { var jsonName: String { name } }
