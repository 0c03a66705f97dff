public import COneWindow
internal import OneWindow
internal import Synchronization

/// A guide on its way, with the texts that were read of it since it last changed.
final class GuideObject: Handed {
    private struct State {
        var guide: PlanGuide
        var texts = TextStore()
    }

    private let state: Mutex<State>

    init(_ guide: PlanGuide) {
        state = Mutex(State(guide: guide))
    }

    /// What is read of it as it stands.
    func read<Value>(_ body: (PlanGuide) -> Value) -> Value { state.withLock { body($0.guide) } }

    /// A text about it as it stands.
    func text(
        _ field: TextStore.Field, language: Int32 = 0, _ make: (PlanGuide) throws(Rejection) -> String
    ) throws(OneWindowError) -> ow_text {
        try state.withLock { state throws(OneWindowError) in
            let made: String
            do throws(Rejection) {
                made = try make(state.guide)
            } catch {
                throw OneWindowError(error)
            }
            return state.texts.text(field, language: language) { made }
        }
    }

    /// Changes it; the texts read before are let go where it succeeds.
    func change<Value>(_ body: (inout Guide) throws(Rejection) -> Value) throws(OneWindowError) -> Value {
        try state.withLock { state throws(OneWindowError) in
            do throws(Rejection) {
                let value = try body(&state.guide.guide)
                state.texts = TextStore()
                return value
            } catch {
                throw OneWindowError(error)
            }
        }
    }
}

@c @implementation
public func ow_guide_open(
    _ handle: OpaquePointer?, _ code: ow_text, _ on: Int64, _ outGuide: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outGuide, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let code = try code.itemCode().text
        return GuideObject(try engine.guide(code, on: try Instant.checked(on).date))
    }
}

@c @implementation
public func ow_guide_next(_ guide: OpaquePointer?) -> ow_text {
    read(guide, .empty) { (it: GuideObject) in
        (try? it.text(.message) { String(decoding: ResultJSON.data($0), as: UTF8.self) }) ?? .empty
    }
}

@c @implementation
public func ow_guide_is_finished(_ guide: OpaquePointer?) -> Int32 {
    read(guide, 0) { (it: GuideObject) in it.read { $0.guide.isFinished ? 1 : 0 } }
}

@c @implementation
public func ow_guide_questions_left(_ guide: OpaquePointer?) -> Int {
    read(guide, 0) { (it: GuideObject) in it.read(\.guide.questionsLeftAtMost) }
}

@c @implementation
public func ow_guide_answer(
    _ guide: OpaquePointer?, _ question: ow_text, _ answer: ow_text,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    call(outError) { () throws(OneWindowError) in
        let it: GuideObject = try object(guide, "the guide")
        let question = try question.codeIfGiven("question")
        let answer = try answer.string("answer", atMost: Limits.nameBytes)
        try it.change { guide throws(Rejection) in
            if let question { try guide.answer(answer, to: question) } else { try guide.answer(answer) }
        }
    }
}

@c @implementation
public func ow_guide_back(_ guide: OpaquePointer?) -> Int32 {
    read(guide, 0) { (it: GuideObject) in ((try? it.change { $0.back() }) ?? false) ? 1 : 0 }
}

@c @implementation
public func ow_guide_result(
    _ guide: OpaquePointer?, _ outJSON: UnsafeMutablePointer<ow_text>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outJSON?.pointee = .empty
    return call(outError) { () throws(OneWindowError) in
        guard let outJSON else { throw .misuse("the output is NULL") }
        let it: GuideObject = try object(guide, "the guide")
        outJSON.pointee = try it.text(.json) { guide throws(Rejection) in
            String(decoding: ResultJSON.data(try guide.plan()), as: UTF8.self)
        }
    }
}

@c @implementation
public func ow_guide_notice(
    _ guide: OpaquePointer?, _ language: Int32, _ outHTML: UnsafeMutablePointer<ow_text>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    let language = OneWindowABI.language(language)
    outHTML?.pointee = .empty
    return call(outError) { () throws(OneWindowError) in
        guard let outHTML else { throw .misuse("the output is NULL") }
        let it: GuideObject = try object(guide, "the guide")
        outHTML.pointee = try it.text(.part, language: language.number) { guide throws(Rejection) in
            Notice.html(try guide.plan(), in: language)
        }
    }
}

@c @implementation
public func ow_guide_close(_ guide: OpaquePointer?) { LiveTable.shared.remove(guide, as: GuideObject.self) }
