internal import Glibc
internal import OneWindowEngine

/// Plain threads of the system, for tests of what many do at once.
public enum Threads {
    private final class Task {
        let index: Int
        let body: @Sendable (Int) -> Void

        init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) {
            self.index = index
            self.body = body
        }
    }

    /// Runs `body` on `count` threads at once, with the numbers 0 to `count` - 1, and returns when all are done.
    public static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        var threads: [pthread_t] = []
        for index in 0..<count {
            var thread = pthread_t()
            let task = Unmanaged.passRetained(Task(index, body))
            let code = pthread_create(
                &thread, nil,
                { pointer in
                    guard let pointer else { return nil }
                    let task = Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue()
                    task.body(task.index)
                    return nil
                }, task.toOpaque())
            if code == 0 {
                threads.append(thread)
            } else {
                // No more threads to be had: what is left runs here.
                task.release()
                body(index)
            }
        }
        for thread in threads { pthread_join(thread, nil) }
    }
}

/// A list that many threads add to.
public final class Collected<Element: Sendable>: Sendable {
    private let lock = Lock()
    nonisolated(unsafe) private var elements: [Element] = []  // used only under `lock`

    /// Creates an empty list.
    public init() {}

    /// Adds an element.
    public func add(_ element: Element) {
        lock.locked { elements.append(element) }
    }

    /// The elements so far, in the order in which they were added.
    public var all: [Element] { lock.locked { elements } }
}
