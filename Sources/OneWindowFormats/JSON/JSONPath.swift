/// Where a value stands in a document, such as `items[3].materials[0].code`.
indirect enum JSONPath: CustomStringConvertible {
    case root
    case member(JSONPath, String)
    case element(JSONPath, Int)

    var description: String {
        switch self {
        case .root: "json"
        case .member(.root, let name): name
        case .member(let path, let name): "\(path).\(name)"
        case .element(let path, let index): "\(path)[\(index)]"
        }
    }
}
