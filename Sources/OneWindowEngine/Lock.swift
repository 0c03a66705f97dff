internal import Glibc

/// A mutual exclusion with typed throws, for the stores of this package.
///
/// It is what confines a connection to one thread at a time.
package final class Lock: @unchecked Sendable {
    // Unchecked because of the pthread object, which is made for being shared.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    /// Creates a lock that nobody holds.
    package init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` while nobody else holds the lock.
    package func locked<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }
}
