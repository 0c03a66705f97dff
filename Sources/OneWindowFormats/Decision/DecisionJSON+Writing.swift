import OneWindowCore

extension JSONWriter {
    /// The members of a model. What says nothing is left out.
    mutating func content(of model: DecisionModel, tagged schema: String) {
        member("schema", schema)
        filled("name", model.name)
        list("types", model.types) { writer, type in writer.object { $0.content(of: type) } }
        list("inputs", model.inputs) { writer, input in
            writer.object { writer in
                writer.member("name", input.name)
                writer.filled("type", input.type)
                writer.filled("values", input.values)
            }
        }
        list("functions", model.knowledge) { writer, function in
            writer.object { writer in
                writer.member("name", function.name)
                writer.filled("type", function.type)
                writer.list("parameters", function.parameters) { writer, parameter in
                    writer.object { writer in
                        writer.member("name", parameter.name)
                        writer.filled("type", parameter.type)
                    }
                }
                writer.texts("requires", function.requires)
                writer.content(of: function.logic)
            }
        }
        array("decisions", model.decisions) { writer, decision in
            writer.object { writer in
                writer.member("name", decision.name)
                writer.filled("type", decision.type)
                writer.texts("requires", decision.requires)
                writer.content(of: decision.logic)
            }
        }
    }

    /// A list that is left out where it is empty.
    private mutating func list<Element>(
        _ name: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        if !elements.isEmpty { array(name, elements, body) }
    }

    private mutating func texts(_ name: StaticString, _ texts: [String]) {
        list(name, texts) { $0.element($1) }
    }

    private mutating func content(of type: DecisionModel.TypeDefinition) {
        member("name", type.name)
        filled("type", type.base)
        filled("values", type.values)
        list("components", type.components) { writer, component in writer.object { $0.content(of: component) } }
        if type.isCollection { member("collection", true) }
    }

    private mutating func content(of logic: DecisionLogic) {
        switch logic {
        case .table(let table): content(of: table)
        case .expression(let text): member("expression", text)
        case .invocation(let function, let arguments):
            member("invoke", function)
            list("with", arguments) { writer, entry in writer.object { $0.content(of: entry) } }
        case .context(let entries):
            array("context", entries) { writer, entry in writer.object { $0.content(of: entry) } }
        case .list(let elements):
            array("list", elements) { writer, element in writer.object { $0.content(of: element) } }
        }
    }

    private mutating func content(of entry: DecisionLogic.Entry) {
        filled("name", entry.name)
        filled("type", entry.type)
        content(of: entry.logic)
    }

    private mutating func content(of table: DecisionTable) {
        member("hitPolicy", table.hitPolicy)
        member("aggregation", table.aggregation)
        list("inputs", table.inputs) { writer, input in
            if input == DecisionTable.Input(input.expression) { return writer.element(input.expression) }
            writer.object { writer in
                writer.member("expression", input.expression)
                writer.filled("label", input.label)
                writer.filled("type", input.type)
                writer.filled("values", input.values)
            }
        }
        array("outputs", table.outputs) { writer, output in
            writer.object { writer in
                writer.filled("name", output.name)
                writer.filled("type", output.type)
                writer.texts("values", output.values)
                writer.filled("default", output.standard)
            }
        }
        array("rules", table.rules) { writer, rule in
            writer.object { writer in
                writer.texts("when", rule.when)
                writer.texts("then", rule.then)
                writer.filled("note", rule.note)
            }
        }
    }
}
