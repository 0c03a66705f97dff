import Foundation

/// Runs the checker of `Examples/ProofCheck`, which knows nothing of the library.
struct ProofCheck {
    /// What it prints, a line a proof.
    let lines: [String]
    let status: Int32

    /// Whether there is a Python to run it with; says so where there is none.
    static let isThere: Bool = {
        let found = (try? run(["python3", "--version"], input: []))?.status == 0
        if !found { print("python3 is not installed, so no proof is checked by another program") }
        return found
    }()

    /// Hands all proofs to one run.
    init(_ proofs: [[UInt8]]) throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let script = root.appending(path: "Examples/ProofCheck/check_proof.py").path
        let (status, output) = try Self.run(["python3", script], input: proofs.joinedLines)
        self.status = status
        lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func run(_ command: [String], input: [UInt8]) throws -> (status: Int32, output: Data) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, sink) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(input).write(to: source)
        try Data().write(to: sink)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: sink)
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "PYTHONIOENCODING": "utf-8"]
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try Data(contentsOf: sink))
    }
}

extension [[UInt8]] {
    fileprivate var joinedLines: [UInt8] { Array<UInt8>(joined(separator: [UInt8(ascii: "\n")])) }
}
