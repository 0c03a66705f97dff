/// How a value is found, compiled. Slots are those of the decision or function it belongs to.
indirect enum CompiledLogic: Sendable {
    case expression(FeelExpression)
    case table(CompiledTable)
    /// A function by its number, and a logic for each parameter, nil where none is given.
    case invocation(Int, [CompiledLogic?])
    case context([Entry])
    case list([CompiledLogic])

    /// An entry of a context. One without a name is the result.
    struct Entry: Sendable {
        let name: String
        let slot: Int
        let type: FeelType
        let logic: CompiledLogic
    }

    /// Adds the slots that are read.
    func addSlotsRead(to slots: inout Set<Int>) {
        switch self {
        case .expression(let expression): slots.formUnion(expression.slotsRead)
        case .table(let table): slots.formUnion(table.slotsRead)
        case .invocation(_, let arguments): for case let logic? in arguments { logic.addSlotsRead(to: &slots) }
        case .context(let entries): for entry in entries { entry.logic.addSlotsRead(to: &slots) }
        case .list(let elements): for element in elements { element.addSlotsRead(to: &slots) }
        }
    }
}

extension CompiledTable {
    /// The slots that any cell reads.
    var slotsRead: Set<Int> {
        var slots: Set<Int> = []
        for input in inputs { slots.formUnion(input.expression?.slotsRead ?? [input.slot]) }
        for column in columns {
            for tests in column.cells { slots.formUnion(tests.slotsRead) }
            slots.formUnion(column.values?.slotsRead ?? [])
        }
        for output in outputs { slots.formUnion(output.standard?.slotsRead ?? []) }
        for cells in then { for cell in cells { slots.formUnion(cell.slotsRead) } }
        return slots
    }
}

/// A function, compiled. Its parameters are its first slots.
struct CompiledFunction: Sendable {
    let name: String
    let parameters: [String]
    let types: [FeelType]
    let result: FeelType
    let slotCount: Int
    let logic: CompiledLogic
}
