import Foundation
import Testing

@Suite("architecture: who may import what")
struct ArchitectureTests {
    /// The imports each target may have. A target that is not listed fails.
    static let allowed: [String: Set<String>] = [
        "OneWindowCore": [],
        "OneWindowEngine": ["OneWindowCore", "Crypto", "Synchronization", "Glibc"],
        "OneWindowSQLite": ["OneWindowCore", "OneWindowEngine", "CSQLite", "Glibc"],
        "OneWindowFormats": ["OneWindowCore", "OneWindowEngine", "FoundationEssentials"],
        "OneWindow": ["OneWindowCore", "OneWindowEngine", "OneWindowSQLite", "OneWindowFormats"],
        "OneWindowABI": ["OneWindow", "COneWindow", "Glibc", "Synchronization"],
        "OneWindowTesting": ["OneWindowCore", "OneWindowEngine", "HashTreeCollections", "Glibc", "Synchronization"],
        "OneWindowSample": ["OneWindowCore", "OneWindowEngine", "OneWindowTesting", "DequeModule", "HeapModule"],
        "OneWindowTool": [
            "OneWindow", "OneWindowCore", "OneWindowSample", "ArgumentParser", "Foundation", "FoundationXML", "Glibc",
        ],
    ]

    @Test("each target imports only what it may")
    func imports() {
        let files = SourceTree.swiftFiles(below: "Sources")
        #expect(files.count > 100)
        for file in files {
            let target = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            guard let allowed = Self.allowed[target] else {
                Issue.record("\(file.path) belongs to a target that the picture does not show")
                continue
            }
            let extra = SourceTree.imports(of: file).subtracting(allowed)
            #expect(extra.isEmpty, "\(file.path) imports \(extra.sorted())")
        }
    }

    @Test("core and engine have no clock, no chance and no output of their own")
    func purity() {
        let banned = [
            "Date()", "UUID()", ".random(", "SystemRandomNumberGenerator", "clock_gettime", "print(", "ContinuousClock",
        ]
        for folder in ["Sources/OneWindowCore", "Sources/OneWindowEngine"] {
            for file in SourceTree.swiftFiles(below: folder) {
                for (number, line) in file.lines.enumerated()
                where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                    for word in banned where line.contains(word) {
                        Issue.record("\(file.path):\(number + 1) uses \(word)")
                    }
                }
            }
        }
    }

    @Test("the layers of the core: a folder uses those before it, not the commands and events that join them")
    func layers() {
        // What a folder may not name: types of folders that build on it.
        let above: [String: [String]] = [
            "Values": ["Registry(", "CaseState", "EventKind", "RoutingTable"],
            "Calendar": ["Registry", "CaseState", "Clock(", "RoutingTable"],
            "Wire": ["CaseState", "Registry(", "RoutingTable"],
            "Supervision": ["CaseState", "Registry(", "RoutingTable", "CaseDecider"],
            "Approval": ["CaseState", "RoutingTable", "CaseDecider"],
            "Routing": ["CaseState", "CaseDecider"],
        ]
        for (folder, names) in above.sorted(by: { $0.key < $1.key }) {
            for file in SourceTree.swiftFiles(below: "Sources/OneWindowCore/\(folder)") {
                for line in file.lines where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                    for name in names where line.contains(name) {
                        Issue.record("\(file.path) names \(name)")
                    }
                }
            }
        }
    }
}
