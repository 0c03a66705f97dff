public import OneWindowCore

/// The one-time notice (一次性告知单) of what a guide came to: everything at once, for the person to take along.
///
/// Source: Administrative Licensing Law, article 30 (what is asked for is made public and explained), and the system of
/// one-time notices of halls. It says what follows from the answers and decides nothing.
public enum Notice {
    /// The notice as lines of text.
    public static func text(_ plan: PackagePlan, in language: Language) -> String {
        let content = NoticeContent(plan: plan, language: language)
        var lines = ["\(content.word(.notice))  \(content.text(plan.name))", content.text(plan.lead), ""]
        lines.append("\(content.word(.yours))")
        if content.answers.isEmpty { lines.append("  \(content.word(.always))") }
        for (question, answer) in content.answers { lines.append("  \(question)  \(answer)") }
        lines += ["", content.word(.item)]
        for (place, step) in plan.steps.enumerated() { lines += Self.lines(of: step, place, content) }
        lines += [""] + content.facts.map { "· " + $0 }
        lines += ["", content.word(.materials)]
        for material in plan.materials { lines.append(line(of: material, content)) }
        lines.append("  " + content.merging)
        if !plan.spared.isEmpty { lines += ["", content.word(.spared)] + content.spared.map { "  - " + $0 } }
        if !plan.notes.isEmpty { lines += ["", content.word(.notes)] + plan.notes.map { "  - " + content.text($0) } }
        return (lines + ["", content.word(.closing)]).joined(separator: "\n") + "\n"
    }

    private static func lines(of step: PackagePlan.Step, _ place: Int, _ content: NoticeContent) -> [String] {
        let after = step.after.map { "\($0 + 1)" }.joined(separator: ", ")
        let order = after.isEmpty ? "" : "  [\(after) →]"
        let due = "\(content.limit(step.limit)), \(content.shortDate(step.due))"
        var lines = [
            "  \(place + 1). \(content.text(step.name))\(order)", "     \(content.text(step.agency)) · \(due)",
        ]
        if !step.reasons.isEmpty { lines.append("     ↳ \(content.reasons(step.reasons))") }
        if !step.note.chinese.isEmpty { lines.append("     \(content.text(step.note))") }
        return lines
    }

    private static func line(of material: MergedMaterial, _ content: NoticeContent) -> String {
        let counts = "\(content.word(.originals)) \(material.originals) · \(content.word(.copies)) \(material.copies)"
        let items = material.items.map { content.number(of: $0) }.joined(separator: ", ")
        let remarks = content.remarks(material)
        return "  \(material.isSpared ? "✓" : "☐") \(content.text(material.name))  "
            + "(\(counts) · \(content.word(.usedBy)) \(items))" + (remarks.isEmpty ? "" : "  \(remarks)")
    }
}
