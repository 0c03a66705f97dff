import Foundation
import OneWindow

/// The items that were read from a file, kept in the stored form in a temporary file until they are loaded (暂存文件).
///
/// So a file is read and checked whole before the database is touched, however large it is; the file has no name and
/// goes with the process. `TMPDIR` says where it stands.
final class ItemSpool {
    private let file: UnsafeMutablePointer<FILE>
    /// Items in it.
    private(set) var count = 0

    init() throws(ItemFileError) {
        var path = Array(FileManager.default.temporaryDirectory.appending(path: "onewindow-XXXXXX").path.utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw .noRoom }
        unlink(path)
        guard let opened = fdopen(descriptor, "w+b") else {
            close(descriptor)
            throw .noRoom
        }
        file = opened
    }

    deinit {
        fclose(file)
    }

    /// Adds an item with the line it stands on.
    func add(_ entry: RegistryDocument.ItemEntry, line: Int) throws(ItemFileError) {
        let body =
            RegistryEvent.itemVersionAdded(
                Handle(1), version: entry.version ?? 0, effectiveFrom: entry.effectiveFrom, entry.definition
            ).storedBody
        var head = (UInt64(body.count), UInt64(line))
        guard fwrite(&head, MemoryLayout.size(ofValue: head), 1, file) == 1,
            fwrite(body, 1, body.count, file) == body.count
        else { throw .noRoom }
        count += 1
    }

    /// Goes to the first item.
    func rewind() throws(ItemFileError) {
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw .noRoom }
    }

    /// The next item, or nil at the end.
    func next() throws(OneWindowError) -> (entry: RegistryDocument.ItemEntry, line: Int)? {
        var head = (UInt64(0), UInt64(0))
        guard fread(&head, MemoryLayout.size(ofValue: head), 1, file) == 1 else {
            if ferror(file) != 0 { throw Self.unreadable }
            return nil
        }
        let count = Int(truncatingIfNeeded: head.0)
        guard count >= 0, count <= RegistryJSONScanner.entryBytesAtMost * 4 else { throw Self.unreadable }
        let body = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = buffer.baseAddress.map { fread($0, 1, count, file) } ?? 0
        }
        guard body.count == count,
            let event = try? RegistryEvent(storedKind: EventKind.itemVersionAdded.rawValue, storedBody: body),
            case .itemVersionAdded(_, let version, let date, let definition) = event
        else { throw Self.unreadable }
        let entry = RegistryDocument.ItemEntry(
            definition, effectiveFrom: date, version: version == 0 ? nil : version)
        return (entry, Int(truncatingIfNeeded: head.1))
    }

    private static let unreadable = OneWindowError(.storage, "the temporary copy of what was read cannot be read")
}
