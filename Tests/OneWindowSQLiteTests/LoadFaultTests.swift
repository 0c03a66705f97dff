import CSQLite
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

/// Items in parts of ten.
private struct ManyItems: RegistrySource {
    var left: Int
    private var given = 0

    init(_ count: Int) { left = count }

    mutating func next() throws(OneWindowError) -> RegistryDocument? {
        guard left > 0 else { return nil }
        var part = RegistryDocument()
        for _ in 0..<min(10, left) {
            given += 1
            var definition = TestDistrict.licenceDefinition
            guard let code = ItemCode("MANY-\(given)") else { continue }
            definition.code = code
            part.items.append(.init(definition, effectiveFrom: TestDistrict.firstDay))
        }
        left -= part.items.count
        return part
    }
}

@Suite("A registry loaded in parts on a failing disk")
struct LoadFaultTests {
    private func order(_ id: String) throws -> RegistryLoadOrder {
        RegistryLoadOrder(id: try TestDistrict.request(id), at: TestDistrict.opening)
    }

    @Test("a full disk leaves the registry as it was, and it loads when there is room")
    func fullDisk() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file(), options: .quick())
        let engine = try TestDistrict.engine(on: store)
        let before = try engine.journalHead()
        let count = engine.registry.items.count
        let pages = Int64(try RawConnection(folder.file()).run("PRAGMA page_count")[0][0]) ?? 0
        try store.limitPages(pages + 40)
        var source = ManyItems(2_000)
        do {
            _ = try engine.load(&source, try order("MANY"))
            Issue.record("loaded")
        } catch let error as OneWindowError {
            #expect(error.family == .storage && error.underlying & 0xFF == SQLITE_FULL)
        }
        #expect(try engine.journalHead() == before && engine.registry.items.count == count)
        #expect(try Checkers.problems(of: engine) == [])
        try store.limitPages(1_000_000)
        var again = ManyItems(2_000)
        #expect(try engine.load(&again, try order("MANY")).newVersions == 2_000)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test(
        "whichever statement fails, nothing of it is there, here and for who opens the file",
        arguments: [
            SQLITE_FULL, SQLITE_IOERR, SQLITE_BUSY, SQLITE_CORRUPT,
        ])
    func everyStatement(code: Int32) throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file(), options: .quick())
        let engine = try TestDistrict.engine(on: store)
        let before = try engine.journalHead()
        let count = engine.registry.items.count
        var step = 0
        while true {
            store.injectFault(afterSteps: step, code: code)
            var source = ManyItems(25)
            do {
                _ = try engine.load(&source, try order("MANY"))
                break
            } catch let error as OneWindowError {
                #expect(error.underlying == code)
            }
            store.injectFault(afterSteps: nil, code: code)
            #expect(try engine.journalHead() == before && engine.registry.items.count == count, "step \(step)")
            step += 1
        }
        store.injectFault(afterSteps: nil, code: code)
        #expect(step > 75, "\(step)")
        #expect(engine.registry.items.count == count + 25)
        #expect(try Checkers.problems(of: engine) == [])
    }
}
