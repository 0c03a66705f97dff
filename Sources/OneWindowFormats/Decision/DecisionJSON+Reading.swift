import OneWindowCore

extension DecisionJSON {
    /// The members that say how a value is found; each form has members of its own.
    private static let logicMembers = [
        "expression", "hitPolicy", "aggregation", "inputs", "outputs", "rules", "invoke", "with", "context", "list",
    ]

    /// Reads a model that stands by itself or inside something else.
    static func model(_ node: JSONNode) throws(Rejection) -> DecisionModel {
        let object = try node.object(allowing: ["schema", "name", "types", "inputs", "functions", "decisions"])
        try object.optional("schema")?.requireSchema(schema)
        return DecisionModel(
            name: try object.text("name"), types: try object.list("types", type),
            inputs: try object.list("inputs", input),
            knowledge: try object.list("functions", function),
            decisions: try object.required("decisions").list(decision))
    }

    private static func texts(_ object: JSONObject, _ name: String) throws(Rejection) -> [String] {
        try object.list(name) { (node) throws(Rejection) in try node.text() }
    }

    private static func type(_ node: JSONNode) throws(Rejection) -> DecisionModel.TypeDefinition {
        let object = try node.object(allowing: ["name", "type", "values", "components", "collection"])
        return DecisionModel.TypeDefinition(
            name: try object.required("name").text(), base: try object.text("type"), values: try object.text("values"),
            components: try object.list("components", type),
            isCollection: try object.optional("collection")?.flag() ?? false)
    }

    private static func input(_ node: JSONNode) throws(Rejection) -> DecisionModel.Input {
        let object = try node.object(allowing: ["name", "type", "values"])
        return DecisionModel.Input(
            try object.required("name").text(), type: try object.text("type"), values: try object.text("values"))
    }

    private static func function(_ node: JSONNode) throws(Rejection) -> DecisionModel.Knowledge {
        let object = try node.object(allowing: ["name", "type", "parameters", "requires"] + logicMembers)
        return DecisionModel.Knowledge(
            try object.required("name").text(), type: try object.text("type"),
            parameters: try object.list("parameters", parameter), requires: try texts(object, "requires"),
            logic: try logic(object))
    }

    private static func parameter(_ node: JSONNode) throws(Rejection) -> DecisionModel.Parameter {
        let object = try node.object(allowing: ["name", "type"])
        return DecisionModel.Parameter(try object.required("name").text(), type: try object.text("type"))
    }

    private static func decision(_ node: JSONNode) throws(Rejection) -> DecisionModel.Decision {
        let object = try node.object(allowing: ["name", "type", "requires"] + logicMembers)
        return DecisionModel.Decision(
            try object.required("name").text(), type: try object.text("type"), requires: try texts(object, "requires"),
            logic: try logic(object))
    }

    private static func entry(_ node: JSONNode) throws(Rejection) -> DecisionLogic.Entry {
        let object = try node.object(allowing: ["name", "type"] + logicMembers)
        return DecisionLogic.Entry(
            try object.text("name"), type: try object.text("type"), logic: try logic(object))
    }

    /// Which form it has, says a member that only this form has. Members of another form beside it are refused.
    private static func logic(_ object: JSONObject) throws(Rejection) -> DecisionLogic {
        if let invoke = object.optional("invoke") {
            try refuse(object, except: ["invoke", "with"])
            return .invocation(function: try invoke.text(), arguments: try object.list("with", entry))
        }
        if let context = object.optional("context") {
            try refuse(object, except: ["context"])
            return .context(try context.list(entry))
        }
        if let list = object.optional("list") {
            try refuse(object, except: ["list"])
            return .list(
                try list.list { (node) throws(Rejection) in try logic(try node.object(allowing: logicMembers)) })
        }
        if object.optional("rules") != nil { return .table(try table(object)) }
        let expression = try object.required("expression")
        try refuse(object, except: ["expression"])
        return .expression(try expression.text())
    }

    private static func refuse(_ object: JSONObject, except own: [String]) throws(Rejection) {
        for name in logicMembers where !own.contains(name) {
            if let stray = object.optional(name) { throw stray.rejection(.malformedField) }
        }
    }

    private static func table(_ object: JSONObject) throws(Rejection) -> DecisionTable {
        try refuse(object, except: ["hitPolicy", "aggregation", "inputs", "outputs", "rules"])
        return DecisionTable(
            try object.optional("hitPolicy")?.choice() ?? .unique,
            aggregation: try object.optional("aggregation")?.choice(),
            inputs: try object.list("inputs", column), outputs: try object.required("outputs").list(output),
            rules: try object.required("rules").list(rule))
    }

    /// An expression alone, or an object with an expression.
    private static func column(_ node: JSONNode) throws(Rejection) -> DecisionTable.Input {
        if let expression = try? node.text() { return DecisionTable.Input(expression) }
        let object = try node.object(allowing: ["expression", "label", "type", "values"])
        return DecisionTable.Input(
            try object.required("expression").text(), label: try object.text("label"), type: try object.text("type"),
            values: try object.text("values"))
    }

    private static func output(_ node: JSONNode) throws(Rejection) -> DecisionTable.Output {
        let object = try node.object(allowing: ["name", "type", "values", "default"])
        return DecisionTable.Output(
            try object.text("name"), type: try object.text("type"), values: try texts(object, "values"),
            standard: try object.text("default"))
    }

    private static func rule(_ node: JSONNode) throws(Rejection) -> DecisionTable.Rule {
        let object = try node.object(allowing: ["when", "then", "note"])
        return DecisionTable.Rule(
            when: try texts(object, "when"), then: try texts(object, "then"), note: try object.text("note"))
    }
}
