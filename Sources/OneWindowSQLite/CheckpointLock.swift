internal import Glibc
internal import OneWindowEngine

/// The lock under which one connection of all processes makes a checkpoint: an advisory lock on a file beside the
/// database.
final class CheckpointLock: Sendable {
    private let path: String

    init(path: String) {
        self.path = path
    }

    /// Runs `body` where nobody else holds the lock; does nothing where somebody does, since then a checkpoint is being
    /// made.
    func tryLocked(_ body: () throws(StoreFailure) -> Void) throws(StoreFailure) {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw StoreFailure(.storage, "the checkpoint lock cannot be opened", underlying: errno) }
        // Closing the file lets the lock go.
        defer { Glibc.close(file) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return }
        try body()
    }
}
