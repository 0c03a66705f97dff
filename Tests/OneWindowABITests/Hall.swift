import COneWindow
import Glibc
import OneWindow
import Testing

/// A folder for one test, removed with it.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/onewindow-abi-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        for suffix in ["", "-wal", "-shm", "-checkpoint"] { unlink(path + "/hall.db" + suffix) }
        rmdir(path)
    }
}

/// Texts for C: they live as long as this.
final class Texts {
    private var buffers: [UnsafeMutableRawBufferPointer] = []

    func callAsFunction(_ text: String) -> ow_text { callAsFunction(Array(text.utf8)) }

    /// Bytes without a terminator: what stands behind them must not be read.
    func callAsFunction(_ bytes: [UInt8]) -> ow_text {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        buffer.copyBytes(from: bytes)
        buffers.append(buffer)
        return ow_text(bytes: buffer.bindMemory(to: CChar.self).baseAddress, size: bytes.count)
    }

    deinit {
        for buffer in buffers { buffer.deallocate() }
    }
}

extension String {
    /// A text that came out: never NULL, and with a NUL byte at its end.
    init(_ text: ow_text) {
        guard let bytes = text.bytes else {
            Issue.record("a text that comes out is NULL")
            self = ""
            return
        }
        #expect(bytes[text.size] == 0)
        self.init(decoding: UnsafeRawBufferPointer(start: bytes, count: text.size), as: UTF8.self)
    }
}

func status(_ family: Int, _ code: RejectionCode? = nil) -> ow_status {
    ow_status(family) | ow_status(code?.rawValue ?? 0) << 8
}

/// Friday 20 November 2026, 09:00 China time.
let morning = Instant(date: CivilDate(year: 2026, month: 11, day: 20)!, minute: 540).milliseconds
let minute: Int64 = 60_000

/// A hall with one licence, opened through C; its registry is loaded through Swift.
final class Hall {
    static let item = "000131001000"
    let folder = Folder()
    let texts = Texts()
    private(set) var engine: OpaquePointer?

    var path: String { folder.path + "/hall.db" }

    init() throws {
        let engine = try Engine.open(path)
        _ = try engine.submit(
            Submission(
                id: RequestID("load")!, at: Instant(milliseconds: morning - minute), by: .operatorOfHost,
                .register(Self.document)))
        let (status, handle) = open()
        try #require(status == 0)
        self.engine = handle
    }

    deinit { ow_engine_close(engine) }

    func open(_ change: (inout ow_open_options) -> Void = { _ in }) -> (ow_status, OpaquePointer?) {
        var options = ow_open_options()
        options.struct_size = UInt32(MemoryLayout<ow_open_options>.size)
        options.header_version = UInt32(OW_HEADER_VERSION)
        options.path = texts(path)
        change(&options)
        var handle: OpaquePointer?
        let status = ow_engine_open(&options, &handle, nil)
        return (status, handle)
    }

    /// An application at the kiosk, for `body` to change.
    func apply(
        _ request: String = "apply", at instant: Int64 = morning, to engine: OpaquePointer? = nil,
        _ change: (inout ow_application) -> Void = { _ in }
    ) -> (status: ow_status, receipt: OpaquePointer?, error: OpaquePointer?) {
        let materials = [texts("M1"), texts("M2")]
        return materials.withUnsafeBufferPointer { materials in
            var application = ow_application()
            application.struct_size = UInt32(MemoryLayout<ow_application>.size)
            application.channel = Int32(OW_CHANNEL_KIOSK)
            application.item = texts(Self.item)
            application.hall = texts("H02")
            application.materials = materials.baseAddress
            application.material_count = materials.count
            application.applicant_name = texts("张三")
            application.device_code = texts("K01")
            change(&application)
            var receipt: OpaquePointer?
            var error: OpaquePointer?
            let status = ow_engine_apply(engine ?? self.engine, texts(request), &application, instant, &receipt, &error)
            return (status, receipt, error)
        }
    }

    /// A service request of an enterprise, taken in at `morning`.
    func request() -> String {
        let open = """
            {"actor":{"capacity":"applicant"},"command":"request.open","category":"enterprise","channel":"online",\
            "text":"用电报装"}
            """
        var receipt: OpaquePointer?
        #expect(ow_engine_submit(engine, texts("request"), texts(open), morning, &receipt, nil) == 0)
        defer { ow_receipt_free(receipt) }
        return String(ow_receipt_case_number(receipt))
    }

    func rate(
        _ number: String, act: UInt32, _ level: Int, at instant: Int64, _ change: (inout ow_rating) -> Void = { _ in }
    ) -> ow_status {
        var rating = ow_rating()
        rating.struct_size = UInt32(MemoryLayout<ow_rating>.size)
        rating.level = Int32(level)
        rating.service_act = act
        rating.case_number = texts(number)
        change(&rating)
        var receipt: OpaquePointer?
        let status = ow_engine_rate(engine, texts("rate-\(act)"), &rating, instant, &receipt, nil)
        ow_receipt_free(receipt)
        return status
    }

    /// How many events there are.
    var eventCount: Int {
        var events: OpaquePointer?
        #expect(ow_engine_events(engine, 0, 0, &events, nil) == 0)
        defer { ow_events_free(events) }
        return ow_events_count(events)
    }

    static var document: RegistryDocument {
        var document = RegistryDocument()
        let agency = Code("A01")!
        document.agencies = [Agency(code: agency, name: LocalizedText("市场监督管理局", english: "Market Regulation"))]
        document.halls = [
            OneWindow.Hall(code: Code("H01")!, name: LocalizedText("区大厅", english: "District Hall"), level: .district),
            OneWindow.Hall(code: Code("H02")!, name: LocalizedText("东街中心"), level: .street, parent: Code("H01")!),
            OneWindow.Hall(code: Code("H03")!, name: LocalizedText("空厅"), level: .street),
        ]
        document.posts = [
            Post(code: Code("FRONT")!, name: LocalizedText("综合窗口"), duties: DutySet([.intake, .acceptance, .issuing])),
            Post(code: Code("DECIDE")!, name: LocalizedText("决定岗"), agency: agency, duties: DutySet([.decision])),
        ]
        document.windows = [
            Window(code: Code("W01")!, hall: Code("H01")!), Window(code: Code("W02")!, hall: Code("H02")!),
        ]
        document.officers = [
            .init(Officer(code: Code("P1")!, agency: agency, hall: Code("H02")!, posts: [Code("FRONT")!]), name: "王一")
        ]
        document.items = [
            .init(
                licence(Self.item, [.window, .kiosk, .online]), effectiveFrom: CivilDate(year: 2026, month: 1, day: 1)),
            .init(licence("LATER", [.kiosk]), effectiveFrom: CivilDate(year: 2027, month: 1, day: 1)),
        ]
        return document
    }

    private static func licence(_ code: String, _ channels: [Channel]) -> ItemDefinition {
        ItemDefinition(
            code: ItemCode(code)!, name: LocalizedText("食品经营许可", english: "Food licence"), agency: Code("A01")!,
            type: .licence, legalBases: [LegalBasis(law: "中华人民共和国食品安全法", article: "第三十五条")],
            statutoryLimit: TimeLimit(20), promisedLimit: TimeLimit(8), levels: HallLevelSet([.district, .street]),
            channels: ChannelSet(channels),
            materials: [
                Material(code: Code("M1")!, name: LocalizedText("申请书", english: "Form")),
                Material(
                    code: Code("M2")!, name: LocalizedText("营业执照"), source: .government, originals: 0, copies: 1),
            ],
            decisionPost: Code("DECIDE")!)
    }
}
