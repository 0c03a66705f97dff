import OneWindowCore

/// Why a file of items could not be read at all (文件无法读取). What is wrong with a single row is an ``ImportDoubt``.
enum ItemFileError: Error, Sendable, Equatable {
    /// The file holds nothing but a mark or blank lines (文件为空).
    case empty
    /// The file starts with the UTF-8 mark and is not UTF-8 from this byte on, counted from 0 (不是有效的 UTF-8).
    case invalidUTF8(offset: Int)
    /// Neither encoding fits: the bytes, counted from 0, at which each of them fails (无法识别的编码).
    case unknownEncoding(utf8Offset: Int, gb18030Offset: Int)
    /// The file is not UTF-8 and the C library of this machine cannot read GB18030 (本机不支持 GB18030).
    case gb18030Unavailable
    /// No column of the first line is known (没有表头).
    case noHeader(line: Int)
    /// The header lacks these required columns (缺少必需列).
    case missingColumns(line: Int, names: [String])
    /// A quoted field that starts on this line never ends (引号未闭合).
    case unclosedQuote(line: Int)
    /// More items than one registry document may hold (行数超过上限); the line of the first one over the limit.
    case tooManyRows(line: Int, limit: Int)
    /// The file cannot be opened or read, or is no plain file (无法读取文件).
    case unreadable
    /// Somebody wrote the file while it was read (文件在读取时被修改).
    case changed
    /// A row is longer than ``CSVReader/rowBytesAtMost`` (行过长): the line on which it starts.
    case rowTooLong(line: Int)
    /// The text of the document is not one of the format (文件格式有误): the line, 0 where it is not known, and the place.
    case document(line: Int, place: String, Rejection)
    /// The user said stop (用户中止).
    case stopped
    /// The room for what was read is used up (临时空间不足).
    case noRoom

    /// The permanent name of the rule that the file breaks.
    var rule: String {
        switch self {
        case .empty: "empty"
        case .invalidUTF8: "invalidUTF8"
        case .unknownEncoding: "unknownEncoding"
        case .gb18030Unavailable: "gb18030Unavailable"
        case .noHeader: "noHeader"
        case .missingColumns: "missingColumns"
        case .unclosedQuote: "unclosedQuote"
        case .tooManyRows: "tooManyRows"
        case .unreadable: "unreadable"
        case .changed: "changed"
        case .rowTooLong: "rowTooLong"
        case .document: "document"
        case .stopped: "stopped"
        case .noRoom: "noRoom"
        }
    }

    /// The physical line the error is about, counted from 1, or nil where it is about bytes or the whole file.
    var line: Int? {
        switch self {
        case .empty, .invalidUTF8, .unknownEncoding, .gb18030Unavailable: nil
        case .unreadable, .changed, .stopped, .noRoom: nil
        case .document(let line, _, _): line == 0 ? nil : line
        case .noHeader(let line), .unclosedQuote(let line), .rowTooLong(let line): line
        case .missingColumns(let line, _), .tooManyRows(let line, _): line
        }
    }

    /// One line: the place, then the rule. It holds nothing of the file's content.
    func message(in language: Language) -> String {
        let english = language == .english
        switch self {
        case .empty:
            return english ? "the file is empty" : "文件为空"
        case .invalidUTF8(let offset):
            return english
                ? "byte \(offset): the file starts with the UTF-8 mark, but is not UTF-8 here"
                : "第 \(offset) 字节：文件以 UTF-8 标记开头，但此处不是有效的 UTF-8"
        case .unknownEncoding(let utf8, let gb18030):
            return english
                ? "the file is neither UTF-8 (byte \(utf8)) nor GB18030 (byte \(gb18030))"
                : "文件既不是 UTF-8（第 \(utf8) 字节），也不是 GB18030（第 \(gb18030) 字节）"
        case .gb18030Unavailable:
            return english
                ? "the file is not UTF-8, and the C library of this machine cannot read GB18030"
                : "文件不是 UTF-8，而本机的 C 库无法读取 GB18030"
        case .noHeader(let line):
            return english
                ? "line \(line): there is no header, no column name is known"
                : "第 \(line) 行：没有表头，列名均无法识别"
        case .missingColumns(let line, let names):
            let list = names.joined(separator: ", ")
            return english
                ? "line \(line): the header lacks required columns: \(list)"
                : "第 \(line) 行：表头缺少必需列：\(list)"
        case .unclosedQuote(let line):
            return english
                ? "line \(line): the quoted field that starts here never ends"
                : "第 \(line) 行：此处开始的引号字段没有结束"
        case .tooManyRows(let line, let limit):
            return english
                ? "line \(line): more entries than the \(limit) that one registry document may hold"
                : "第 \(line) 行：条目超过一次登记的上限 \(limit)"
        case .unreadable, .changed, .rowTooLong, .document, .stopped, .noRoom: return reading(english)
        }
    }

    /// The message where it is reading that failed.
    private func reading(_ english: Bool) -> String {
        switch self {
        case .changed:
            return english ? "the file was changed while it was read" : "文件在读取期间被修改"
        case .rowTooLong(let line):
            return english
                ? "line \(line): the row that starts here is longer than 32 MB; a quote may not be closed"
                : "第 \(line) 行：此处开始的行超过 32 MB，可能有引号未闭合"
        case .document(let line, let place, let rejection):
            let text = rejection.message(in: english ? .english : .chinese)
            guard line > 0 else { return "\(place): \(text)" }
            return english ? "line \(line), \(place): \(text)" : "第 \(line) 行，\(place)：\(text)"
        case .stopped:
            return english ? "stopped, the registry is as it was" : "已中止，登记库未作任何更改"
        case .noRoom:
            return english
                ? "no room for the temporary copy of what was read (set TMPDIR)" : "临时文件空间不足（可用 TMPDIR 指定位置）"
        default:
            return english ? "the file cannot be read" : "无法读取该文件"
        }
    }
}
