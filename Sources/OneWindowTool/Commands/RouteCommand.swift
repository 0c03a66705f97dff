import ArgumentParser
import OneWindow

/// `onewindow route`
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Say where an application for an item goes: hall, window, agency, post. 路由",
        discussion: "  onewindow route 11440398… --hall S1-C01 --at 2026-03-09T10:00:00+08:00 --database hall.db")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The item's code.")
    var code: String

    @Option(help: ArgumentHelp("Where the applicant is; not needed online.", valueName: "hall"))
    var hall: String?

    @Option(help: ArgumentHelp("window, kiosk, online, mobile or mail.", valueName: "channel"))
    var channel = "window"

    @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
    var at: Instant?

    func run() throws {
        guard let way = Channel.allCases.first(where: { "\($0)" == channel }) else {
            throw ValidationError("--channel is one of \(Channel.allCases.map { "\($0)" }.joined(separator: ", "))")
        }
        try Console.run(output) {
            let engine = try database.open()
            guard let item = ItemCode(code) else { throw OneWindowError(Rejection(.unknownItem, code)) }
            let place = try hall.map { text throws(OneWindowError) in
                guard let code = Code(text) else { throw OneWindowError(Rejection(.unknownHall, text)) }
                return code
            }
            let route = engine.route(item, from: place, channel: way, at: at ?? .now)
            if output.json {
                Console.line(ResultJSON.data(route, registry: engine.registry))
            } else {
                Console.line(words(for: route, engine.registry).text(in: output.spoken))
            }
            if route.refusal != nil { throw ExitCode.refused }
        }
    }

    private func words(for route: Route, _ registry: Registry) -> Bilingual {
        if let refusal = route.refusal {
            let rule = Bilingual(refusal.text(in: .chinese), refusal.text(in: .english))
            return Words.Tool.routeRefused.filled([:], names: ["rule": rule])
        }
        func name(_ text: LocalizedText?) -> Bilingual { text.map { Bilingual($0) } ?? Bilingual("–") }
        let kind = route.windowKind == .dedicated ? Bilingual("专", "dedicated") : Bilingual("综合", "comprehensive")
        let word: Words.Tool = route.hall == nil ? .routeOnline : .routeLine
        return word.filled(
            ["version": "\(route.version)"],
            names: [
                "hall": name(route.hall.flatMap { registry.halls[$0]?.name }), "kind": kind,
                "agency": name(registry.agencies[route.agency]?.name), "post": name(registry.posts[route.post]?.name),
                "closed": route.isOpen ? Bilingual("", "") : Words.Tool.closedNow.both,
            ])
    }
}
