import ArgumentParser
import Foundation
import OneWindow

/// A decision model in a file: JSON, or XML of Decision Model and Notation.
enum DecisionFile {
    /// Reads a file; what its form makes doubtful comes with the model.
    static func read(_ path: String) throws -> (model: DecisionModel, doubts: [DecisionDoubt]) {
        let bytes = try InputFile.bytes(path)
        let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
        guard first == UInt8(ascii: "<") else { return (try DecisionJSON.model(from: bytes), []) }
        do throws(XMLError) {
            return try DMNReader.read(bytes)
        } catch {
            let why = Words.Decision.notReadable.filled(["file": path], names: ["why": error.both])
            throw OneWindowError(.invalid, why.text(in: .english))
        }
    }

    /// Compiles a model; doubts are told, and one with errors goes no further.
    static func compile(_ path: String, _ output: OutputOptions) throws -> CompiledDecisions {
        var (model, doubts) = try read(path)
        var compiled: CompiledDecisions?
        do throws(DecisionDoubts) {
            let sound = try model.compile()
            doubts += sound.doubts
            compiled = sound
        } catch {
            doubts += error.doubts
        }
        guard let compiled, doubts.allSatisfy(\.isWarning) else {
            if output.json { Console.line(DecisionJSON.data(doubts)) } else { tell(doubts, output) }
            throw ExitCode.refused
        }
        if !output.json { tell(doubts, output) }
        return compiled
    }

    static func tell(_ doubts: [DecisionDoubt], _ output: OutputOptions) {
        for doubt in doubts { Console.note("\(doubt.isWarning ? "!" : "✗") \(doubt.message(in: output.spoken))") }
    }
}
