/// A part of a code with what it means (编码组成部分).
public struct CodeField: Sendable, Hashable {
    /// Which part.
    public let name: CodeFieldName
    /// Its characters, or what they stand for.
    public let value: String
    /// What it means, or nil where the value says it all.
    public let meaning: LocalizedText?

    init(_ name: CodeFieldName, _ value: String, _ meaning: LocalizedText? = nil) {
        self.name = name
        self.value = value
        self.meaning = meaning
    }

    init(_ name: CodeFieldName, _ value: String, _ text: (Language) -> String) {
        self.init(name, value, LocalizedText(text(.chinese), english: text(.english)))
    }

    /// The parts of a credit code.
    static func list(of code: CreditCode) -> [CodeField] {
        var fields: [CodeField] = []
        if let registrar = code.registrar {
            fields.append(CodeField(.registrar, String(registrar.rawValue)) { registrar.text(in: $0) })
        }
        if let bodyClass = code.bodyClass {
            fields.append(CodeField(.bodyClass, bodyClass.rawValue) { bodyClass.text(in: $0) })
        }
        if let region = code.region { fields.append(CodeField(.region, region.shortText)) }
        fields.append(CodeField(.organisation, code.organisation?.hyphenated ?? code.organisationPart))
        return fields
    }

    /// The parts of an item code.
    static func list(of parts: ItemCodeParts) -> [CodeField] {
        var fields = [
            CodeField(.scheme, parts.scheme.name) { parts.scheme.text(in: $0) },
            CodeField(.profile, parts.profile.code.text, parts.profile.name),
        ]
        func add(_ name: CodeFieldName, _ value: String) {
            if !value.isEmpty { fields.append(CodeField(name, value)) }
        }
        if let body = parts.body {
            fields.append(CodeField(.body, body.text))
            if case .credit(let code) = body { fields += list(of: code).filter { $0.name == .bodyClass } }
        }
        if let level = parts.level {
            fields.append(CodeField(.level, String(level.rawValue)) { level.text(in: $0) })
        }
        if let region = parts.region {
            fields.append(CodeField(.region, region.text))
            fields.append(CodeField(.regionLevel, String(region.level.rawValue)) { region.level.text(in: $0) })
        }
        add(.catalogue, parts.catalogue)
        if let directory = parts.basic?.directory { fields.append(CodeField(directory)) }
        if let type = parts.type {
            fields.append(CodeField(.type, type.code, parts.profile.meaning(of: type)?.name))
        }
        if let national = parts.nationalType {
            fields.append(CodeField(.nationalType, national.code, CodeProfile.national2018.meaning(of: national)?.name))
        }
        add(.department, parts.basic?.department ?? "")
        add(.main, parts.main)
        add(.sub, parts.sub)
        add(.serial, parts.serial)
        return fields
    }

    private init(_ directory: CodeDirectory) {
        switch directory {
        case .national: self.init(.directory, "00", LocalizedText("国家目录", english: "national catalogue"))
        case .province(let region):
            let name = LocalizedText("省级目录", english: "catalogue of a province")
            self.init(.directory, part(of: region.text, 0..<2), name)
        }
    }
}

/// The parts that codes have. The raw values are their stable names in JSON.
public enum CodeFieldName: String, Sendable, CaseIterable {
    case scheme, profile, catalogue, directory, type, nationalType, department, main, sub, body, registrar, bodyClass
    case organisation, level, region, regionLevel, townshipClass, villageClass, item, itemHandle, date, serial
    case numberKind, birthYear, sex

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
