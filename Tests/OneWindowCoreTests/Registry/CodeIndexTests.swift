import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Index of codes")
struct CodeIndexTests {
    private func code(_ number: Int) -> ItemCode { ItemCode("1137012300\(number)ABCDEFGH\(number % 7)")! }

    private func find(_ view: CodeView, _ code: ItemCode) -> UInt32? {
        var text = code.text
        return text.withUTF8 { view.find(UnsafeRawBufferPointer($0)) }
    }

    @Test("codes get numbers in order and are found again, and none that is near them", arguments: [0, 1, 700, 5_000])
    func numbers(count: Int) {
        var index = CodeIndex()
        for number in 0..<count { #expect(index.append(code(number)) == UInt32(number) + 1) }
        let view = CodeView(index)
        for number in 0..<count {
            let expected = UInt32(number) + 1
            #expect(index.find(code(number)) == expected && find(view, code(number)) == expected)
            #expect(index.code(expected) == code(number) && index.holds(code(number), at: expected))
            #expect(!index.holds(code(number), at: expected + 1) && !index.holds(code(number + 1), at: expected))
        }
        for absent in [code(count), ItemCode("1")!, ItemCode(String(repeating: "9", count: 100))!] {
            #expect(index.find(absent) == nil && find(view, absent) == nil)
            #expect(!index.holds(absent, at: 0) && !index.holds(absent, at: .max))
        }
        #expect(view.find(UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
        let long = [UInt8](repeating: 57, count: 4_000)
        #expect(long.withUnsafeBytes { view.find($0) } == nil)
    }

    @Test("a copy does not see what is added to the other, nor does a view", arguments: seeds(5))
    func copies(seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        var indices = [CodeIndex()]
        var models: [[ItemCode]] = [[]]
        var views: [(view: CodeView, model: [ItemCode])] = []
        for step in 0..<4_000 {
            let place = chance.below(indices.count)
            if indices.count < 6, chance.chance(1) {
                indices.append(indices[place])
                models.append(models[place])
            }
            if views.count < 6, chance.chance(1) { views.append((CodeView(indices[place]), models[place])) }
            // Lengths differ, so that chunks fill up unevenly.
            let added = ItemCode("C\(step)" + String(repeating: "X", count: chance.below(90)))!
            indices[place].append(added)
            models[place].append(added)
        }
        for (index, model) in zip(indices, models) {
            #expect(index.count == model.count)
            for (place, code) in model.enumerated() {
                #expect(index.find(code) == UInt32(place) + 1 && index.code(UInt32(place) + 1) == code)
            }
            let others = models.flatMap { $0 }.filter { !model.contains($0) }.prefix(200)
            #expect(others.allSatisfy { index.find($0) == nil })
        }
        for (view, model) in views {
            for (place, code) in model.enumerated() { #expect(find(view, code) == UInt32(place) + 1) }
        }
    }

    @Test("indices are equal where they hold the same codes in the same order")
    func equality() {
        var left = CodeIndex()
        var right = CodeIndex()
        for number in 0..<2_100 {
            left.append(code(number))
            right.append(code(number))
        }
        #expect(left == right)
        var longer = left
        longer.append(code(9_999))
        #expect(longer != left)
        right.append(code(8_888))
        #expect(longer != right)
    }
}
