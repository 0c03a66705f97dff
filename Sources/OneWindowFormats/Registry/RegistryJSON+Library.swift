import OneWindowCore
import OneWindowEngine

/// Types of licences, signature keys, standards and their releases in the registry document.
extension RegistryJSON {
    static let libraryMembers = ["licenceTypes", "signatureKeys", "standards", "releases"]

    static func library(_ object: JSONObject, into document: inout RegistryDocument) throws(Rejection) {
        document.licenceTypes = try object.list("licenceTypes", licenceType)
        document.signatureKeys = try object.list("signatureKeys", signatureKey)
        document.standards = try object.list("standards", standard)
        document.releases = try object.list("releases", release)
    }

    private static func licenceType(_ node: JSONNode) throws(Rejection) -> LicenceType {
        let object = try node.object(allowing: ["code", "name", "assurance", "dormancy"])
        return LicenceType(
            code: try object.required("code").code(), name: try object.required("name").name(),
            assurance: try object.optional("assurance")?.choice() ?? .person,
            dormancy: try object.optional("dormancy").map(dormancy))
    }

    private static func dormancy(_ node: JSONNode) throws(Rejection) -> DormancyRules {
        let object = try node.object(allowing: [
            "longestYears", "noticeDays", "needsAddress", "bars", "stopsValidity", "basis", "noticeBasis",
        ])
        return DormancyRules(
            longestYears: try object.required("longestYears").integer(in: 1...10),
            noticeDays: try object.optional("noticeDays")?.integer(in: 0...365) ?? 0,
            needsAddress: try object.optional("needsAddress")?.flag() ?? true,
            bars: try object.optional("bars")?.bars() ?? .reuse,
            stopsValidity: try object.optional("stopsValidity")?.flag() ?? false,
            basis: try legalBasis(object.required("basis")),
            noticeBasis: try object.optional("noticeBasis").map(legalBasis) ?? LegalBasis(law: ""))
    }

    private static func signatureKey(_ node: JSONNode) throws(Rejection) -> SignatureKey {
        let object = try node.object(allowing: ["code", "agency", "algorithm", "publicKey"])
        let algorithm: SignatureAlgorithm = try object.optional("algorithm")?.choice() ?? .ed25519
        return SignatureKey(
            code: try object.required("code").code(), agency: try object.required("agency").code(),
            algorithm: algorithm,
            publicKey: try object.required("publicKey").hexadecimal(bytes: algorithm.keyBytes))
    }

    private static func standard(_ node: JSONNode) throws(Rejection) -> Standard {
        let object = try node.object(allowing: [
            "code", "edition", "title", "kind", "levels", "effectiveFrom", "digest", "place", "items", "posts",
        ])
        return Standard(
            code: try object.required("code").code(), edition: try object.required("edition").code(),
            title: try object.required("title").name(), kind: try object.optional("kind")?.choice() ?? .standard,
            levels: HallLevelSet(try object.required("levels").choices()),
            effectiveFrom: try object.required("effectiveFrom").date(),
            digest: try object.required("digest").hexadecimal(bytes: 32), place: try object.text("place"),
            items: try object.list("items") { (node) throws(Rejection) in try node.itemCode() },
            posts: try object.list("posts", JSONNode.code))
    }

    private static func release(_ node: JSONNode) throws(Rejection) -> RegistryDocument.ReleaseEntry {
        let object = try node.object(allowing: ["standard", "edition", "kind", "halls", "from"])
        return RegistryDocument.ReleaseEntry(
            try object.required("standard").code(), try object.required("edition").code(),
            StandardRelease(
                try object.optional("kind")?.choice() ?? .released, in: try object.list("halls", JSONNode.code),
                from: try object.required("from").date()))
    }
}

extension JSONWriter {
    /// The parts that most documents have nothing of are left out where they are empty.
    mutating func library(of document: RegistryDocument) {
        if !document.licenceTypes.isEmpty { array("licenceTypes", document.licenceTypes) { $0.object($1) } }
        if !document.signatureKeys.isEmpty { array("signatureKeys", document.signatureKeys) { $0.object($1) } }
        if !document.standards.isEmpty { array("standards", document.standards) { $0.object($1) } }
        guard !document.releases.isEmpty else { return }
        array("releases", document.releases) { writer, entry in
            writer.object { writer in
                writer.member("standard", entry.standard)
                writer.member("edition", entry.edition)
                writer.content(of: entry.release)
            }
        }
    }

    mutating func object(_ type: LicenceType) {
        object { writer in
            writer.member("code", type.code)
            writer.member("name", type.name)
            writer.member("assurance", type.assurance)
            guard let rules = type.dormancy else { return }
            writer.object("dormancy") { writer in
                writer.member("longestYears", rules.longestYears)
                writer.member("noticeDays", rules.noticeDays)
                writer.member("needsAddress", rules.needsAddress)
                writer.member("bars", rules.bars)
                writer.member("stopsValidity", rules.stopsValidity)
                writer.object("basis") { $0.content(of: rules.basis) }
                if rules.noticeBasis != LegalBasis(law: "") {
                    writer.object("noticeBasis") { $0.content(of: rules.noticeBasis) }
                }
            }
        }
    }

    mutating func object(_ key: SignatureKey) {
        object { writer in
            writer.member("code", key.code)
            writer.member("agency", key.agency)
            writer.member("algorithm", key.algorithm)
            writer.member("publicKey", key.publicKey.hexadecimal)
        }
    }

    mutating func object(_ standard: Standard) {
        object { $0.content(of: standard) }
    }

    mutating func content(of standard: Standard) {
        member("code", standard.code)
        member("edition", standard.edition)
        member("title", standard.title)
        member("kind", standard.kind)
        set("levels", bits: UInt16(standard.levels.rawValue), of: HallLevel.self)
        member("effectiveFrom", standard.effectiveFrom)
        member("digest", standard.digest.hexadecimal)
        filled("place", standard.place)
        array("items", standard.items) { $0.element($1.text) }
        codes("posts", standard.posts)
    }

    mutating func content(of release: StandardRelease) {
        member("kind", release.kind)
        codes("halls", release.halls)
        member("from", release.from)
    }
}
