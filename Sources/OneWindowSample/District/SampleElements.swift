import OneWindowCore

/// The standard elements of the sample district's items: what follows from their type, limit and channels.
enum SampleElements {
    static func elements(type: ItemType, promised: Int, channels: ChannelSet) -> ItemElements {
        var elements = ItemElements()
        let isOnline = channels.contains(.online) || channels.contains(.mobile)
        elements.body.nature = .statutory
        elements.body.powerSource = .statutory
        elements.body.exerciseLevels = ExerciseLevelSet([.county])
        elements.fee.isCharged = false
        var modes: [HandlingMode] = promised == 0 ? [.atOnce, .oneVisit] : [.oneVisit]
        if isOnline { modes.append(.online) }
        elements.modes = ChoiceSet(modes)
        if promised == 0 && isOnline {
            elements.online.depth = .full
            elements.visits = SiteVisits(0)
        } else {
            if isOnline { elements.online.depth = .application }
            let why = LocalizedText("核验原件", english: "originals are checked")
            elements.visits = SiteVisits(1, explanation: why)
        }
        let result =
            type == .licence ? LocalizedText("许可证", english: "Licence") : LocalizedText("办理结果", english: "Result")
        elements.results = [ItemResult(result, type: type == .licence ? .certificate : .other)]
        elements.service.contact = LocalizedText("大厅咨询台", english: "the enquiry desk of the hall")
        elements.service.supervision = LocalizedText("办不成事反映窗口", english: "the window for what could not be done")
        return elements
    }
}
