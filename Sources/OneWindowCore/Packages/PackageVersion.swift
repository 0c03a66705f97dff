/// A version of a package as it is registered.
public struct PackageVersion: Sendable, Hashable, WireCodable {
    /// Its number, from 1.
    public let number: UInt32
    /// The day from which it holds, or nil for a draft.
    public let effectiveFrom: CivilDate?
    /// What it says.
    public let definition: PackageDefinition

    /// Creates a version.
    public init(number: UInt32, effectiveFrom: CivilDate?, _ definition: PackageDefinition) {
        self.number = number
        self.effectiveFrom = effectiveFrom
        self.definition = definition
    }

    /// The package's code.
    public var code: Code { definition.code }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.date(2, effectiveFrom)
        writer.message(3, definition)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var effectiveFrom: CivilDate?
        var definition: PackageDefinition?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: effectiveFrom = try field.date()
            case 3: definition = try field.message()
            default: break
            }
        }
        self.init(number: number, effectiveFrom: effectiveFrom, try required(definition, 3))
    }
}

/// The packages of a registry: every version of each, by code and by handle.
public struct PackageTable: Sendable, Hashable {
    /// The versions of each package: those of handle `h` stand at index `h - 1`.
    public private(set) var packages: [[PackageVersion]] = []
    private var handles: [Code: Handle<PackageVersion>] = [:]

    /// Creates an empty table.
    public init() {}

    /// The handle of a package, or nil where there is none of this code.
    public func handle(_ code: Code) -> Handle<PackageVersion>? { handles[code] }

    /// The handle that the next new package gets.
    var next: Handle<PackageVersion> { Handle(UInt32(packages.count) + 1) }

    /// The versions of a package, oldest first; none where there is no such package.
    public func versions(_ code: Code) -> [PackageVersion] {
        handles[code].map { packages[Int($0.rawValue) - 1] } ?? []
    }

    /// The version of a package that holds on a day, or nil.
    public func version(_ code: Code, on date: CivilDate) -> PackageVersion? {
        versions(code).last { version in version.effectiveFrom.map { $0 <= date } ?? false }
    }

    /// The packages that hold on a day, in the order of their handles.
    public func all(on date: CivilDate) -> [PackageVersion] {
        packages.compactMap { $0.first.flatMap { version($0.code, on: date) } }
    }

    /// The first package that holds on a day and has nothing in it but an item: that item's own guide.
    public func guide(ofItem item: ItemCode, on date: CivilDate) -> PackageVersion? {
        all(on: date).first { $0.definition.members.map(\.item) == [item] }
    }

    /// Whether a version follows on what is there.
    func accepts(_ version: PackageVersion, at handle: Handle<PackageVersion>) -> Bool {
        if let known = handles[version.code] {
            return known == handle && Int(version.number) == packages[Int(handle.rawValue) - 1].count + 1
        }
        return handle == next && version.number == 1
    }

    mutating func add(_ version: PackageVersion, at handle: Handle<PackageVersion>) {
        let index = Int(handle.rawValue) - 1
        if index == packages.count {
            packages.append([version])
            handles[version.code] = handle
        } else {
            precondition(packages.indices.contains(index), "handles are given without gaps")
            packages[index].append(version)
        }
    }
}
