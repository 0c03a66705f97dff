public import OneWindowCore

/// What a code is, in JSON (编码识别结果): schema `ow.code/1`.
public enum CodeJSON {
    /// The schema tag.
    public static let schema = "ow.code/1"

    /// Writes everything a code may be, what is sound first. An identity number is masked.
    ///
    /// - Parameter readings: As ``OneWindowCore/CodeReading/all(of:in:)`` gave them.
    public static func data(_ readings: [CodeReading]) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", schema)
            writer.member("isSound", readings.contains(where: \.isSound))
            writer.array("readings", readings) { writer, reading in
                writer.object { $0.content(of: reading) }
            }
        }
    }
}

extension CodeKind: JSONNamed { var jsonName: String { name } }

extension JSONWriter {
    fileprivate mutating func content(of reading: CodeReading) {
        member("kind", reading.kind)
        member("text", reading.text)
        member("isSound", reading.isSound)
        array("fields", reading.fields) { writer, field in
            writer.object { writer in
                writer.member("name", field.name.rawValue)
                writer.member("value", field.value)
                writer.member("zh", field.meaning?.chinese)
                writer.member("en", field.meaning?.english)
            }
        }
        array("doubts", reading.doubts) { writer, doubt in
            writer.object { writer in
                writer.member("number", doubt.rawValue)
                writer.member("name", doubt.name)
                writer.member("zh", doubt.text(in: .chinese))
                writer.member("en", doubt.text(in: .english))
            }
        }
    }
}
