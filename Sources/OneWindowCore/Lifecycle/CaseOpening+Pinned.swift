extension CaseOpening {
    /// The version of the item that the case keeps.
    public var pinned: VersionKey { VersionKey(item, version) }
}
