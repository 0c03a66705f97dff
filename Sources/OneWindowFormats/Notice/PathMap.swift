import OneWindowCore

/// The way through as a picture (一张图): items as boxes, a column for each stage, those of a column side by side in time.
struct PathMap {
    private let content: NoticeContent
    private let rows: Int
    private let columns: Int
    private static let box = (width: 200, height: 92)
    private static let gap = (x: 56, y: 22)
    private static let ends = (width: 84, height: 92)
    private static let margin = 8

    init(_ content: NoticeContent) {
        self.content = content
        let stages = content.plan.stages
        columns = stages.count
        rows = max(1, stages.map(\.count).max() ?? 1)
    }

    private var height: Int { rows * (Self.box.height + Self.gap.y) - Self.gap.y + 2 * Self.margin }
    private var width: Int {
        2 * Self.ends.width + columns * Self.box.width + (columns + 1) * Self.gap.x + 2 * Self.margin
    }

    /// The picture as SVG.
    var svg: String {
        let plan = content.plan
        let places = places
        var lines: [String] = []
        let critical = Set(plan.criticalPath)
        let last = plan.criticalPath.last
        for (place, step) in plan.steps.enumerated() {
            let isCritical = critical.contains(place)
            if step.after.isEmpty { lines.append(arrow(start, left(places[place]), isCritical)) }
            for earlier in step.after {
                lines.append(
                    arrow(right(places[earlier]), left(places[place]), isCritical && critical.contains(earlier)))
            }
            if !plan.steps.contains(where: { $0.after.contains(place) }) {
                lines.append(arrow(right(places[place]), end, place == last))
            }
        }
        lines.append(terminal(Self.margin, content.word(.start), content.shortDate(plan.begins)))
        lines.append(
            terminal(width - Self.margin - Self.ends.width, content.word(.end), content.shortDate(plan.due)))
        for (place, step) in plan.steps.enumerated() {
            lines.append(box(step, place, at: places[place], isCritical: critical.contains(place)))
        }
        let label = HTMLText.escape(content.word(.way))
        return "<svg class=\"map\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(label)\""
            + " xmlns=\"http://www.w3.org/2000/svg\">\n" + Self.tip + "\n" + lines.joined(separator: "\n") + "\n</svg>"
    }

    /// The tip of an arrow.
    private static let tip =
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"10\" markerHeight=\"10\""
        + " markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5a6b7b\"/></marker></defs>"

    private typealias Point = (x: Int, y: Int)

    private var start: Point { (Self.margin + Self.ends.width, height / 2) }
    private var end: Point { (width - Self.margin - Self.ends.width, height / 2) }
    private func left(_ place: Point) -> Point { (place.x, place.y + Self.box.height / 2) }
    private func right(_ place: Point) -> Point { (place.x + Self.box.width, place.y + Self.box.height / 2) }

    /// The upper left corner of each box; a column is centred.
    private var places: [Point] {
        var places: [Point] = Array(repeating: (0, 0), count: content.plan.steps.count)
        for (column, stage) in content.plan.stages.enumerated() {
            let x = Self.margin + Self.ends.width + Self.gap.x + column * (Self.box.width + Self.gap.x)
            let used = stage.count * (Self.box.height + Self.gap.y) - Self.gap.y
            for (row, step) in stage.enumerated() {
                places[step] = (x, (height - used) / 2 + row * (Self.box.height + Self.gap.y))
            }
        }
        return places
    }

    private func arrow(_ from: Point, _ to: Point, _ isCritical: Bool) -> String {
        let bend = max(24, (to.x - from.x) / 2)
        let path = "M\(from.x) \(from.y)C\(from.x + bend) \(from.y) \(to.x - bend) \(to.y) \(to.x - 1) \(to.y)"
        return "<path class=\"\(isCritical ? "arrow main" : "arrow")\" d=\"\(path)\" marker-end=\"url(#tip)\"/>"
    }

    private func terminal(_ x: Int, _ name: String, _ date: String) -> String {
        let y = (height - Self.ends.height) / 2
        let middle = x + Self.ends.width / 2
        return "<rect class=\"end\" x=\"\(x)\" y=\"\(y)\" width=\"\(Self.ends.width)\" height=\"\(Self.ends.height)\""
            + " rx=\"14\"/>" + label(name, middle, y + 42, "mid strong") + label(date, middle, y + 62, "mid small")
    }

    private func box(_ step: PackagePlan.Step, _ place: Int, at corner: Point, isCritical: Bool) -> String {
        let name = Self.wrapped("\(place + 1). " + content.text(step.name), width: 14.2, lines: 2)
        var parts = [
            "<rect class=\"\(isCritical ? "box main" : "box")\" x=\"\(corner.x)\" y=\"\(corner.y)\""
                + " width=\"\(Self.box.width)\" height=\"\(Self.box.height)\" rx=\"8\"/>"
        ]
        var y = corner.y + 20
        for line in name {
            parts.append(label(line, corner.x + 10, y, "strong"))
            y += 16
        }
        y = corner.y + 54
        let agency = Self.wrapped(content.text(step.agency), width: 15.5, lines: 1)
        parts.append(label(agency.first ?? "", corner.x + 10, y, "small"))
        let limit = "\(content.limit(step.limit)) → \(content.shortDate(step.due))"
        parts.append(label(limit, corner.x + 10, y + 15, "small days"))
        parts.append(
            label("\(content.word(.halls)): \(content.levels(step.levels))", corner.x + 10, y + 30, "small faint"))
        return parts.joined()
    }

    private func label(_ text: String, _ x: Int, _ y: Int, _ style: String) -> String {
        "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(HTMLText.escape(text))</text>"
    }

    /// A text in lines of a width, counted in Chinese characters; the last line is cut where the rest does not fit.
    static func wrapped(_ text: String, width: Double, lines most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for word in words(text) {
            let size = Self.size(word)
            if used + size > width, !line.isEmpty {
                lines.append(line)
                (line, used) = ("", 0)
                if word == " " { continue }
            }
            line += word
            used += size
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > most else { return lines }
        var cut = lines[most - 1]
        while Self.size(cut) > width - 1 { cut.removeLast() }
        return Array(lines.prefix(most - 1)) + [cut + "…"]
    }

    private static func size(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.56 : 1) }
    }

    /// Latin words as they are, everything else character by character.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            let isLatin = character.unicodeScalars.allSatisfy { $0.value < 0x2E80 } && character != " "
            if isLatin {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            words.append(String(character))
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
