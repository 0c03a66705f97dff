import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Packages in the engine")
struct PackageEngineTests {
    private typealias District = TestDistrict

    private static func package(items: [ItemCode]) throws -> PackageDefinition {
        PackageDefinition(
            code: try #require(Code("PKG")), name: LocalizedText("开店一件事"), lead: District.trade,
            members: items.map { PackageMember($0) })
    }

    @Test("are registered with their items, kept over a reopening, checked, and repeated without effect")
    func life() throws {
        let store = MemoryStore()
        let engine = try Engine(store: store, options: District.options)
        var document = District.document
        let package = try Self.package(items: [District.licence, District.service])
        document.packages = [.init(package, effectiveFrom: District.firstDay)]
        for id in ["one", "two"] {
            let receipt = try engine.submit(
                Submission(id: try District.request(id), at: District.opening, by: .operatorOfHost, .register(document))
            )
            #expect((receipt.eventCount == 0) == (id == "two"))
        }
        #expect(try engine.check().isSound)
        let again = try Engine(store: store, options: District.options)
        #expect(again.registry.packages == engine.registry.packages)
        let day = District.opening.date
        let plan = try again.guide("PKG", on: day).plan()
        #expect(plan.steps.map(\.item) == [District.licence, District.service] && plan.stages == [[0, 1]])
        #expect(plan.workdays == 10 && plan.materials.count == 3)
        // The version in effect on the day counts: the service promises five days from July on.
        let later = try again.guide("PKG", on: District.futureDay).plan()
        #expect(plan.steps[1].limit?.amount == 7 && later.steps[1].limit?.amount == 5)
    }

    @Test("an item without tables is guided too; what is not there or not published is told")
    func items() throws {
        let engine = try District.engine()
        let day = District.opening.date
        let guide = try engine.guide(District.licence.text, on: day)
        #expect(guide.guide.isFinished && guide.maker.package == nil)
        #expect(try guide.plan().materials.count == 3)
        func code(_ text: String) -> RejectionCode? {
            do throws(OneWindowError) {
                _ = try engine.guide(text, on: day)
                return nil
            } catch {
                return error.rejection?.code
            }
        }
        #expect(code("NOTHING") == .unknownPackage && code("") == .unknownPackage)
        #expect(code(District.draft.text) == .itemNotPublished && code(District.future.text) == .itemNotPublished)
    }
}
