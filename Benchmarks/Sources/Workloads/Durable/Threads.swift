import Glibc
import Synchronization

/// Threads of the operating system: callers that wait, whatever the number of cores.
enum Threads {
    private final class Work: Sendable {
        let body: @Sendable (Int) -> String?
        let next = Atomic(0)
        let failures = Mutex<[String]>([])

        init(_ body: @escaping @Sendable (Int) -> String?) {
            self.body = body
        }

        func run() {
            let failure = body(next.add(1, ordering: .relaxed).oldValue)
            if let failure { failures.withLock { $0.append(failure) } }
        }
    }

    /// Runs `body` in a number of threads at once, each with its number; one runs in the caller's own thread. What failed, if anything.
    static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> String?) -> [String] {
        if count == 1 { return body(0).map { [$0] } ?? [] }
        let work = Work(body)
        var threads: [pthread_t] = []
        for _ in 0..<count {
            var thread = pthread_t()
            let context = Unmanaged.passRetained(work).toOpaque()
            let code = pthread_create(
                &thread, nil,
                { context in
                    if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                    return nil
                }, context)
            guard code == 0 else { return ["a thread cannot be made"] }
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
        return work.failures.withLock { $0 }
    }
}
