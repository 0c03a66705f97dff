import Glibc

/// Whether the user said stop (Ctrl-C), or the system (SIGTERM): long work looks and leaves things as they were.
enum Interrupt {
    /// Whether somebody said stop. Written by the signal handler alone, once, from false to true.
    nonisolated(unsafe) private(set) static var isRequested = false

    /// From now on the first signal only asks; the next one ends the process at once.
    static func listen() {
        for signal in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in Interrupt.isRequested = true }
            action.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND))
            sigaction(signal, &action, nil)
        }
        // Whoever started the process may have done so with these held back.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
