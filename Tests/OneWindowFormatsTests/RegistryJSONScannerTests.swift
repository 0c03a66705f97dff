import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

@Suite("A registry document taken apart as it comes in")
struct RegistryJSONScannerTests {
    /// What a scanner gives for bytes in chunks of the sizes that `size` says.
    private static func entries(
        _ bytes: [UInt8], chunks size: () -> Int
    ) throws -> [RegistryJSONScanner.Entry] {
        var scanner = RegistryJSONScanner()
        var found: [RegistryJSONScanner.Entry] = []
        var place = 0
        while place < bytes.count {
            let end = min(bytes.count, place + max(1, size()))
            found += try scanner.take(bytes[place..<end])
            place = end
        }
        try scanner.finish()
        return found
    }

    private static func document(_ entries: [RegistryJSONScanner.Entry]) throws -> RegistryDocument {
        var document = try RegistryJSON.document(beside: entries.filter { $0.part != "items" })
        document.items = try entries.filter { $0.part == "items" }.map { (entry) throws(RegistryJSONFault) in
            try RegistryJSON.item(entry)
        }
        return document
    }

    @Test("however the bytes come, the entries give the document again", arguments: seeds(6))
    func chunks(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        var document = TestDistrict.document
        for place in document.items.indices {
            let code = document.items[place].definition.code
            if let random = RandomPart.make(ItemDefinition.self, using: &chance) {
                document.items[place].definition = random
                document.items[place].definition.code = code
            }
            if chance.chance(50) { document.items[place].version = UInt32(place + 1) }
        }
        let bytes = RegistryJSON.data(document)
        for most in [1, 7, 4_096, 1 << 20] {
            let found = try Self.entries(bytes) { 1 + chance.below(most) }
            #expect(try Self.document(found) == document)
            #expect(found.filter { $0.part == "items" }.map(\.index) == document.items.indices.map { $0 })
        }
    }

    @Test("lines are counted from 1, with the mark of UTF-8 and any white space")
    func lines() throws {
        let text =
            "\u{FEFF}{ \"schema\" : \"ow.registry/1\",\r\n \"items\": [\n {\"a\":\n1} ,\n\t[ ] ],\n"
            + "\"agencies\":[]}\n"
        let found = try Self.entries(Array(text.utf8)) { 3 }
        #expect(found.map(\.line) == [1, 3, 5])
        #expect(found.map(\.part) == ["schema", "items", "items"])
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["\"ow.registry/1\"", "{\"a\":\n1}", "[ ]"])
    }

    @Test(
        "what is no frame of a document is refused with its place",
        arguments: [
            ("", "json:1:0"), ("[", "json:1:1"), ("{", "json:1:1"), ("{\"a\":[1,]}", "json:1:9"),
            ("{\"a\":[,1]}", "json:1:7"), ("{\n\"a\":1,}", "json:2:7"), ("{\"a\":1}x", "json:1:8"),
            ("{\"a\":[],\"a\":[]}", "json:1:11"), ("{\"a\" 1}", "json:1:6"), ("{\"a\":}", "json:1:6"),
            ("{\"a\":[1", "json:1:7"), ("{,\"a\":1}", "json:1:2"), ("x{}", "json:1:1"), ("{\"\n\":1}", "json:1:3"),
        ])
    func frames(_ text: String, _ place: String) throws {
        do {
            _ = try Self.entries(Array(text.utf8)) { 2 }
            Issue.record("taken")
        } catch let error as OneWindowError {
            #expect(error.rejection?.subject == place)
        }
    }

    @Test("a fault inside an entry names the line and the place")
    func faults() throws {
        let text = """
            {"schema":"ow.registry/1","agencies":[
            {"code":"A","name":"甲局"},
            {"code":"B B","name":"乙局"}],"items":[
            {"code":"I-1","name":"甲","agency":"A","type":"20"},
            {"code":"I-2","name":"乙","agency":"A","type":"20","materials":[{"code":5}]},
            {"code":"I-3",
            "name":"丙",}]}
            """
        let found = try Self.entries(Array(text.utf8)) { 10 }
        let items = found.filter { $0.part == "items" }
        _ = try RegistryJSON.item(items[0])
        func fault(_ place: Int) -> RegistryJSONFault? {
            do throws(RegistryJSONFault) {
                _ = try RegistryJSON.item(items[place])
                return nil
            } catch { return error }
        }
        #expect(fault(1)?.line == 5 && fault(1)?.place == "items[1].materials[0].code")
        #expect(fault(2)?.line == 7 && fault(2)?.place == "items[2]")
        do throws(RegistryJSONFault) {
            _ = try RegistryJSON.document(beside: found.filter { $0.part != "items" })
            Issue.record("taken")
        } catch {
            #expect(error.line == 3 && error.place == "agencies[1].code")
        }
    }

    @Test("hostile bytes are refused or taken, never more", arguments: seeds(3))
    func hostile(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let sound = RegistryJSON.data(TestDistrict.document)
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0...chance.below(3) {
                let place = chance.below(bytes.count)
                switch chance.below(3) {
                case 0: bytes[place] = UInt8(chance.below(256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8(chance.below(256)), at: place)
                }
            }
            guard let found = try? Self.entries(bytes, chunks: { 512 }) else { continue }
            _ = try? Self.document(found)
        }
    }
}
