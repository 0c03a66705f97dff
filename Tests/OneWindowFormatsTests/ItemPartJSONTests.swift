import FoundationEssentials
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

@Suite("Item definitions in JSON: elements and schema")
struct ItemPartJSONTests {
    private func document(_ definition: ItemDefinition) -> RegistryDocument {
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: nil)]
        return document
    }

    private func members(_ value: JSONValue, _ path: String...) -> [String: JSONValue] {
        var value = value
        for name in path {
            guard case .object(let members) = value, let next = members[name] else { return [:] }
            value = next
        }
        if case .object(let members) = value { return members }
        return [:]
    }

    @Test("whatever a definition says comes back the same and as the same bytes", arguments: [10, 50, 100])
    func roundTrip(_ percent: Int) throws {
        for seed in UInt64(1)...30 {
            var generator = SeededGenerator(seed: seed)
            let made: ItemDefinition = try #require(RandomPart.make(percent: percent, using: &generator))
            let data = RegistryJSON.data(document(made))
            let back = try RegistryJSON.document(from: data)
            #expect(back.items.first?.definition == made)
            #expect(RegistryJSON.data(back) == data)
        }
    }

    @Test("a member that no field has is refused with its place")
    func strangers() throws {
        let rows = [
            ("'colour':1", "items[0].colour"), ("'fee':{'price':1}", "items[0].fee.price"),
            ("'visits':{'count':100}", "items[0].visits.count"), ("'modes':['soon']", "items[0].modes[0]"),
            ("'results':[{'type':40}]", "items[0].results[0].type"),
            ("'materials':[{'code':'M','name':'料','proof':1}]", "items[0].materials[0].proof"),
            ("'extensions':{'a':1}", "items[0].extensions.a"),
        ]
        for (member, place) in rows {
            let text = "{'items':[{'code':'I','name':'事项','agency':'A','type':1,\(member)}]}"
            do {
                _ = try RegistryJSON.document(from: text.json)
                Issue.record("\(member) is taken")
            } catch {
                #expect(error.rejection == Rejection(.malformedField, place))
            }
        }
    }

    @Test("numbers of tables stand for their names, and blanks say nothing")
    func numbers() throws {
        let text = """
            {'items':[{'code':'I','name':'事项','agency':'A','type':1,'modes':[1,5],'reform':3,'visits':{'count':0},
            'online':{},'aliases':[],'fee':{'charged':false},'extensions':{'b':'2','a':'1'},'status':null}]}
            """
        let item = try #require(try RegistryJSON.document(from: text.json).items.first?.definition.elements)
        #expect(item.modes == ChoiceSet<HandlingMode>([.atOnce, .crossProvince]) && item.reform == .promise)
        #expect(item.visits.count == 0 && item.fee.isCharged == false && item.online == .blank)
        #expect(item.extensions.map(\.key) == ["a", "b"])
    }

    @Test("the schema has every member that the reader knows and no other, at every depth")
    func schema() throws {
        let schema = try JSONValue(bytes: ItemSchemaJSON.data(), atMost: 1 << 20)
        var names = Set(members(schema, "properties").keys)
        names.subtract(["effectiveFrom", "version"])
        #expect(names == ItemDefinition.shape.memberNames)
        let fee = Set(members(schema, "properties", "fee", "properties").keys)
        #expect(fee == ItemFee.shape.memberNames)
        let material = Set(members(schema, "properties", "materials", "items", "properties").keys)
        #expect(material == Material.shape.memberNames)
        // Whatever is written stands in the schema.
        for seed in UInt64(1)...10 {
            var generator = SeededGenerator(seed: seed)
            let made: ItemDefinition = try #require(RandomPart.make(percent: 100, using: &generator))
            let written = try JSONValue(bytes: RegistryJSON.data(document(made)), atMost: 1 << 20)
            guard case .array(let items)? = members(written)["items"], let item = items.first else { continue }
            #expect(unknown(in: item, schema) == [])
        }
    }

    /// The places of a value that a schema does not know, and of members that it asks for in vain.
    private func unknown(in value: JSONValue, _ schema: JSONValue) -> [String] {
        switch value {
        case .object(let object):
            var properties = members(schema, "properties")
            if properties.isEmpty, case .array(let choices)? = members(schema)["oneOf"], let last = choices.last {
                properties = members(last, "properties")
            }
            let others = members(schema)["additionalProperties"]
            var found: [String] = []
            for (name, inner) in object {
                if let known = properties[name] {
                    found += unknown(in: inner, known)
                } else if others == nil || others == .flag(false) {
                    found.append(name)
                }
            }
            if case .array(let needed)? = members(schema)["required"] {
                for case .text(let name) in needed where object[name] == nil { found.append("no " + name) }
            }
            return found
        case .array(let values):
            guard let element = members(schema)["items"] else { return ["["] }
            return values.flatMap { unknown(in: $0, element) }
        default:
            guard case .array(let allowed)? = members(schema)["enum"] else { return [] }
            return allowed.contains(value) ? [] : ["enum"]
        }
    }

    @Test("the page of items has every element, every table of choices and every rule")
    func page() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let file = root.appending(path: "Sources/OneWindow/OneWindow.docc/Items.md")
        let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let rows = Set(page.split(separator: "\n").map(String.init))
        func check(_ shape: ObjectShape, _ prefix: String) {
            for field in shape.fields {
                if field.isInline, case .object(let part) = field.shape {
                    check(part, prefix)
                } else {
                    let start = "| `\(prefix)\(field.nameText)` | \(field.label.chinese) |"
                    #expect(rows.contains { $0.hasPrefix(start) }, "\(start)")
                }
                switch field.shape {
                case .object(let part) where !field.isInline: check(part, prefix + field.nameText + ".")
                case .list(.object(let part), _): check(part, prefix + field.nameText + ".")
                default: break
                }
            }
        }
        check(ItemElements.shape, "")
        check(MaterialDetails.shape, "materials.")
        for rule in DefinitionRule.all {
            let severity = rule.severity == .refuses ? "refuses" : "advises"
            let row = "| \(rule.code.rawValue) | \(severity) | \(rule.code.text(in: .chinese)) | \(rule.source) |"
            #expect(rows.contains(row), "\(row)")
        }
    }
}
