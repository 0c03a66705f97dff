public import OneWindowCore
public import OneWindowEngine

/// A decision model (决策模型) in JSON, schema `ow.decisions/1`, and what a check of one found, schema `ow.doubts/1`.
public enum DecisionJSON {
    /// The tag of a model in member `schema`.
    static let schema = "ow.decisions/1"
    /// The most bytes of one model.
    static let bytesAtMost = 16 << 20

    /// Reads a model.
    ///
    /// Only the form is checked here; what a model may say, ``DecisionModel/compile(_:)`` checks, and tells every
    /// violation with the place at which it stands in this JSON.
    ///
    /// - Parameter data: UTF-8, at most 16 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `decisions[0].rules[2].when[1]`.
    public static func model(from data: [UInt8]) throws(OneWindowError) -> DecisionModel {
        do throws(Rejection) {
            return try model(JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes a model on one line. The same model always gives the same bytes.
    public static func data(_ model: DecisionModel) -> [UInt8] {
        JSONWriter.bytes(capacity: 16_384) { $0.content(of: model, tagged: schema) }
    }

    /// Writes doubts on one line: whether the model can be used, and each with rule, place and texts.
    public static func data(_ doubts: [DecisionDoubt]) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", CalendarJSON.doubtsSchema)
            writer.member("ok", doubts.allSatisfy(\.isWarning))
            writer.array("doubts", doubts) { writer, doubt in
                writer.object { writer in
                    writer.member("rule", doubt.rule.name)
                    writer.filled("place", doubt.place)
                    writer.member("warning", doubt.isWarning)
                    writer.member(
                        "message",
                        LocalizedText(doubt.message(in: .chinese), english: doubt.message(in: .english)))
                }
            }
        }
    }
}

extension HitPolicy: JSONNamed { var jsonName: String { name } }
extension Aggregation: JSONNamed { var jsonName: String { name } }
