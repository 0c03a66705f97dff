internal import Glibc

/// Work on many values of which a part must be done in order and the rest need not (流水作业): while the caller consumes
/// one block of values after the other, a second thread prepares those to come.
///
/// The thread lives as long as the call. Outcomes do not depend on it: what is prepared is a pure function of its
/// input, and is consumed in the order of the inputs, by the caller alone.
enum Ahead {
    /// Fewer inputs are not worth a thread.
    static let worthwhile = 64
    /// How many are prepared at a time.
    static let blockSize = 16

    /// Calls `consume` with each block of inputs and what `prepare` makes of it, in order.
    ///
    /// - Parameter helped: Whether a second thread may be started.
    static func forEachBlock<Input: Sendable, Output: Sendable, Failure: Error>(
        of inputs: [Input], helped: Bool, prepare: @escaping @Sendable (ArraySlice<Input>) -> Output,
        consume: (ArraySlice<Input>, Output) throws(Failure) -> Void
    ) throws(Failure) {
        let bench = Bench(inputs, prepare)
        let helper = helped && inputs.count >= worthwhile ? bench.startHelper() : nil
        defer { bench.finish(helper) }
        for block in 0..<bench.blockCount { try consume(bench.inputs(of: block), bench.take(block)) }
    }
}

/// What two threads share: the blocks that nobody has begun, and those that are ready.
private final class Bench<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    // Unchecked because of the pthread objects: `lock` guards everything that changes.

    let blockCount: Int
    private let inputs: [Input]
    private let prepare: @Sendable (ArraySlice<Input>) -> Output
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var ready: [Output?]
    private var next = 0

    init(_ inputs: [Input], _ prepare: @escaping @Sendable (ArraySlice<Input>) -> Output) {
        self.inputs = inputs
        self.prepare = prepare
        blockCount = (inputs.count + Ahead.blockSize - 1) / Ahead.blockSize
        ready = Array(repeating: nil, count: blockCount)
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

    func inputs(of block: Int) -> ArraySlice<Input> {
        inputs[block * Ahead.blockSize..<min((block + 1) * Ahead.blockSize, inputs.count)]
    }

    /// Starts the second thread; nil where the host allows no more, and then the caller does all.
    func startHelper() -> pthread_t? {
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, Unmanaged.passRetained(Work { self.help() }).toOpaque())
        return code == 0 ? thread : nil
    }

    /// Lets the second thread begin nothing more, and waits until it has ended.
    func finish(_ helper: pthread_t?) {
        guard let helper else { return }
        pthread_mutex_lock(lock)
        next = blockCount
        pthread_mutex_unlock(lock)
        pthread_join(helper, nil)
    }

    private func help() {
        while true {
            pthread_mutex_lock(lock)
            let block = next
            next = min(next + 1, blockCount)
            pthread_mutex_unlock(lock)
            guard block < blockCount else { return }
            let output = prepare(inputs(of: block))
            pthread_mutex_lock(lock)
            ready[block] = output
            pthread_cond_signal(changed)
            pthread_mutex_unlock(lock)
        }
    }

    /// A block that is ready. While another thread is at it, the caller prepares the one after rather than wait.
    func take(_ block: Int) -> Output {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let output = ready[block] {
                ready[block] = nil
                return output
            }
            // Blocks are begun in order, so the one that is asked for is the next or the other thread has it.
            let other = next
            guard other <= block + 1, other < blockCount else {
                pthread_cond_wait(changed, lock)
                continue
            }
            next = other + 1
            pthread_mutex_unlock(lock)
            let output = prepare(inputs(of: other))
            pthread_mutex_lock(lock)
            ready[other] = output
        }
    }
}

/// What a thread runs.
private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}
