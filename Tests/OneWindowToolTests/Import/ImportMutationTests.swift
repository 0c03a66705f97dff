import Testing

@testable import OneWindowTool

@Suite("Import: damaged files")
struct ImportMutationTests {
    private static let file = #"""
        item_code,name,agency,agency_code,type_code,levels,materials,stages,effective_from
        370123020002,"入学,""审批""",区教体局,083372204,1,4;5,M1|表|1|10|1|0;M2|证|3|20|0|1,S1|审|P1|3+S2|勘|P2|,
        370123020003,"转学
        审批",区教体局,083372204,20,4,,,2026-03-01
        511A0080800002-511602000000-000-11511301008778183N-1-00,备案,区经信局,11511301008778183N,10,,,,
        """#

    @Test("whatever is changed, every row is loaded or told", arguments: UInt64(1)...8)
    func mutations(seed: UInt64) {
        var state = seed
        func random(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let spice = Array("\",\n\r;|+\\-0A".utf8) + [0x00, 0x80, 0xC4, 0xE5, 0xFF]
        for _ in 0..<300 {
            var bytes = Array(Self.file.utf8)
            for _ in 0...random(below: 6) {
                let place = random(below: bytes.count)
                switch random(below: 3) {
                case 0: bytes[place] = spice[random(below: spice.count)]
                case 1: bytes.insert(spice[random(below: spice.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(below: 8)))
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        do {
            let file = try ItemCSVReader.read(bytes)
            let losses: Set<ImportRule> = [.requiredEmpty, .itemCodeMalformed, .duplicateRow, .duplicateCode]
            let told = Set(file.doubts.filter { losses.contains($0.rule) }.map(\.line))
            #expect(file.rowsNotLoaded == told.count)
            #expect(told.isDisjoint(with: file.itemLines))
            #expect(file.itemLines.count == file.document.items.count)
            let agencies = Set(file.document.agencies.map(\.code))
            #expect(file.document.items.allSatisfy { agencies.contains($0.definition.agency) })
        } catch {
            #expect(!error.message(in: .chinese).isEmpty)
        }
    }
}
