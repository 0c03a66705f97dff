public import OneWindowCore

extension ResultJSON {
    /// The standards that hold (现行标准), schema `ow.standards/1`: in member `standards` each as in the registry document,
    /// with `version`, its number, and `release`, whether it is tried out or released there.
    public static func data(_ standards: [HeldStandard]) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.standards/1")
            writer.array("standards", standards) { writer, held in
                writer.object { writer in
                    writer.content(of: held.standard)
                    writer.member("version", held.version)
                    writer.member("release", held.kind)
                }
            }
        }
    }

    /// A standard with all its versions and releases (标准), schema `ow.standard/1`.
    public static func data(_ record: StandardRecord) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.standard/1")
            writer.member("code", record.code)
            writer.array("versions", zip(record.versions, record.releases)) { writer, version in
                writer.object { writer in
                    writer.content(of: version.0)
                    writer.array("releases", version.1) { writer, release in
                        writer.object { $0.content(of: release) }
                    }
                }
            }
        }
    }
}
