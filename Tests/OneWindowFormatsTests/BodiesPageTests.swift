import OneWindow
import Testing

@testable import OneWindowFormats

extension FormatsPage {
    /// What stands on the day after the last command of the page of duties and bodies.
    func bodies(of engine: Engine) throws -> [[UInt8]] {
        guard let day = CivilDate(iso: "2026-11-26") else { return [] }
        let register = engine.registry.bodies
        return [
            ResultJSON.data(try engine.dutyFindings(on: day), of: register, on: day),
            ResultJSON.data(try engine.entryRegister(on: day)), ResultJSON.proofs(of: register, on: day),
            ResultJSON.data(register.successions),
        ]
    }
}

@Suite("The page of duties and bodies")
struct BodiesPageTests {
    /// The commands that stand on this page.
    static let names: Set<CommandName> = [
        .dutiesSet, .dutyTerms, .dutyDispute, .dutyRule, .succeed, .entriesSet, .proofsSet,
    ]

    private let page: FormatsPage

    init() throws {
        page = try FormatsPage("Bodies.md")
    }

    @Test("what it shows is what comes back")
    func results() throws {
        let shown = try page.checkDocuments()
        #expect(
            shown == ["ow.registry/1", "ow.receipt/1", "ow.duties/1", "ow.entry/1", "ow.proofs/1", "ow.successions/1"])
    }

    @Test("every command about duties and bodies stands on it, as the library writes it")
    func inputs() throws {
        var seen: Set<CommandName> = []
        for line in page.commands {
            let submission = try CommandJSON.submission(from: line)
            seen.insert(CommandName(submission.command))
            #expect(try CommandJSON.submission(from: CommandJSON.data(submission)) == submission)
        }
        #expect(seen == Self.names)
    }

    @Test("lists and plans read back as they were written, and a strange member is refused")
    func documents() throws {
        var lists: [BodiesCommand] = []
        for line in page.commands {
            guard case .arrange(let command) = try CommandJSON.submission(from: line).command else { continue }
            switch command {
            case .succeed(let plan):
                #expect(try BodiesJSON.plan(from: BodiesJSON.data(plan)) == plan)
            case .setDuties, .setDisputeTerms, .setEntries, .setProofs: lists.append(command)
            case .openDispute, .rule: break
            }
        }
        #expect(lists.count == 4)
        let text = """
            {"schema":"ow.bodies/1","proofs":[{"code":"R","name":"证","basis":{"law":"条例"}}],"terms":{"workdays":5,\
            "basis":{"law":"办法"}}}
            """
        let commands = try BodiesJSON.commands(from: Array(text.utf8))
        #expect(commands.count == 2)
        for wrong in [#"{"duty":[]}"#, #"{"schema":"ow.registry/1"}"#, #"{"duties":[{"code":"D","lead":"A"}]}"#, "[]"] {
            #expect(throws: OneWindowError.self) { try BodiesJSON.commands(from: Array(wrong.utf8)) }
        }
        for wrong in [#"{"kind":"merge"}"#, #"{"kind":9,"predecessors":[],"successors":[],"day":"x","basis":{}}"#] {
            #expect(throws: OneWindowError.self) { try BodiesJSON.plan(from: Array(wrong.utf8)) }
        }
    }
}
