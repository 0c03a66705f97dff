import Foundation
import OneWindowCore
import Testing

@testable import OneWindowTool

/// The file of one district, kept beside the package and not part of it.
private enum RealFile {
    static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/data/guangan_items.csv").standardizedFileURL

    /// Whether it is there; where not, a line says what is skipped, because a trait alone may go unseen.
    static let isPresent: Bool = {
        let isPresent = FileManager.default.isReadableFile(atPath: url.path)
        if !isPresent { print("skipped: import of a real district, shared/data/guangan_items.csv is absent") }
        return isPresent
    }()
}

// The file may not be copied into the package, so these run only where it lies beside it.
@Suite("Import: a real district", .enabled(if: RealFile.isPresent))
struct ImportRealFileTests {
    private let file: ItemImport

    init() throws {
        file = try ItemCSVReader.read(Array(try Data(contentsOf: RealFile.url)))
    }

    @Test("every row is loaded as a draft of its own")
    func rows() {
        #expect(file.rows == 1_135)
        #expect(file.document.items.count == 1_135)
        #expect(file.itemLines == Array(2...1_136))
        #expect(Set(file.document.items.map(\.definition.code)).count == 1_135)
        #expect(file.document.items.allSatisfy { $0.effectiveFrom == nil })
        #expect(file.document.items.allSatisfy { $0.definition.region == "511602000000" })
    }

    @Test("the agencies have one code each")
    func agencies() {
        let codes = Set(file.document.agencies.map(\.code))
        #expect(file.document.agencies.count == 34)
        #expect(codes.count == 34)
        #expect(file.document.items.allSatisfy { codes.contains($0.definition.agency) })
        let transport = file.document.agencies.first { $0.name.chinese == "区交通运输局" }
        #expect(transport?.code.text == "11511301008778386B")
    }

    @Test("the types are national, the first padded")
    func types() {
        let counts = Dictionary(grouping: file.document.items, by: \.definition.type.code).mapValues(\.count)
        #expect(counts == ["01": 536, "20": 348, "10": 182, "07": 50, "05": 9, "09": 8, "08": 2])
    }

    @Test("the doubts, by rule")
    func doubts() {
        let counts = Dictionary(grouping: file.doubts, by: \.rule).mapValues(\.count)
        #expect(
            counts == [
                .creditCodeFails: 8, .creditCodeMissing: 145, .agencySeveralCodes: 44,
                .agencyCodeOddLength: 13, .agencyCodeFails: 2,
            ])
        #expect(file.doubts.map(\.line) == file.doubts.map(\.line).sorted())
    }

    @Test("reading it again gives the same")
    func again() throws {
        let again = try ItemCSVReader.read(Array(try Data(contentsOf: RealFile.url)))
        #expect(again.document == file.document)
        #expect(again.doubts == file.doubts)
    }
}
