public import OneWindowCore

extension ResultJSON {
    /// Where a guide stands (情形引导), schema `ow.guide/1`: the next question, or that there is none; the answers so far.
    public static func data(_ guide: PlanGuide) -> [UInt8] {
        JSONWriter.bytes(capacity: 2_048) { writer in
            writer.member("schema", "ow.guide/1")
            writer.member("package", guide.maker.package)
            writer.member("version", guide.maker.version)
            writer.member("name", guide.guide.definition.name)
            writer.member("on", guide.date)
            writer.member("finished", guide.guide.isFinished)
            if let question = guide.guide.question { writer.object("question") { $0.content(of: question) } }
            writer.member("questionsLeftAtMost", guide.guide.questionsLeftAtMost)
            writer.array("answers", guide.guide.answers) { writer, answer in
                writer.object { writer in
                    writer.member("question", answer.question)
                    writer.member("value", answer.value)
                }
            }
        }
    }

    /// What a guide came to (办事方案), schema `ow.plan/1`.
    public static func data(_ plan: PackagePlan) -> [UInt8] {
        JSONWriter.bytes(capacity: 8_192) { writer in
            writer.member("schema", "ow.plan/1")
            writer.content(of: plan)
        }
    }

    /// A version of a package (一件事), schema `ow.package/1`.
    public static func data(_ package: PackageVersion) -> [UInt8] {
        JSONWriter.bytes(capacity: 8_192) { writer in
            writer.member("schema", "ow.package/1")
            writer.content(of: package.definition)
            writer.member("version", package.number)
            writer.member("effectiveFrom", package.effectiveFrom)
        }
    }
}

extension JSONWriter {
    /// An answer: true or false, a text, or a number as its digits stand.
    fileprivate mutating func member(_ name: StaticString, _ value: FeelValue) {
        switch value {
        case .boolean(let flag): member(name, flag)
        case .string(let text): member(name, text)
        case .number(let number):
            if let whole = Int(number.description) { member(name, whole) } else { member(name, number.description) }
        default: null(name)
        }
    }

    fileprivate mutating func content(of plan: PackagePlan) {
        member("package", plan.package)
        member("version", plan.version)
        member("name", plan.name)
        if !plan.theme.chinese.isEmpty { member("theme", plan.theme) }
        member("lead", plan.lead)
        array("answers", plan.answers) { writer, answered in
            writer.object { writer in
                writer.member("question", answered.question.code)
                writer.member("value", answered.value)
                writer.member("text", answered.question.text)
                let words = { answered.question.text(of: answered.value, in: $0) }
                writer.member("answer", LocalizedText(words(.chinese), english: words(.english)))
            }
        }
        member("begins", plan.begins)
        member("due", plan.due)
        member("dueByPackageLimit", plan.isDueByPackageLimit)
        member("provisional", plan.certainty == .provisional)
        member("workdays", plan.workdays)
        member("workdaysInTurn", plan.workdaysInTurn)
        array("criticalPath", plan.criticalPath) { $0.element(plan.steps[$1].item.text) }
        member("visits", plan.visits)
        member("visitsSeparately", plan.visitsSeparately)
        member("feeFen", plan.feeFen)
        member("feeKnown", plan.isFeeKnown)
        member("failure", plan.failure.name)
        array("items", plan.steps) { writer, step in writer.object { $0.content(of: step, in: plan) } }
        array("spared", plan.spared) { writer, spared in
            writer.object { writer in
                writer.member("item", spared.item.text)
                writer.member("name", spared.name)
                writer.codes("because", spared.reasons)
            }
        }
        array("materials", plan.materials) { writer, material in writer.object { $0.content(of: material) } }
        member("materialsSeparately", plan.materialsSeparately)
        array("form", plan.form) { writer, field in writer.object { $0.content(of: field) } }
        array("notes", plan.notes) { $0.object($1) }
    }

    private mutating func content(of step: PackagePlan.Step, in plan: PackagePlan) {
        member("item", step.item.text)
        member("version", step.version)
        member("name", step.name)
        member("agency", step.agency)
        member("stage", step.stage + 1)
        array("after", step.after) { $0.element(plan.steps[$1].item.text) }
        member("limit", step.limit)
        member("begins", step.begins)
        member("due", step.due)
        member("visits", step.visits)
        member("feeFen", step.feeFen)
        array("levels", step.levels.levels) { $0.element($1.name) }
        if !step.places.isEmpty { array("places", step.places) { $0.object($1) } }
        if !step.results.isEmpty { array("results", step.results) { $0.object($1) } }
        if !step.note.chinese.isEmpty { member("note", step.note) }
        codes("because", step.reasons)
    }

    private mutating func content(of material: MergedMaterial) {
        member("code", material.code)
        member("standard", material.standard)
        member("name", material.name)
        member("originals", material.originals)
        member("copies", material.copies)
        member("necessity", material.necessity.name)
        member("source", material.source.name)
        filled("issuer", material.issuer)
        member("licenceType", material.licenceType)
        member("broughtForthBy", material.broughtForthBy?.text)
        array("items", material.items) { $0.element($1.text) }
        member("spared", material.isSpared)
        if material.isReplaceableByPromise { member("promiseReplaces", true) }
        codes("because", material.reasons)
    }

    private mutating func object(_ text: LocalizedText) {
        object { writer in
            writer.member("zh", text.chinese)
            writer.member("en", text.english)
        }
    }
}
