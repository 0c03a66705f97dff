import ArgumentParser
import Foundation
import OneWindow

/// `onewindow backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database to one file while others write. 在线备份")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The file to make.")
    var target: String

    func run() throws {
        try Console.run(output) {
            let bar = ProgressBar(Words.Tool.copying.text(in: output.spoken))
            try SQLiteBackup.copy(from: database.path, to: target) { bar.show($0, of: $1) }
            let head = try Engine.open(target).journalHead()
            try CopyAnswer(file: target, head: head).tell(.backedUp, output)
        }
    }
}

/// `onewindow restore`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a backup back, after checking it. 恢复",
        discussion: "The backup is copied beside the database and checked there; only a sound one takes its place.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The backup.")
    var source: String

    @Flag(help: "Replace a database that is there. No other program may have it open.")
    var replace = false

    func run() throws {
        try Console.run(output) {
            let files = FileManager.default
            guard replace || !files.fileExists(atPath: database.path) else {
                throw OneWindowError(
                    .misuse, "\(database.path) is there already; --replace puts the backup in its place")
            }
            let staged = database.path + ".restoring"
            let bar = ProgressBar(Words.Tool.copying.text(in: output.spoken))
            try SQLiteBackup.copy(from: source, to: staged) { bar.show($0, of: $1) }
            let head = try verify(staged)
            for suffix in ["-wal", "-shm", "-checkpoint"] {
                try? files.removeItem(atPath: database.path + suffix)
                try? files.removeItem(atPath: staged + suffix)
            }
            guard rename(staged, database.path) == 0 else {
                throw OneWindowError(.storage, "the restored file cannot be put in place")
            }
            try CopyAnswer(file: database.path, head: head).tell(.restored, output)
        }
    }

    /// The end of the journal of a copy that is sound.
    private func verify(_ path: String) throws -> JournalHead {
        do {
            let engine = try Engine.open(path)
            guard try engine.check().isSound else {
                throw OneWindowError(.corrupt, "the backup does not pass the check")
            }
            return try engine.journalHead()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }
}

/// What was copied.
private struct CopyAnswer: Encodable {
    let file: String
    let rows: UInt64
    let digest: String

    init(file: String, head: JournalHead) {
        self.file = file
        rows = head.sequence
        digest = head.digest.hexadecimal
    }

    func tell(_ word: Words.Tool, _ output: OutputOptions) throws {
        if output.json { return try Console.json(self) }
        Console.line(word.filled(["file": file, "rows": "\(rows)", "digest": digest]).text(in: output.spoken))
    }
}
