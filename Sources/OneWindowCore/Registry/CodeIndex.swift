/// Gives codes their numbers and finds them again: 1, 2, 3 … in the order in which they were added.
///
/// A value whose copies share what they have in common: adding a code to a copy of a million copies one segment of the
/// slots and one chunk of the bytes, so that a change costs what it changes. ``CodeView`` reads it without counting
/// references.
struct CodeIndex: Sendable {
    /// How many codes there are.
    private(set) var count = 0
    fileprivate var chunks: [CodeChunk] = []
    /// One table of slots for each value of the first bits of a hash; none while nothing was added.
    fileprivate var segments: [CodeSegment] = []

    fileprivate static let segmentBits: UInt64 = 9
    fileprivate static let chunkBits = 10
    private static let chunkSize = 1 << chunkBits

    /// Creates an empty index.
    init() {}

    /// Adds a code that is not there yet and returns its number.
    @discardableResult
    mutating func append(_ code: ItemCode) -> UInt32 {
        var text = code.text
        return text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    private mutating func append(_ key: UnsafeRawBufferPointer) -> UInt32 {
        if segments.isEmpty {
            segments = Array(repeating: CodeSegment(capacity: 2), count: 1 << Int(Self.segmentBits))
        }
        let chunk = count >> Self.chunkBits
        if chunk == chunks.count {
            chunks.append(CodeChunk(size: Self.chunkSize, room: key.count * 8))
        }
        if !isKnownUniquelyReferenced(&chunks[chunk]) || !chunks[chunk].hasRoom(for: key.count) {
            chunks[chunk] = CodeChunk(chunks[chunk], adding: key.count)
        }
        chunks[chunk].append(key)
        count += 1
        let number = UInt32(count)
        let hash = CodeHash.of(key)
        let place = Int(hash >> (64 - Self.segmentBits))
        if segments[place].isFull {
            segments[place] = CodeSegment(segments[place], capacity: segments[place].capacity * 2)
        } else if !isKnownUniquelyReferenced(&segments[place]) {
            segments[place] = CodeSegment(segments[place], capacity: segments[place].capacity)
        }
        segments[place].put(CodeSegment.Slot(fingerprint: UInt32(truncatingIfNeeded: hash), number: number))
        return number
    }

    /// The number of a code, or nil where it was not added.
    func find(_ code: ItemCode) -> UInt32? {
        guard !segments.isEmpty else { return nil }
        var text = code.text
        return text.withUTF8 { utf8 in
            let key = UnsafeRawBufferPointer(utf8)
            let hash = CodeHash.of(key)
            return segments[Int(hash >> (64 - Self.segmentBits))].view.find(key, hash) { number in
                chunks[number >> Self.chunkBits].view.holds(key, at: number & (Self.chunkSize - 1))
            }
        }
    }

    /// The code with a number from 1 to ``count``.
    func code(_ number: UInt32) -> ItemCode {
        let place = Int(number) - 1
        return ItemCode(stored: chunks[place >> Self.chunkBits].text(at: place & (Self.chunkSize - 1)))
    }

    /// Whether a number stands for a code.
    func holds(_ code: ItemCode, at number: UInt32) -> Bool {
        let place = Int(number) - 1
        guard place >= 0, place < count else { return false }
        var text = code.text
        return text.withUTF8 {
            chunks[place >> Self.chunkBits].view
                .holds(UnsafeRawBufferPointer($0), at: place & (Self.chunkSize - 1))
        }
    }
}

extension CodeIndex: Equatable {
    /// Whether both hold the same codes under the same numbers.
    static func == (left: CodeIndex, right: CodeIndex) -> Bool {
        left.count == right.count && zip(left.chunks, right.chunks).allSatisfy { $0 === $1 || $0.isEqual(to: $1) }
    }
}

/// An index as its readers see it: plain pointers, so that any number of threads look codes up at once without touching
/// a counter of references and without allocation.
final class CodeView: @unchecked Sendable {
    // Unchecked because of the pointers: they are written in the initialiser alone and freed with the object, and what
    // they point into is kept, and by being kept never written, as long as `index` is there.
    private let index: CodeIndex
    private let segments: UnsafeMutablePointer<CodeSegment.View>
    private let chunks: UnsafeMutablePointer<CodeChunk.View>

    init(_ index: CodeIndex) {
        self.index = index
        segments = .allocate(capacity: max(index.segments.count, 1))
        for (place, segment) in index.segments.enumerated() { (segments + place).initialize(to: segment.view) }
        chunks = .allocate(capacity: max(index.chunks.count, 1))
        for (place, chunk) in index.chunks.enumerated() { (chunks + place).initialize(to: chunk.view) }
    }

    deinit {
        segments.deallocate()
        chunks.deallocate()
    }

    /// The number of a code, or nil.
    func find(_ key: UnsafeRawBufferPointer) -> UInt32? {
        guard index.count > 0, key.baseAddress != nil, key.count <= Limits.itemCodeBytes else { return nil }
        let hash = CodeHash.of(key)
        return segments[Int(truncatingIfNeeded: hash >> (64 - CodeIndex.segmentBits))].find(key, hash) { place in
            chunks[place &>> CodeIndex.chunkBits].holds(key, at: place & (1 << CodeIndex.chunkBits - 1))
        }
    }
}

/// The bytes of up to 1,024 codes, one behind the other. Written only by the one index that refers to it.
private final class CodeChunk: @unchecked Sendable {
    // Unchecked because of the pointers: an index writes only into a chunk that nothing else refers to.
    private let starts: UnsafeMutablePointer<UInt32>
    private let bytes: UnsafeMutablePointer<UInt8>
    private let size: Int
    private let room: Int
    private(set) var count = 0

    init(size: Int, room: Int) {
        self.size = size
        self.room = max(room, 256)
        starts = .allocate(capacity: size + 1)
        starts.initialize(to: 0)
        bytes = .allocate(capacity: self.room)
    }

    /// A copy with room for another code, and for half as many again where it was full.
    convenience init(_ other: CodeChunk, adding more: Int) {
        let used = Int(other.starts[other.count])
        self.init(size: other.size, room: used + more <= other.room ? other.room : (used + more) * 3 / 2)
        (starts + 1).initialize(from: other.starts + 1, count: other.count)
        bytes.initialize(from: other.bytes, count: used)
        count = other.count
    }

    deinit {
        starts.deallocate()
        bytes.deallocate()
    }

    func hasRoom(for more: Int) -> Bool { count < size && Int(starts[count]) + more <= room }

    func append(_ key: UnsafeRawBufferPointer) {
        let start = Int(starts[count])
        precondition(hasRoom(for: key.count), "a chunk of codes is copied into a larger one before it is full")
        UnsafeMutableRawBufferPointer(start: bytes + start, count: key.count).copyMemory(from: key)
        count += 1
        (starts + count).initialize(to: UInt32(start + key.count))
    }

    func text(at place: Int) -> String {
        let start = Int(starts[place])
        let count = Int(starts[place + 1]) - start
        return String(decoding: UnsafeBufferPointer(start: bytes + start, count: count), as: UTF8.self)
    }

    func isEqual(to other: CodeChunk) -> Bool {
        guard count == other.count else { return false }
        let left = UnsafeBufferPointer(start: starts, count: count + 1)
        let right = UnsafeBufferPointer(start: other.starts, count: count + 1)
        guard left.elementsEqual(right) else { return false }
        let total = Int(starts[count])
        return UnsafeBufferPointer(start: bytes, count: total)
            .elementsEqual(UnsafeBufferPointer(start: other.bytes, count: total))
    }

    var view: View { View(starts: UnsafePointer(starts), bytes: UnsafePointer(bytes)) }

    struct View {
        let starts: UnsafePointer<UInt32>
        let bytes: UnsafePointer<UInt8>

        @inline(__always)
        func holds(_ key: UnsafeRawBufferPointer, at place: Int) -> Bool {
            let start = Int(starts[place])
            return Int(starts[place &+ 1]) &- start == key.count && CodeHash.isEqual(key, bytes + start)
        }
    }
}

/// Open addressing over 8-byte slots. Written only by the one index that refers to it.
private final class CodeSegment: @unchecked Sendable {
    // Unchecked because of the pointer: an index writes only into a segment that nothing else refers to.
    struct Slot {
        /// The last bits of the hash: they also say where the slot belongs, so that growing reads no code.
        var fingerprint: UInt32 = 0
        /// 0 where the slot is empty.
        var number: UInt32 = 0
    }

    private let slots: UnsafeMutablePointer<Slot>
    let capacity: Int
    private var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
    }

    convenience init(_ other: CodeSegment, capacity: Int) {
        self.init(capacity: capacity)
        if capacity == other.capacity {
            slots.update(from: other.slots, count: capacity)
            count = other.count
        } else {
            for place in 0..<other.capacity where other.slots[place].number != 0 { put(other.slots[place]) }
        }
    }

    deinit {
        slots.deallocate()
    }

    /// Whether two thirds are taken, or all but one.
    var isFull: Bool { (count + 1) * 3 > capacity * 2 }

    func put(_ slot: Slot) {
        var place = Int(slot.fingerprint) & (capacity - 1)
        while slots[place].number != 0 { place = (place + 1) & (capacity - 1) }
        slots[place] = slot
        count += 1
    }

    var view: View { View(slots: UnsafePointer(slots), mask: capacity - 1) }

    struct View {
        let slots: UnsafePointer<Slot>
        let mask: Int

        /// The number of a key, where `holds` says that the code at a place from 0 is the key.
        @inline(__always)
        func find(_ key: UnsafeRawBufferPointer, _ hash: UInt64, _ holds: (Int) -> Bool) -> UInt32? {
            let fingerprint = UInt32(truncatingIfNeeded: hash)
            var place = Int(fingerprint) & mask
            while true {
                let slot = slots[place]
                if slot.number == 0 { return nil }
                if slot.fingerprint == fingerprint, holds(Int(slot.number) &- 1) { return slot.number }
                place = (place &+ 1) & mask
            }
        }
    }
}

/// The hash of a code, and the comparison.
private enum CodeHash {
    /// Eight bytes at a time, so that a 31-character code costs four multiplications.
    @inline(__always)
    static func of(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.count)
        var position = 0
        while position &+ 8 <= key.count {
            state = mix(state ^ key.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position &+= 8
        }
        var tail: UInt64 = 0
        while position < key.count {
            tail = tail << 8 | UInt64(key[position])
            position &+= 1
        }
        return mix(state ^ tail)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// Whether the bytes of a key stand at an address.
    @inline(__always)
    static func isEqual(_ key: UnsafeRawBufferPointer, _ bytes: UnsafePointer<UInt8>) -> Bool {
        let other = UnsafeRawPointer(bytes)
        var position = 0
        while position &+ 8 <= key.count {
            if key.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            {
                return false
            }
            position &+= 8
        }
        while position < key.count {
            if key[position] != other.load(fromByteOffset: position, as: UInt8.self) { return false }
            position &+= 1
        }
        return true
    }
}

extension ItemCode {
    /// A code that was checked when it came in.
    fileprivate init(stored text: String) {
        self.text = text
    }
}
