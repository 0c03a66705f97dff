public import COneWindow
internal import OneWindow

final class ExplanationObject: Handed {
    let explanation: Explanation
    let texts = TextStore()

    init(_ explanation: Explanation) {
        self.explanation = explanation
    }
}

@c @implementation
public func ow_engine_explain(
    _ handle: OpaquePointer?, _ number: ow_text, _ clock: UInt32, _ at: Int64,
    _ outExplanation: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outExplanation, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        let instant = at == .max ? nil : try Instant.checked(at)
        guard let explanation = try engine.explain(number, clock: clock, at: instant) else {
            guard try engine.hasClocks(number) else { throw .refused(.unknownCase, number.text) }
            throw .refused(.unknownClock, "\(clock)")
        }
        return ExplanationObject(explanation)
    }
}

@c @implementation
public func ow_explanation_agrees(_ explanation: OpaquePointer?) -> Int32 {
    read(explanation, 0) { (it: ExplanationObject) in it.explanation.agrees ? 1 : 0 }
}

@c @implementation
public func ow_explanation_text(_ explanation: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(explanation, .empty) { (it: ExplanationObject) in
        it.texts.text(.message, language: language.number) { it.explanation.text(in: language) }
    }
}

@c @implementation
public func ow_explanation_json(_ explanation: OpaquePointer?) -> ow_text {
    read(explanation, .empty) { (it: ExplanationObject) in it.texts.json { ResultJSON.data(it.explanation) } }
}

@c @implementation
public func ow_explanation_free(_ explanation: OpaquePointer?) {
    LiveTable.shared.remove(explanation, as: ExplanationObject.self)
}
