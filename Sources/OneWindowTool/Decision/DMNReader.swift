import OneWindow

/// Reads decision models from files of Decision Model and Notation 1.1 to 1.5 (OMG).
///
/// Types, inputs, business knowledge models and decisions are read, with decision tables, literal expressions,
/// invocations, contexts, lists and relations. Pictures, descriptions and extensions are passed over. What would change
/// the meaning and is not supported is a doubt: imports, decision services, other languages than FEEL, functions of
/// other kinds.
struct DMNReader {
    private(set) var doubts: [DecisionDoubt] = []
    private var namesByID: [String: String] = [:]
    private var depth = 0

    /// Reads a model and what is doubtful about the file; places are lines of it.
    static func read(_ bytes: [UInt8]) throws(XMLError) -> (model: DecisionModel, doubts: [DecisionDoubt]) {
        let root = try XMLTree.read(bytes)
        guard root.name == "definitions" else { throw XMLError(reason: .malformed, line: root.line) }
        var reader = DMNReader()
        let model = reader.model(root)
        return (model, reader.doubts)
    }

    mutating func refuse(_ element: XMLTree, _ subject: String? = nil) {
        doubts.append(DecisionDoubt(.notSupported, "\(element.line)", subject ?? element.name))
    }

    private mutating func model(_ root: XMLTree) -> DecisionModel {
        checkLanguage(root)
        var model = DecisionModel(name: root.attributes["name"] ?? "")
        for element in root.children {
            if let id = element.attributes["id"] { namesByID[id] = variableName(element) }
        }
        for element in root.children {
            switch element.name {
            case "itemDefinition": model.types.append(type(element))
            case "inputData":
                model.inputs.append(DecisionModel.Input(variableName(element), type: variableType(element)))
            case "businessKnowledgeModel": model.knowledge.append(knowledge(element))
            case "decision": model.decisions.append(decision(element))
            case "import", "decisionService": refuse(element)
            default: break
            }
        }
        return model
    }

    /// Expressions name an element by its variable, which has the element's name.
    private func variableName(_ element: XMLTree) -> String {
        Self.plain(element.child("variable")?.attributes["name"] ?? element.attributes["name"] ?? "")
    }

    private func variableType(_ element: XMLTree) -> String {
        Self.typeName(element.child("variable")?.attributes["typeRef"])
    }

    private mutating func type(_ element: XMLTree) -> DecisionModel.TypeDefinition {
        depth += 1
        defer { depth -= 1 }
        var type = DecisionModel.TypeDefinition(name: Self.plain(element.attributes["name"] ?? ""))
        type.base = Self.typeName(element.child("typeRef")?.trimmed ?? element.attributes["typeRef"])
        // From 1.5 on there is a second list, which the type's values must also be in.
        type.values = element.child("allowedValues")?.child("text")?.trimmed ?? ""
        if type.values.isEmpty { type.values = element.child("typeConstraint")?.child("text")?.trimmed ?? "" }
        type.isCollection = element.attributes["isCollection"] == "true"
        if element.child("functionItem") != nil { refuse(element, "functionItem") }
        type.components = element.children("itemComponent").map { self.type($0) }
        return type
    }

    private mutating func decision(_ element: XMLTree) -> DecisionModel.Decision {
        DecisionModel.Decision(
            variableName(element), type: variableType(element), requires: requirements(element),
            logic: logic(in: element))
    }

    private mutating func knowledge(_ element: XMLTree) -> DecisionModel.Knowledge {
        var function = DecisionModel.Knowledge(
            variableName(element), type: variableType(element), requires: requirements(element),
            logic: .expression(""))
        guard let body = element.child("encapsulatedLogic") else { return function }
        if let kind = body.attributes["kind"], kind != "FEEL" { refuse(body, kind) }
        function.parameters = body.children("formalParameter").map {
            DecisionModel.Parameter(
                Self.plain($0.attributes["name"] ?? ""), type: Self.typeName($0.attributes["typeRef"]))
        }
        function.logic = logic(in: body)
        return function
    }

    /// What an element requires, by name.
    private mutating func requirements(_ element: XMLTree) -> [String] {
        var names: [String] = []
        for requirement in element.children
        where requirement.name == "informationRequirement" || requirement.name == "knowledgeRequirement" {
            for reference in requirement.children {
                guard let target = reference.attributes["href"] else { continue }
                guard let hash = target.lastIndex(of: "#"),
                    let name = namesByID[String(target[target.index(after: hash)...])]
                else {
                    doubts.append(DecisionDoubt(.unknownRequirement, "\(reference.line)", target))
                    continue
                }
                if !names.contains(name) { names.append(name) }
            }
        }
        return names
    }
}

extension DMNReader {
    private static let languages = ["FEEL", "S-FEEL"]

    /// Expressions in another language than FEEL are refused.
    mutating func checkLanguage(_ element: XMLTree) {
        guard let language = element.attributes["expressionLanguage"], !language.isEmpty else { return }
        let isKnown =
            language.contains("/FEEL/") || language.hasSuffix("/FEEL") || Self.languages.contains(language.uppercased())
        if !isKnown { refuse(element, language) }
    }

    /// A type's name without the prefix of its namespace.
    static func typeName(_ reference: String?) -> String {
        guard let reference else { return "" }
        var name = plain(reference)
        if name.hasPrefix("{"), let end = name.firstIndex(of: "}") { name = String(name[name.index(after: end)...]) }
        if let colon = name.lastIndex(of: ":") { name = String(name[name.index(after: colon)...]) }
        return name == "Any" ? "" : name
    }

    /// A name with single spaces, as expressions have it.
    static func plain(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
