import Foundation
import OneWindow

/// A file that a verb reads whole.
enum InputFile {
    /// Its bytes.
    ///
    /// - Throws: `storage` where it cannot be read.
    static func bytes(_ path: String) throws(OneWindowError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OneWindowError(.storage, "\(path) cannot be read")
        }
        return [UInt8](data)
    }
}
