internal import Glibc

/// Work on many values of which a part must be done in order and the rest need not (流水作业): while the caller reads the
/// values and then consumes one block after the other, a second thread prepares those to come.
///
/// The thread lives as long as the call. Outcomes do not depend on it: what is prepared is a pure function of its
/// input, and is consumed in the order of the inputs, by the caller alone.
enum Ahead {
    /// Fewer inputs are not worth a thread.
    static let worthwhile = 64
    /// How many are prepared at a time.
    static let blockSize = 16

    /// Reads inputs and then calls `consume` with each block of them and what `prepare` makes of it, in order.
    ///
    /// - Parameters:
    ///   - helped: Whether a second thread may be started.
    ///   - read: Hands on all inputs, part by part: the second thread begins with the first.
    static func forEachBlock<Input: Sendable, Output: Sendable, Failure: Error>(
        helped: Bool, read: (_ add: ([Input]) -> Void) throws(Failure) -> Void,
        prepare: @escaping @Sendable (ArraySlice<Input>) -> Output,
        consume: (ArraySlice<Input>, Output) throws(Failure) -> Void
    ) throws(Failure) {
        let bench = Bench<Input, Output>(prepare)
        var helper: pthread_t?
        defer { bench.finish(helper) }
        try read { inputs in
            bench.add(inputs)
            if helped, helper == nil, bench.inputCount >= worthwhile { helper = bench.startHelper() }
        }
        bench.close()
        for block in 0..<bench.blocks.count { try consume(bench.blocks[block], bench.take(block)) }
    }
}

/// What two threads share: the blocks that nobody has begun, and those that are ready.
private final class Bench<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    // Unchecked because of the pthread objects: `lock` guards everything that changes.

    /// The inputs; only the caller's thread adds to them, and it alone may look without the lock.
    private(set) var blocks: [ArraySlice<Input>] = []
    private(set) var inputCount = 0
    private let prepare: @Sendable (ArraySlice<Input>) -> Output
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var ready: [Output?] = []
    private var next = 0
    /// Whether no more inputs come.
    private var isClosed = false

    init(_ prepare: @escaping @Sendable (ArraySlice<Input>) -> Output) {
        self.prepare = prepare
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

    /// Adds inputs.
    func add(_ inputs: [Input]) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        for first in stride(from: 0, to: inputs.count, by: Ahead.blockSize) {
            blocks.append(inputs[first..<min(first + Ahead.blockSize, inputs.count)])
            ready.append(nil)
        }
        inputCount += inputs.count
        pthread_cond_signal(changed)
    }

    /// Says that no more inputs come.
    func close() {
        pthread_mutex_lock(lock)
        isClosed = true
        pthread_cond_signal(changed)
        pthread_mutex_unlock(lock)
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
        next = .max
        pthread_cond_signal(changed)
        pthread_mutex_unlock(lock)
        pthread_join(helper, nil)
    }

    private func help() {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            guard next < blocks.count else {
                if isClosed || next == .max { return }
                pthread_cond_wait(changed, lock)
                continue
            }
            let block = next
            next += 1
            work(on: block)
            pthread_cond_signal(changed)
        }
    }

    /// Prepares a block, without the lock, which is held before and after.
    private func work(on block: Int) {
        let inputs = blocks[block]
        pthread_mutex_unlock(lock)
        let output = prepare(inputs)
        pthread_mutex_lock(lock)
        ready[block] = output
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
            guard other <= block + 1, other < blocks.count else {
                pthread_cond_wait(changed, lock)
                continue
            }
            next = other + 1
            work(on: other)
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
