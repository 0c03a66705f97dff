import OneWindowCore
public import OneWindowEngine

extension ResultJSON {
    /// What a search found (检索结果), schema `ow.search/1`.
    public static func data(_ answer: SearchAnswer) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", "ow.search/1")
            writer.array("hits", answer.hits) { writer, hit in
                writer.object { writer in
                    writer.member("code", hit.code.text)
                    writer.member("name", hit.name)
                    writer.member("version", hit.version)
                    writer.member("effectiveFrom", hit.effectiveFrom)
                    writer.member("rank", hit.rank)
                    writer.member("field", hit.field)
                    writer.member("before", hit.marked.before)
                    writer.member("part", hit.marked.part)
                    writer.member("after", hit.marked.after)
                }
            }
            writer.member("more", answer.isCut)
            guard let refusal = answer.refusal else { return }
            writer.member("reason", refusal)
            writer.member(
                "message", LocalizedText(refusal.text(in: .chinese), english: refusal.text(in: .english)))
        }
    }
}
