import Foundation
import OneWindow

/// What a run of the test kit came to: one line for each test case.
struct TestKitRun: Encodable {
    /// A test case and how it went. It passes when every decision that it names comes to what is expected.
    struct Line: Encodable {
        let folder: String
        let file: String
        let id: String
        let passed: Bool
        /// The first decision that disagrees, with both values; nil where all agree.
        var decision: String?
        var expected: String?
        var actual: String?
        /// Why nothing could be evaluated.
        var problem: String?

        enum CodingKeys: String, CodingKey {
            case folder, file, id = "testCase", passed, decision, expected, actual, problem
        }
    }

    private(set) var passed = 0
    private(set) var failed = 0
    private(set) var cases: [Line] = []

    /// Runs every folder with test cases at or below a folder, in the order of their names.
    init(_ root: String) {
        for folder in Self.folders(root) { run(folder) }
    }

    private mutating func add(_ line: Line) {
        cases.append(line)
        if line.passed { passed += 1 } else { failed += 1 }
    }

    private static func files(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// Folders with files `*-test-*.xml`, to a depth of eight.
    private static func folders(_ root: String, depth: Int = 0) -> [String] {
        let names = files(root)
        var found = names.contains(where: isTest) ? [root] : []
        guard depth < 8 else { return found }
        for name in names where !name.hasPrefix(".") {
            var isFolder: ObjCBool = false
            let path = "\(root)/\(name)"
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                found += folders(path, depth: depth + 1)
            }
        }
        return found
    }

    private static func isTest(_ name: String) -> Bool { name.hasSuffix(".xml") && name.contains("-test-") }

    private mutating func run(_ folder: String) {
        let names = Self.files(folder)
        let label = folder.split(separator: "/").last.map(String.init) ?? folder
        let models = names.filter { $0.hasSuffix(".dmn") }
        for name in names where Self.isTest(name) {
            let blank = Line(folder: label, file: name, id: "", passed: false)
            do throws(XMLError) {
                let file = try TestKitFile.read(Self.contents("\(folder)/\(name)"))
                let wanted = models.contains(file.model) ? file.model : models.count == 1 ? models[0] : file.model
                let kit = ModelOfKit("\(folder)/\(wanted)")
                for test in file.cases { add(kit.line(test, blank)) }
            } catch {
                var line = blank
                line.problem = error.both.text(in: .english)
                add(line)
            }
        }
    }

    static func contents(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    }
}

/// A model of the kit, compiled; or why it is not.
private struct ModelOfKit {
    private var model: DecisionModel?
    private var compiled: CompiledDecisions?
    private var problem: String?

    init(_ path: String) {
        do throws(XMLError) {
            let (model, doubts) = try DMNReader.read(TestKitRun.contents(path))
            self.model = model
            problem = doubts.first { !$0.isWarning }?.message()
            do throws(DecisionDoubts) {
                compiled = try model.compile()
            } catch {
                // What the file says that is not supported is the reason; what is missing then follows from it.
                problem = problem ?? error.doubts.first { !$0.isWarning }?.message()
            }
        } catch {
            problem = error.both.text(in: .english)
        }
    }

    /// Runs a test case.
    func line(_ test: TestKitFile.Case, _ blank: TestKitRun.Line) -> TestKitRun.Line {
        func line(passed: Bool) -> TestKitRun.Line {
            TestKitRun.Line(folder: blank.folder, file: blank.file, id: test.id, passed: passed)
        }
        guard let model, let compiled else {
            var line = line(passed: false)
            line.problem = problem ?? ""
            return line
        }
        let inputs = FeelContext(
            test.inputs.map { name, node in
                FeelContext.Entry(name, TestKitValue.value(node, of: model.typeOfInput(name), in: model))
            })
        for result in test.results {
            let actual = value(of: result, test, inputs, compiled)
            let expected = result.expected.map { TestKitValue.value($0, of: nil, in: nil) } ?? .null
            let agrees =
                result.isError ? actual?.isNull == true : actual.map { TestKitValue.agrees($0, expected) } == true
            if agrees { continue }
            var line = line(passed: false)
            line.decision = result.name
            line.expected = result.isError ? "null" : expected.description
            line.actual = actual?.description ?? ""
            line.problem = actual == nil ? problem ?? "no such decision" : nil
            return line
        }
        return line(passed: true)
    }

    private func value(
        of result: TestKitFile.Result, _ test: TestKitFile.Case, _ inputs: FeelContext, _ compiled: CompiledDecisions
    ) -> FeelValue? {
        if test.kind == "bkm" {
            return compiled.call(test.invocable ?? result.name, with: inputs)?.value
        }
        return compiled.evaluate(result.name, inputs)?.value
    }
}

extension DecisionModel {
    /// The type of an input as a definition, components and all; nil where there is no such input.
    func typeOfInput(_ name: String) -> TypeDefinition? {
        guard let input = inputs.first(where: { $0.name == name }) else { return nil }
        return types.first { $0.name == input.type } ?? TypeDefinition(name: "", base: input.type)
    }
}
