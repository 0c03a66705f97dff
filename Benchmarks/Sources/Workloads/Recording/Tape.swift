import CLimits

/// A recording where C can read it.
final class Tape {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let values: UnsafeMutableBufferPointer<limit_value>
    private let rows: UnsafeMutableBufferPointer<limit_row>
    /// The groups in the order of the recording.
    let groups: UnsafeMutableBufferPointer<limit_group>

    var limit: limit_tape {
        limit_tape(bytes: bytes.baseAddress, values: values.baseAddress, rows: rows.baseAddress)
    }

    init(_ recording: Recording) {
        bytes = Self.copy(recording.bytes)
        values = Self.copy(recording.values)
        rows = Self.copy(recording.rows)
        groups = Self.copy(recording.groups)
    }

    deinit {
        bytes.deallocate()
        values.deallocate()
        rows.deallocate()
        groups.deallocate()
    }

    /// A copy of some elements in memory of its own, which the caller frees.
    static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
        let end = copy.initialize(fromContentsOf: elements)
        return UnsafeMutableBufferPointer(rebasing: copy[..<end])
    }
}
