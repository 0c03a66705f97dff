internal import Glibc
internal import OneWindowCore
internal import Synchronization

/// Lets many threads share commits (组提交).
///
/// Whoever comes while nobody commits becomes the leader and commits what waits, its own work included; the others
/// sleep until theirs is done. So one caller alone pays for one commit and no thread is switched, and sixteen callers
/// share one commit between them.
final class CommitQueue: @unchecked Sendable {
    // Unchecked because of the pthread objects: `lock` guards everything below it.

    /// One command that waits for its commit.
    final class Job: @unchecked Sendable {
        // Written by the leader before it takes `lock` to mark the job as done, read by the owner after it has seen
        // that under `lock`.
        let submission: Submission
        var outcome: Result<Receipt, OneWindowError>?
        fileprivate var isDone = false

        init(_ submission: Submission) {
            self.submission = submission
        }
    }

    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var waiting: [Job] = []
    private var hasLeader = false
    /// How many commits there were, to take turns by.
    private var commits: UInt64 = 0

    init() {
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        pthread_mutex_init(lock, nil)
        changed = .allocate(capacity: 1)
        changed.initialize(to: pthread_cond_t())
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Returns when every job has its outcome. `commit` is called with the jobs of one commit, by one thread at a time.
    func run(_ jobs: [Job], commit: ([Job]) -> Void) {
        pthread_mutex_lock(lock)
        waiting.append(contentsOf: jobs)
        while let last = jobs.last, !last.isDone {
            // Jobs are taken in order, so the last one is done last.
            if hasLeader {
                pthread_cond_wait(changed, lock)
                continue
            }
            hasLeader = true
            let batch = Array(waiting.prefix(Limits.commandsPerCommit))
            waiting.removeFirst(batch.count)
            pthread_mutex_unlock(lock)
            commit(batch)
            pthread_mutex_lock(lock)
            for job in batch { job.isDone = true }
            hasLeader = false
            commits += 1
            pthread_cond_broadcast(changed)
        }
        pthread_mutex_unlock(lock)
    }

    /// Runs `body` while nobody commits. Commands that wait go first, one commit of them: many calls in a row take
    /// turns with the commands of others.
    func alone<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(lock)
        let turn = commits
        while hasLeader || (!waiting.isEmpty && commits == turn) { pthread_cond_wait(changed, lock) }
        hasLeader = true
        pthread_mutex_unlock(lock)
        defer {
            pthread_mutex_lock(lock)
            hasLeader = false
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(lock)
        }
        return try body()
    }
}
