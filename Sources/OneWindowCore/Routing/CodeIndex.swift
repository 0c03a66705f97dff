/// Finds a number by the bytes of a code: open addressing over one array of 8-byte slots, the codes in one block.
final class CodeIndex: @unchecked Sendable {
    // Unchecked because of the pointers: they are written in the initialiser alone and freed with the object.
    private struct Slot {
        var fingerprint: UInt32 = 0
        /// 0 where the slot is empty.
        var number: UInt32 = 0
    }

    private let mask: Int
    private let slots: UnsafeMutablePointer<Slot>
    private let offsets: UnsafeMutablePointer<UInt32>
    private let bytes: UnsafeMutablePointer<UInt8>
    private let count: Int

    /// Indexes codes; the code at place `i` gets the number `i + 1`. Codes are distinct.
    init(_ codes: [ItemCode]) {
        var capacity = 16
        while capacity * 2 < codes.count * 3 { capacity *= 2 }
        mask = capacity - 1
        count = codes.count
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
        offsets = .allocate(capacity: codes.count + 1)
        let total = codes.reduce(0) { $0 + $1.text.utf8.count }
        precondition(total <= Int(UInt32.max), "codes of one table fit 4 GB")
        bytes = .allocate(capacity: max(total, 1))
        var end = 0
        offsets[0] = 0
        for (place, code) in codes.enumerated() {
            var text = code.text
            text.withUTF8 { utf8 in
                if let base = utf8.baseAddress { (bytes + end).initialize(from: base, count: utf8.count) }
                end += utf8.count
                let hash = Self.hash(UnsafeRawBufferPointer(utf8))
                var slot = Int(truncatingIfNeeded: hash) & mask
                while slots[slot].number != 0 { slot = (slot + 1) & mask }
                slots[slot] = Slot(fingerprint: UInt32(truncatingIfNeeded: hash >> 32), number: UInt32(place + 1))
            }
            offsets[place + 1] = UInt32(end)
        }
    }

    deinit {
        slots.deallocate()
        offsets.deallocate()
        bytes.deallocate()
    }

    /// The number of a code, or nil.
    func find(_ key: UnsafeRawBufferPointer) -> UInt32? {
        guard let base = key.baseAddress, key.count <= Limits.itemCodeBytes else { return nil }
        let hash = Self.hash(key)
        let fingerprint = UInt32(truncatingIfNeeded: hash >> 32)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found.number == 0 { return nil }
            if found.fingerprint == fingerprint {
                let start = Int(offsets[Int(found.number) - 1])
                let length = Int(offsets[Int(found.number)]) - start
                if length == key.count && Self.equal(base, bytes + start, length) { return found.number }
            }
            slot = (slot + 1) & mask
        }
    }

    /// Eight bytes at a time, so that a 31-character code costs four multiplications.
    @inline(__always)
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.count)
        var position = 0
        while position + 8 <= key.count {
            state = mix(state ^ key.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var tail: UInt64 = 0
        while position < key.count {
            tail = tail << 8 | UInt64(key[position])
            position += 1
        }
        return mix(state ^ tail)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func equal(_ left: UnsafeRawPointer, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let other = UnsafeRawPointer(right)
        var position = 0
        while position + 8 <= count {
            if left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            {
                return false
            }
            position += 8
        }
        while position < count {
            if left.load(fromByteOffset: position, as: UInt8.self)
                != other.load(fromByteOffset: position, as: UInt8.self)
            {
                return false
            }
            position += 1
        }
        return true
    }
}
