import OneWindowTesting
import Testing

@testable import OneWindowCore

/// What holds of the limits of a case whatever its item, its hall, its dates and its suspensions are.
@Suite("Limits of cases: properties over random items and halls")
struct LimitPropertyTests {
    private typealias District = TestDistrict

    private static func registry(_ change: (inout RegistryDocument) -> Void) throws -> Registry {
        var document = District.document
        change(&document)
        var registry = Registry()
        for decided in try RegistryDecider.decide(document, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }

    /// A plain licence of random limits that may be published; natural days promised may also stand against working
    /// days by law. Working days promised against natural days by law are compared nowhere: which of them is longer
    /// depends on the dates.
    private static func definition(_ chance: inout SeededGenerator) -> ItemDefinition {
        var definition = District.licenceDefinition
        definition.code = CaseWalk.plainLicence
        definition.region = ""
        definition.stages = []
        definition.materials = []
        repeat {
            let unit: LimitUnit = chance.chance(70) ? .workday : .naturalDay
            let promised: LimitUnit = unit == .workday && chance.chance(70) ? .workday : .naturalDay
            definition.statutoryLimit = TimeLimit(1 + chance.below(60), unit)
            definition.promisedLimit = TimeLimit(chance.below(70), promised)
            if promised != unit, let one = definition.promisedLimit, let other = definition.statutoryLimit {
                definition.promisedLimit?.amount = min(one.amount, other.amount)
            }
        } while !DefinitionCheck.promiseOverStatutory(definition).isEmpty
        return definition
    }

    private static func notice(_ chance: inout SeededGenerator, near date: CivilDate) throws -> CalendarNotice {
        let known = try #require(WorkCalendar.china2019To2026.years.first { $0.year == date.parts.year })
        let named = Set(known.daysOff + known.workdays)
        var off: [Int] = []
        var day = date.adding(days: chance.below(40))
        for _ in 0..<chance.below(6) {
            day = day.adding(days: 1)
            let (year, month, number) = day.parts
            let place = Int(month) * 100 + Int(number)
            if day.weekday <= 5 && year == known.year && !named.contains(place) { off.append(place) }
        }
        return CalendarNotice(years: [
            CalendarYear(
                year: known.year, notices: known.notices + ["测试"], daysOff: (known.daysOff + off).sorted(),
                workdays: known.workdays)
        ])
    }

    @Test("what was promised is never due after what the law allows, whatever happens meanwhile", arguments: seeds(40))
    func promisedWithinStatutory(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let definition = Self.definition(&chance)
        let registry = try Self.registry { $0.items.append(.init(definition, effectiveFrom: District.firstDay)) }
        for _ in 0..<4 {
            let start = Instant(date: District.firstDay.adding(days: chance.below(600)), minute: chance.below(1_440))
            var walk = try CaseWalk(CaseWalk.plainLicence, at: start, registry: registry)
            try walk.act(CaseWalk.receive, by: District.clerk)
            try walk.act(.accept, by: District.acceptor)
            for _ in 0..<12 {
                let promised = try #require(walk.state.clock(.promised))
                let statutory = try #require(walk.state.clock(.statutory))
                let what = "\(definition.promisedLimit as Any) of \(definition.statutoryLimit as Any) at \(walk.now)"
                #expect(promised.limit == definition.promisedLimit && statutory.limit == definition.statutoryLimit)
                #expect(promised.due <= statutory.due, "\(what)")
                walk.go(to: String(walk.now.adding(minutes: chance.below(6_000)).description.prefix(16)))
                if chance.chance(25) { try walk.load(Self.notice(&chance, near: walk.now.date)) }
                let last = walk.now.date.adding(days: chance.below(12))
                let ground = chance.one(of: SuspensionGround.article45) ?? .hearing
                let works: [(CaseCommand.Work, Actor)] = [
                    (.suspend(ground: ground, through: last, notice: "1", reason: ""), District.decider),
                    (.resume(suspension: walk.state.suspensionCount, reason: ""), District.decider),
                    (.extend(amount: 1 + chance.below(10), reason: "复杂"), District.organHead),
                ]
                if let (work, actor) = chance.one(of: works), walk.rejection(of: work, by: actor) == nil {
                    try walk.act(work, by: actor)
                }
            }
        }
    }

    @Test("when halls and windows are open touches no limit and no warning", arguments: seeds(20))
    func openingTouchesNothing(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let start = Instant(date: District.firstDay.adding(days: chance.below(600)), minute: chance.below(1_440))
        let plain = try Self.registry { _ in }
        let other = try Self.registry { document in
            for index in document.halls.indices {
                document.halls[index].opening = District.opening(near: start.date, by: &chance)
            }
            for index in document.windows.indices where chance.chance(60) {
                document.windows[index].opening = District.opening(near: start.date, by: &chance)
            }
        }
        for item in [District.licence, District.inspected, District.silent, District.immediate] {
            let steps = (0..<6).map { _ in (minutes: chance.below(4_000), days: chance.below(9)) }
            func walk(_ registry: Registry) throws -> (clocks: [Clock], warnings: [Warning], timers: [CaseTimer]) {
                var walk = try CaseWalk(item, at: start, registry: registry)
                #expect(walk.state.opening.hall != nil)
                try walk.act(CaseWalk.receive, by: District.clerk)
                try walk.act(.accept, by: District.acceptor)
                for step in steps {
                    walk.go(to: String(walk.now.adding(minutes: step.minutes).description.prefix(16)))
                    let work = CaseCommand.Work.suspend(
                        ground: .testing, through: walk.now.date.adding(days: step.days), notice: "1", reason: "")
                    if walk.rejection(of: work, by: District.reviewer) == nil {
                        try walk.act(work, by: District.reviewer)
                    }
                }
                return (walk.state.clocks, walk.state.warnings, walk.state.timers)
            }
            let (one, two) = (try walk(plain), try walk(other))
            #expect(!one.clocks.isEmpty && one.clocks == two.clocks)
            #expect(one.warnings == two.warnings && one.timers == two.timers)
        }
    }
}
