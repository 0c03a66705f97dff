/// What a district loads into its registry in one go: its organisation and its items.
///
/// Entries that are already registered with the same content change nothing.
public struct RegistryDocument: Sendable, Hashable {
    /// The agencies.
    public var agencies: [Agency] = []
    /// The halls; a parent stands before its children or is registered already.
    public var halls: [Hall] = []
    /// The windows.
    public var windows: [Window] = []
    /// The posts.
    public var posts: [Post] = []
    /// The officers, with their names.
    public var officers: [NamedOfficer] = []
    /// The items.
    public var items: [ItemEntry] = []
    /// The packages.
    public var packages: [PackageEntry] = []
    /// The types of licences.
    public var licenceTypes: [LicenceType] = []
    /// The public keys of those who sign licences; a key never changes.
    public var signatureKeys: [SignatureKey] = []
    /// Versions of standards; they never change.
    public var standards: [Standard] = []
    /// Releases of versions of standards, after all else.
    public var releases: [ReleaseEntry] = []

    /// Creates an empty document.
    public init() {}

    /// An officer with the name, which goes into a side row. Since the registry's state holds no names, a change of the
    /// name alone is not noticed: it is kept with the next change of the officer.
    public struct NamedOfficer: Sendable, Hashable {
        /// The officer.
        public var officer: Officer
        /// The person's name; empty where it is not given.
        public var name: String

        /// Creates an entry.
        public init(_ officer: Officer, name: String) {
            self.officer = officer
            self.name = name
        }
    }

    /// An item with what is to be done with it.
    public struct ItemEntry: Sendable, Hashable {
        /// The definition.
        public var definition: ItemDefinition
        /// The day from which the version holds, or nil to keep it as a draft that no case can be opened under.
        public var effectiveFrom: CivilDate?
        /// The number of the version that an export wrote down here, or nil where none is stated. Where the item has
        /// this version with this content, the entry is nothing new, whatever came after it; otherwise the number is
        /// not looked at.
        public var version: UInt32?

        /// Creates an entry.
        public init(_ definition: ItemDefinition, effectiveFrom: CivilDate?, version: UInt32? = nil) {
            self.definition = definition
            self.effectiveFrom = effectiveFrom
            self.version = version
        }
    }

    /// A package with what is to be done with it.
    public struct PackageEntry: Sendable, Hashable {
        /// The definition.
        public var definition: PackageDefinition
        /// The day from which the version holds, or nil to keep it as a draft.
        public var effectiveFrom: CivilDate?

        /// Creates an entry.
        public init(_ definition: PackageDefinition, effectiveFrom: CivilDate?) {
            self.definition = definition
            self.effectiveFrom = effectiveFrom
        }
    }

    /// A release of a version of a standard.
    public struct ReleaseEntry: Sendable, Hashable {
        /// The standard.
        public var standard: Code
        /// The version's name.
        public var edition: Code
        /// The release.
        public var release: StandardRelease

        /// Creates an entry.
        public init(_ standard: Code, _ edition: Code, _ release: StandardRelease) {
            self.standard = standard
            self.edition = edition
            self.release = release
        }
    }

    /// How many entries there are in all.
    public var count: Int {
        agencies.count + halls.count + windows.count + posts.count + officers.count + items.count
            + packages.count
            + licenceTypes.count + signatureKeys.count + standards.count + releases.count
    }
}
