import OneWindowSample
import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Packages")
struct PackageTests {
    private static let items = ["A", "B", "C", "D"].map { ItemCode($0)! }

    @Test("the order: stages, circles, and what stands in for what is left out")
    func order() {
        let (a, b, c, d) = (Self.items[0], Self.items[1], Self.items[2], Self.items[3])
        let edges = [PackageEdge(a, before: b), PackageEdge(b, before: c), PackageEdge(a, before: d)]
        let graph = PackageGraph(Self.items, edges)
        #expect(graph.order == [0, 1, 2, 3] && graph.stages == [0, 1, 2, 1] && graph.inCircle.isEmpty)
        let reduced = graph.reduced(to: [0, 2, 3])
        #expect(reduced.before == [[], [0], [0]] && reduced.stages == [0, 1, 1])
        let circle = PackageGraph(Self.items, edges + [PackageEdge(c, before: b)])
        #expect(circle.inCircle == [1, 2] && circle.order == [0, 3])
    }

    @Test("the same material is asked for once: most originals and copies, who uses it, the merged form")
    func materials() {
        var merge = MaterialMerge(form: LocalizedText("一件事申请表"))
        func material(_ code: String, _ name: String, originals: Int, copies: Int, standard: String? = nil) -> Material
        {
            var details = MaterialDetails()
            details.standard = standard.flatMap { Code($0) }
            return Material(
                code: Code(code)!, name: LocalizedText(name), originals: originals, copies: copies, details: details)
        }
        var form = material("F1", "甲申请表", originals: 1, copies: 0)
        form.details.kind = .form
        merge.add(form, of: Self.items[0])
        merge.add(material("M1", "身份证", originals: 1, copies: 0, standard: "ID"), of: Self.items[0])
        merge.add(material("X9", "身份证明", originals: 0, copies: 2, standard: "ID"), of: Self.items[1])
        merge.add(material("M2", "合同", originals: 1, copies: 1), of: Self.items[0])
        merge.add(material("M2", "合同", originals: 2, copies: 0), of: Self.items[1])
        merge.add(material("M2", "另一份合同", originals: 1, copies: 0), of: Self.items[1])
        form.name = LocalizedText("乙申请表")
        merge.add(form, of: Self.items[1])
        #expect(merge.addedCount == 7)
        #expect(merge.materials.map(\.name.chinese) == ["一件事申请表", "身份证", "合同", "另一份合同"])
        #expect(merge.materials.map(\.originals) == [1, 1, 2, 1] && merge.materials.map(\.copies) == [0, 2, 1, 0])
        #expect(merge.materials.map(\.items.count) == [2, 2, 2, 1])
    }

    @Test("the due day is that of the longest way, counted in working days over the holidays of 2026")
    func schedule() {
        let edges = [
            PackageEdge(Self.items[0], before: Self.items[2]), PackageEdge(Self.items[1], before: Self.items[2]),
        ]
        let calendar = WorkCalendar.china2019To2026
        // Monday 2026-02-09; the Spring Festival is from 15 to 23 February, and Saturdays 14 and 28 are worked.
        let start = CivilDate(year: 2026, month: 2, day: 9)!
        let schedule = PlanSchedule(
            PackageGraph(Self.items, edges), limits: [TimeLimit(3), TimeLimit(5), TimeLimit(1), nil], from: start,
            calendar: calendar)
        #expect(schedule.due.map(\.description) == ["2026-02-12", "2026-02-14", "2026-02-24", "2026-02-09"])
        #expect(schedule.criticalPath == [1, 2] && schedule.last.description == "2026-02-24")
        #expect(calendar.workdays(after: start, through: schedule.last) == 6 && schedule.workdaysInTurn == 9)
        // A natural day that is no working day moves to the next one.
        #expect(PlanSchedule.due(TimeLimit(7, .naturalDay), from: start, calendar).description == "2026-02-24")
        #expect(PlanSchedule.due(TimeLimit(0), from: start, calendar) == start)
    }

    @Test("publishing lists everything that is wrong at once")
    func check() throws {
        var document = SampleDistrict.document()
        let code = try #require(ItemCode("NONE"))
        var package = document.packages[0].definition
        package.lead = try #require(Code("nobody"))
        package.members.append(PackageMember(code, if: "没有此决策"))
        package.edges.append(PackageEdge(package.members[8].item, before: package.members[0].item))
        package.edges.append(PackageEdge(package.members[0].item, before: try #require(ItemCode("OTHER"))))
        package.form[0].items = []
        package.materials.append(MaterialCondition(try #require(Code("none")), of: package.members[8].item, if: ""))
        package.questions.removeLast()
        document.packages[0].definition = package
        let found = RegistryDecider.violations(of: document, registry: Registry())
        #expect(Set(found.map(\.part)) == ["packages"] && Set(found.map(\.index)) == [0])
        let codes = Set(found.map(\.rejection.code))
        let wanted: Set<RejectionCode> = [
            .unknownReference, .packageItemNotPublished, .packageInCircle, .packageItemMissing, .formFieldUnused,
            .conditionUnknown, .questionUnmatched,
        ]
        #expect(wanted.subtracting(codes) == [])
        document.packages[0].definition.decisions?.decisions[0].logic = .expression("不存在的输入 > 1")
        document.packages[0].definition.limit = TimeLimit(300)
        document.packages[0].definition.edges.removeLast(2)
        document.packages[0].definition.members.removeLast()
        let more = RegistryDecider.violations(of: document, registry: Registry()).map(\.rejection.code)
        #expect(more.contains(.packageDecisionsBroken) && more.contains(.packageLimitTooLong))
        #expect(!more.contains(.packageInCircle) && !more.contains(.packageItemNotPublished))
    }

    @Test("a version is stored as it is, and follows on the one before")
    func versions() throws {
        let definition = SampleDistrict.document().packages[0].definition
        let version = PackageVersion(number: 1, effectiveFrom: SampleDistrict.firstDay, definition)
        #expect(try PackageVersion(wireBytes: version.wireBytes) == version)
        var table = PackageTable()
        #expect(!table.accepts(PackageVersion(number: 2, effectiveFrom: nil, definition), at: Handle(1)))
        table.add(version, at: Handle(1))
        #expect(!table.accepts(version, at: Handle(1)) && !table.accepts(version, at: Handle(2)))
        #expect(table.accepts(PackageVersion(number: 2, effectiveFrom: nil, definition), at: Handle(1)))
        #expect(table.version(definition.code, on: SampleDistrict.firstDay.adding(days: -1)) == nil)
    }
}
