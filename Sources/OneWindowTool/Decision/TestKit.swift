import Foundation
import OneWindow

/// A file of test cases of the public test kit for decision models (DMN TCK).
struct TestKitFile {
    /// A test case: values for inputs, and what decisions must come to.
    struct Case {
        let id: String
        /// `decision`, or `bkm` and `decisionService`, where ``invocable`` says which is called.
        let kind: String
        let invocable: String?
        let inputs: [(name: String, node: XMLTree)]
        let results: [Result]
    }

    /// What a decision must come to.
    struct Result {
        let name: String
        /// What is expected; nil where it is only said that it fails.
        let expected: XMLTree?
        /// Whether evaluation must fail: the value is null.
        let isError: Bool
    }

    /// The name of the model's file.
    let model: String
    let cases: [Case]

    /// Reads a file.
    static func read(_ bytes: [UInt8]) throws(XMLError) -> TestKitFile {
        let root = try XMLTree.read(bytes)
        guard root.name == "testCases" else { throw XMLError(reason: .malformed, line: root.line) }
        return TestKitFile(
            model: root.child("modelName")?.trimmed ?? "",
            cases: root.children("testCase").enumerated().map { index, element in
                Case(
                    id: element.attributes["id"] ?? "\(index + 1)",
                    kind: element.attributes["type"] ?? "decision", invocable: element.attributes["invocableName"],
                    inputs: element.children("inputNode").map { (DMNReader.plain($0.attributes["name"] ?? ""), $0) },
                    results: element.children("resultNode").map { node in
                        Result(
                            name: DMNReader.plain(node.attributes["name"] ?? ""),
                            expected: node.child("expected") ?? node.child("computed"),
                            isError: node.attributes["errorResult"] == "true")
                    })
            })
    }
}
