extension Field {
    /// A list of codes, such as those of bodies.
    static func codes(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[Code]>,
        most: Int = Limits.bodiesNamed
    ) -> Field {
        let label = LocalizedText(label.0, english: label.1)
        let shape = FieldShape.list(.key(Limits.codeBytes), most)
        return Field(FieldSpec(number: number, name: name, label: label, shape: shape)) { owner in
            owner[keyPath: path].isEmpty ? nil : .list(owner[keyPath: path].map { .text($0.text) })
        } set: { owner, tree in
            guard case .list(let values) = tree else { return false }
            var codes: [Code] = []
            for value in values {
                guard case .text(let text) = value, let code = Code(text) else { return false }
                codes.append(code)
            }
            owner[keyPath: path] = codes
            return true
        }
    }
}
