import OneWindow

extension RegistryDocument {
    /// The document without the entries at the given places of its parts.
    func without(_ dropped: [String: Set<Int>]) -> RegistryDocument {
        func kept<Entry>(_ entries: [Entry], _ part: String) -> [Entry] {
            guard let places = dropped[part] else { return entries }
            return entries.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        }
        var document = self
        if dropped["document"] != nil { document = RegistryDocument() }
        document.agencies = kept(document.agencies, "agencies")
        document.halls = kept(document.halls, "halls")
        document.posts = kept(document.posts, "posts")
        document.windows = kept(document.windows, "windows")
        document.officers = kept(document.officers, "officers")
        document.items = kept(document.items, "items")
        document.packages = kept(document.packages, "packages")
        document.licenceTypes = kept(document.licenceTypes, "licenceTypes")
        document.signatureKeys = kept(document.signatureKeys, "signatureKeys")
        document.standards = kept(document.standards, "standards")
        document.releases = kept(document.releases, "releases")
        return document
    }
}
