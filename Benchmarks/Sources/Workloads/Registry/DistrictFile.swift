import OneWindow
import OneWindowSample
import OneWindowTesting

/// A database of the sample district, opened anew for each question.
public struct DistrictFile {
    private let path: String
    private let code: ItemCode
    private let hall: Code
    private let instant = Instant(date: SampleDistrict.firstDay.adding(days: 68), minute: 600)
    public let items: Int

    public init(in directory: String) throws {
        path = "\(directory)/registry-district.ow"
        removeDatabase(path)
        let engine = try Engine.open(path, storage: .fast) { $0.salt = fixedSalt }
        let document = SampleDistrict.document()
        let submission = Submission(
            id: try RegistryFile.required(RequestID("register")), at: instant, by: .operatorOfHost,
            .register(document))
        _ = try engine.submit(submission)
        items = engine.registry.items.count
        code = try RegistryFile.required(engine.registry.items.last?.code)
        hall = try RegistryFile.required(document.halls.first?.code)
    }

    /// Opens the file and asks where an application goes.
    public func openAndRoute() throws {
        let engine = try Engine.open(path) { $0.salt = fixedSalt }
        let route = engine.route(code, from: hall, channel: .window, at: instant)
        guard route.refusal == nil else { throw Fault("the district does not route its item") }
    }
}
