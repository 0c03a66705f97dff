import Foundation
import OneWindowCore
import Testing

/// The file of one district, kept beside the package and not part of it.
private enum RealCodes {
    static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/data/guangan_items.csv").standardizedFileURL

    static let isPresent: Bool = {
        let isPresent = FileManager.default.isReadableFile(atPath: url.path)
        if !isPresent { print("skipped: the codes of a real district, shared/data/guangan_items.csv is absent") }
        return isPresent
    }()

    /// The first field of every row; codes hold neither quotes nor commas.
    static func read() throws -> [String] {
        try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
            String($0.prefix { $0 != "," })
        }
    }
}

@Suite("codes: a real district", .enabled(if: RealCodes.isPresent))
struct RealCodesTests {
    private let codes: [String]

    init() throws {
        codes = try RealCodes.read()
    }

    /// The lengths of the segments; a hyphen inside an organisation code does not count, and what stands for a body in
    /// a code without a region is `b`, whatever its length.
    private func pattern(_ code: String) -> String {
        var lengths = code.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        if lengths.count == 4 { return lengths.dropLast().map(String.init).joined(separator: "-") + "-b" }
        if lengths.count == 7, lengths[3] == 8 { lengths.replaceSubrange(3...4, with: [9]) }
        return lengths.map(String.init).joined(separator: "-")
    }

    @Test("twelve patterns, every one resolved, nothing lost")
    func patterns() throws {
        #expect(codes.count == 1_135)
        var counts: [String: Int] = [:]
        for code in codes {
            counts[pattern(code), default: 0] += 1
            let parts = try #require(ItemCode(code)).parts()
            #expect(parts.text == code)
            #expect(parts.profile == .sichuan && parts.body != nil && !parts.catalogue.isEmpty)
            #expect(code.hasPrefix(parts.catalogue + "-"))
            if parts.scheme == .sichuan {
                #expect(parts.region?.province?.text == "510000000000" && ["1-00", "2-00"].contains(parts.serial))
            } else {
                #expect(parts.scheme == .sichuanShort && parts.region == nil)
            }
            #expect(!parts.doubts.contains(.schemeUnknown))
        }
        #expect(
            counts == [
                "14-12-3-18-1-2": 709, "12-12-3-18-1-2": 262, "14-12-3-17-1-2": 91, "14-12-3-9-1-2": 31,
                "1-6-3-12-3-18-1-2": 12, "14-12-3-10-1-2": 12, "14-12-3-13-1-2": 8,
                "2-4-5-12-3-18-1-2": 5, "14-12-3-7-1-2": 1, "1-6-3-b": 3, "1-6-4-12-3-18-1-2": 1,
            ])
    }

    @Test("the bodies: 982 credit codes pass, 8 fail, 145 codes hold none")
    func bodies() {
        var found = (passes: 0, fails: 0, none: 0)
        var organisations = 0
        for code in codes {
            let body = ItemCodeParts(of: code).body
            switch CreditCodeFinding(in: code) {
            case .passes(let credit):
                found.passes += 1
                #expect(body == .credit(credit))
            case .fails(let text):
                found.fails += 1
                #expect(body == .unverified(text) && ItemCodeParts(of: code).doubts.contains(.creditCodeFails))
            case .none:
                found.none += 1
                if case .organisation = body { organisations += 1 } else { #expect(!ItemCodeParts(of: code).isSound) }
            }
        }
        #expect(found == (982, 8, 145))
        // 15 of nine characters and 16 with a hyphen, less those that fail their check.
        #expect(organisations == 31)
    }
}
