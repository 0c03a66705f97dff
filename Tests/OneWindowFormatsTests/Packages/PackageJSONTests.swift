import OneWindowCore
import OneWindowFormats
import OneWindowSample
import Testing

@Suite("Packages and notices in JSON and as pages")
struct PackageJSONTests {
    @Test("a document with packages comes back as it was")
    func roundTrip() throws {
        var document = SampleDistrict.document()
        document.items = Array(document.items.prefix(2))
        let bytes = RegistryJSON.data(document)
        let read = try RegistryJSON.document(from: bytes)
        #expect(read.packages == document.packages && RegistryJSON.data(read) == bytes)
        document.packages = []
        #expect(!String(decoding: RegistryJSON.data(document), as: UTF8.self).contains("packages"))
    }

    @Test("what comes from outside is escaped in the notice, and both languages have every word")
    func notice() throws {
        var item = ItemDefinition(
            code: try #require(ItemCode("I")), name: LocalizedText("<b>&事项\u{1}", english: "<i>item"),
            agency: try #require(Code("A")), type: .licence, promisedLimit: TimeLimit(3))
        item.materials = [Material(code: try #require(Code("M")), name: LocalizedText("\"材料\"<script>"))]
        let held = HeldDefinition(item: Handle(1), version: 1, definition: item)
        let package = PackageDefinition(of: item)
        let maker = PlanMaker(
            package, package: nil, version: 1, items: [held], calendar: .china2019To2026, agencies: RegistryTable())
        let date = try #require(CivilDate(iso: "2026-03-09"))
        let plan = maker.plan(try Guide(try CompiledGuide(package)).outcome(), from: date)
        for language in Language.allCases {
            let page = Notice.html(plan, in: language)
            #expect(!page.contains("<script>") && !page.contains("<b>&事") && !page.contains("<i>item"))
            #expect(page.contains("&lt;script&gt;") && page.contains("<svg") && !page.contains("{n}"))
            let text = Notice.text(plan, in: language)
            #expect(text.contains(language == .english ? "Thu 12 Mar 2026" : "2026年3月12日（周四）"))
            #expect(!text.contains("{"))
        }
        let json = String(decoding: ResultJSON.data(plan), as: UTF8.self)
        #expect(json.contains(#""due":"2026-03-12""#) && json.contains(#""criticalPath":["I"]"#))
    }
}
