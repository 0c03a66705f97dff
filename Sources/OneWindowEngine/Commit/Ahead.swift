internal import Glibc

/// Work on many values of which a part must be done in order and the rest need not (流水作业): while the caller consumes
/// one value after the other, a second thread prepares those to come.
///
/// The thread lives as long as the call. Outcomes do not depend on it: what is prepared is a pure function of its
/// input, and is consumed in the order of the inputs, by the caller alone.
enum Ahead {
    /// Fewer inputs are not worth a thread.
    static let worthwhile = 48

    /// Calls `consume` with each input and what `prepare` makes of it, in order.
    ///
    /// - Parameter helped: Whether a second thread may be started.
    static func forEach<Input: Sendable, Output: Sendable, Failure: Error>(
        _ inputs: [Input], helped: Bool, prepare: @escaping @Sendable (Input) -> Output,
        consume: (Input, Output) throws(Failure) -> Void
    ) throws(Failure) {
        guard helped, inputs.count >= worthwhile else {
            for input in inputs { try consume(input, prepare(input)) }
            return
        }
        let bench = Bench(inputs, prepare)
        let helper = bench.startHelper()
        defer { bench.finish(helper) }
        for block in 0..<bench.blockCount {
            let range = bench.range(block)
            for (input, output) in zip(inputs[range], bench.take(block)) { try consume(input, output) }
        }
    }
}

/// What two threads share: the blocks that nobody has begun, and those that are ready.
private final class Bench<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    // Unchecked because of the pthread objects: `lock` guards everything that changes.

    private static var blockSize: Int { 16 }

    let blockCount: Int
    private let inputs: [Input]
    private let prepare: @Sendable (Input) -> Output
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var ready: [[Output]?]
    private var next = 0

    init(_ inputs: [Input], _ prepare: @escaping @Sendable (Input) -> Output) {
        self.inputs = inputs
        self.prepare = prepare
        blockCount = (inputs.count + Self.blockSize - 1) / Self.blockSize
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

    func range(_ block: Int) -> Range<Int> {
        block * Self.blockSize..<min((block + 1) * Self.blockSize, inputs.count)
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
        pthread_mutex_lock(lock)
        next = blockCount
        pthread_mutex_unlock(lock)
        if let helper { pthread_join(helper, nil) }
    }

    private func help() {
        while true {
            pthread_mutex_lock(lock)
            let block = next
            next = min(next + 1, blockCount)
            pthread_mutex_unlock(lock)
            guard block < blockCount else { return }
            let outputs = inputs[range(block)].map(prepare)
            pthread_mutex_lock(lock)
            ready[block] = outputs
            pthread_cond_signal(changed)
            pthread_mutex_unlock(lock)
        }
    }

    /// A block that is ready; the caller prepares what nobody has begun rather than wait.
    func take(_ block: Int) -> [Output] {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let outputs = ready[block] {
                ready[block] = nil
                return outputs
            }
            // Blocks are begun in order, so the one that is asked for is the next or the other thread has it.
            guard next <= block else {
                pthread_cond_wait(changed, lock)
                continue
            }
            next = block + 1
            pthread_mutex_unlock(lock)
            let outputs = inputs[range(block)].map(prepare)
            pthread_mutex_lock(lock)
            return outputs
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
