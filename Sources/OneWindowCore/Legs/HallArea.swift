/// Where a hall lies, seen from an item.
extension Hall {
    /// Whether it lies outside the region of an item; false where either is not known.
    public func lies(outside definition: ItemDefinition) -> Bool {
        guard let region, let home = RegionCode(definition.region) else { return false }
        return !home.contains(region) && !region.contains(home)
    }
}

extension ItemDefinition {
    /// Whether every hall of the area takes the item by one standard (全域通办), without passing it on.
    func isTakenEverywhere(in hall: Hall) -> Bool {
        let place = elements.crossRegion
        guard place.area == .acrossCounties || place.area == .acrossPrefectures else { return false }
        return !place.forms.contains(.remoteReceipt) && isHandled(from: hall)
    }

    /// Whether a hall lies in the area from which the item can be applied for (通办范围): in one of its regions, or, where
    /// none is named, within what its area says. True where the region of either is not known.
    public func isHandled(from hall: Hall) -> Bool {
        let place = elements.crossRegion
        guard let region = hall.region else { return place.regions.isEmpty }
        if !place.regions.isEmpty {
            return place.regions.contains { RegionCode($0)?.contains(region) ?? false }
        }
        guard let home = RegionCode(self.region) else { return true }
        switch place.area {
        case .nationwide, .acrossProvinces: return true
        case .acrossPrefectures: return home.ancestor(at: .province) == region.ancestor(at: .province)
        case .acrossCounties: return home.ancestor(at: .prefecture) == region.ancestor(at: .prefecture)
        case nil: return false
        }
    }
}
