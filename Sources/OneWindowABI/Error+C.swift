public import COneWindow
internal import OneWindow

final class ErrorObject: Handed {
    let error: OneWindowError
    let texts = TextStore()

    init(_ error: OneWindowError) {
        self.error = error
    }

    func message(in language: Language) -> String {
        if let rejection = error.rejection { return rejection.message(in: language) }
        return language == .english ? error.summary : "\(error.family.chinese)：\(error.summary)"
    }
}

extension OneWindowError.Family {
    fileprivate var chinese: String {
        switch self {
        case .rejected: "规则不允许"
        case .notFound: "未找到"
        case .conflict: "数据已被他人修改"
        case .invalid: "输入格式不正确"
        case .misuse: "调用方式错误"
        case .busy: "数据库正忙，请稍后再试"
        case .storage: "存储故障，请联系管理员"
        case .corrupt: "数据库文件已损坏"
        case .limit: "超过上限"
        case .unsupported: "版本不受支持"
        case .internalFault: "内部错误"
        }
    }
}

@c @implementation
public func ow_error_status(_ error: OpaquePointer?) -> ow_status {
    read(error, 0) { (it: ErrorObject) in it.error.status }
}

@c @implementation
public func ow_error_rejection(_ error: OpaquePointer?) -> Int32 {
    read(error, 0) { (it: ErrorObject) in Int32(it.error.rejection?.code.rawValue ?? 0) }
}

@c @implementation
public func ow_error_sqlite_code(_ error: OpaquePointer?) -> Int32 {
    read(error, 0) { (it: ErrorObject) in it.error.underlying }
}

@c @implementation
public func ow_error_subject(_ error: OpaquePointer?) -> ow_text {
    read(error, .empty) { (it: ErrorObject) in it.texts.text(.subject) { it.error.rejection?.subject ?? "" } }
}

@c @implementation
public func ow_error_message(_ error: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(error, .empty) { (it: ErrorObject) in
        it.texts.text(.message, language: language.number) { it.message(in: language) }
    }
}

@c @implementation
public func ow_error_free(_ error: OpaquePointer?) { LiveTable.shared.remove(error, as: ErrorObject.self) }
