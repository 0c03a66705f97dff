import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowTool

@Suite("Export: items as a table")
struct ItemTableTests {
    private static func bytes(
        _ engine: Engine, encoding: TableEncoding = .utf8, withMark: Bool = false
    ) throws -> [UInt8] {
        var table = try ItemTable(engine, .all, encoding: encoding, withMark: withMark)
        var bytes: [UInt8] = []
        while let (piece, _) = try table.next() { bytes += piece }
        return bytes
    }

    private static func load(_ entries: [RegistryDocument.ItemEntry]) throws -> Engine {
        let engine = try TestDistrict.engine()
        var document = RegistryDocument()
        document.items = entries
        _ = try engine.submit(
            Submission(
                id: try TestDistrict.request("items"), at: TestDistrict.opening, by: .operatorOfHost,
                .register(document)))
        return engine
    }

    private static func entries(of engine: Engine) throws -> [RegistryDocument.ItemEntry] {
        var pages = ItemVersionPages(engine, .all)
        var entries: [RegistryDocument.ItemEntry] = []
        while let page = try pages.next() { entries += page.versions }
        return entries
    }

    /// Definitions of every sort, with texts that no column can hold.
    private static func random(_ chance: inout SeededGenerator) throws -> [RegistryDocument.ItemEntry] {
        var entries: [RegistryDocument.ItemEntry] = []
        for place in 0..<60 {
            guard var made = RandomPart.make(ItemDefinition.self, percent: 30 + place, using: &chance) else { continue }
            made.code = try #require(ItemCode("RANDOM,\(place)"))
            made.agency = chance.chance(80) ? TestDistrict.trade : try #require(Code("NOT-REGISTERED"))
            if chance.chance(20) {
                made.name.chinese = [" 前后 ", "换\n行", "逗,号\"引\"", "空\0字", "\u{3000}全角"][chance.below(5)]
            }
            if chance.chance(30) { made.elements = .blank }
            if chance.chance(30) { made.name.english = nil }
            if chance.chance(30), !made.materials.isEmpty {
                made.materials = made.materials.map { material in
                    Material(
                        code: material.code, name: LocalizedText(["申|请", "表;a", "\\", "+", "x\\|"][chance.below(5)]),
                        necessity: material.necessity, source: material.source)
                }
            }
            entries.append(.init(made, effectiveFrom: nil))
        }
        let sound = try TestDistrict.engine()
        var document = RegistryDocument()
        document.items = entries
        let refused = Set(try sound.violations(of: document).map(\.index))
        return entries.enumerated().filter { !refused.contains($0.offset) }.map(\.element)
    }

    @Test("whatever is registered comes back as it was, in either encoding", arguments: UInt64(1)...5)
    func roundTrip(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let entries = try Self.random(&chance)
        try #require(entries.count > 15)
        let engine = try Self.load(entries)
        for (encoding, mark) in [(TableEncoding.utf8, false), (.utf8, true), (.gb18030, false)] {
            let read = try ItemCSVReader.read(try Self.bytes(engine, encoding: encoding, withMark: mark))
            #expect(read.document.items == (try Self.entries(of: engine)))
            // Types of a province's own are told of in any file.
            #expect(read.doubts.allSatisfy { $0.rule == .typeUnknown })
        }
        // Loaded where everything is there already, it is nothing new.
        let read = try ItemCSVReader.read(try Self.bytes(engine))
        var again = read.document
        again.agencies = []
        let receipt = try engine.submit(
            Submission(
                id: try TestDistrict.request("again"), at: TestDistrict.opening, by: .operatorOfHost, .register(again)))
        #expect(receipt.eventCount == 0)
    }

    @Test("what a column can hold stands in it, the rest in one more")
    func columns() throws {
        let engine = try TestDistrict.engine()
        let text = String(decoding: try Self.bytes(engine), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines[0] == Substring(ItemColumn.allCases.map(\.rawValue).joined(separator: ",")))
        #expect(
            lines[1] == """
                11370123MB28573XXX3370123020001,食品经营许可,,市场监管局,A-TRADE,370123,01,行政许可,2,20,10,4;5,1;2;5,\
                中华人民共和国食品安全法|第三十五条,M-FORM|申请表|1|10|1|0;M-PROOF|证明|1|20|1|0;M-EXTRA|其他|2|10|1|0,\
                FORMAL|形式审查|P-REVIEW|2;INSPECT|现场核查|P-INSPECT|4|S-INSPECT+OPINION|会审|P-REVIEW|3,P-DECIDE,\
                2025-01-01,Food licence,1,
                """)
    }

    @Test("columns that are edited count, `more` wins where both speak, and says so")
    func edited() throws {
        let header = ItemColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
        func read(_ cells: [ItemColumn: String]) throws -> ItemImport {
            let row = ItemColumn.allCases.map { cells[$0] ?? "" }
            return try ItemCSVReader.read(Array(header.utf8) + CSVWriter.row(row))
        }
        var cells: [ItemColumn: String] = [
            .itemCode: "I-1", .name: "甲", .agencyCode: "A-1", .typeCode: "20", .promisedDays: "7",
            .more: "{\"aliases\":[\"别名\"]}",
        ]
        let plain = try read(cells)
        #expect(plain.doubts == [] && plain.document.agencies == [])
        #expect(plain.document.items[0].definition.elements.aliases == ["别名"])
        #expect(plain.document.items[0].definition.promisedLimit == TimeLimit(7))
        cells[.more] = "{\"promisedLimit\":{\"amount\":3,\"unit\":\"workingHour\"}}"
        let both = try read(cells)
        #expect(both.document.items[0].definition.promisedLimit == TimeLimit(3, .workingHour))
        #expect(both.doubts.map(\.rule) == [.moreOverColumn] && both.doubts[0].column == "promised_days")
        for broken in ["{", "[]", "{\"code\":\"X\"}", "{\"colour\":1}", "{\"aliases\":[5]}", "\u{0}"] {
            cells[.more] = broken
            let read = try read(cells)
            #expect(read.document.items.isEmpty && read.doubts.map(\.rule) == [.moreMalformed], "\(broken)")
        }
        cells[.more] = ""
        cells[.agencyCode] = "编码"
        #expect(try read(cells).doubts.map(\.rule) == [.agencyCodeMalformed])
        cells[.agencyCode] = "A-1"
        cells[.version] = "零"
        #expect(try read(cells).doubts.map(\.rule) == [.valueMalformed])
    }
}
