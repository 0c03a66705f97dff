/// The names of what authority lists hold, for people (权责清单用语).
enum AuthorityCatalogue {
    static func text(of kind: AuthorityKind) -> LocalizedText {
        switch kind {
        case .statutory: LocalizedText("法定", english: "statutory")
        case .delegated: LocalizedText("下放", english: "delegated down")
        case .entrusted: LocalizedText("委托", english: "entrusted")
        case .empowered: LocalizedText("乡镇赋权", english: "town empowerment")
        }
    }

    static func text(of act: AuthorityAct) -> LocalizedText {
        switch act {
        case .accept: LocalizedText("受理", english: "accept")
        case .review: LocalizedText("审查", english: "review")
        case .decide: LocalizedText("决定", english: "decide")
        case .inspect: LocalizedText("检查", english: "inspect")
        case .penalise: LocalizedText("处罚", english: "penalise")
        }
    }

    static func text(of status: AuthorityStatus) -> LocalizedText {
        switch status {
        case .granted: LocalizedText("待承接", english: "waiting to be taken on")
        case .accepted: LocalizedText("已承接", english: "taken on")
        case .suspended: LocalizedText("中止行使", english: "suspended")
        case .withdrawn: LocalizedText("已收回", english: "withdrawn")
        case .expired: LocalizedText("已期满", english: "expired")
        case .succeeded: LocalizedText("已由后继授权承接", english: "succeeded by another")
        }
    }

    static func text(of end: AuthorityEnd) -> LocalizedText {
        switch end {
        case .finish: LocalizedText("在办件由承接机关继续办结", english: "the body finishes its cases")
        case .handBack: LocalizedText("在办件交回授出机关", english: "its cases go back to the grantor")
        }
    }

    static func text(of step: AuthorityStep) -> LocalizedText {
        switch step {
        case .grant: LocalizedText("授出", english: "granted")
        case .accept: LocalizedText("承接", english: "taken on")
        case .note: LocalizedText("监督记录", english: "finding noted")
        case .suspend: LocalizedText("中止", english: "suspended")
        case .resume: LocalizedText("恢复", english: "resumed")
        case .withdraw: LocalizedText("收回", english: "withdrawn")
        case .succeed: LocalizedText("因机构改革由后继承接", english: "ended by a reform of bodies")
        case .takeOver: LocalizedText("因机构改革承继", english: "took over by a reform of bodies")
        }
    }

    static func text(of outcome: AuthorityOutcome) -> LocalizedText {
        switch outcome {
        case .succeeded: LocalizedText("由后继授权承接", english: "others stand in its place")
        case .merged: LocalizedText("授出与承接机关合为一体", english: "both bodies are one")
        case .nothingLeft: LocalizedText("已无所涉事项", english: "it is about no item any more")
        }
    }

    static func text(of gap: AuthorityGap) -> LocalizedText {
        switch gap {
        case .outsideScope: LocalizedText("事项不在授权范围内", english: "the item is not in its scope")
        case .actNotGranted: LocalizedText("授权不含该操作", english: "it does not allow the act")
        case .outsideRegion: LocalizedText("不在授权的区域内", english: "the place lies outside its region")
        case .withdrawn: LocalizedText("授权已收回", english: "it was withdrawn")
        case .expired: LocalizedText("授权已期满", english: "it has expired")
        case .notBegun: LocalizedText("授权尚未生效", english: "it begins on a later day")
        case .notAccepted: LocalizedText("尚未承接", english: "it has not been taken on")
        case .suspended: LocalizedText("授权已中止行使", english: "it is suspended")
        case .upstream: LocalizedText("上一级授权不成立", english: "the grant above it does not hold")
        case .succeeded: LocalizedText("已由后继授权承接", english: "a reform put another in its place")
        }
    }
}

extension AuthorityKind {
    /// The name for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityAct {
    /// The name for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityStatus {
    /// The name for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityEnd {
    /// The name for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityStep {
    /// The name for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityOutcome {
    /// The reason for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}

extension AuthorityGap {
    /// Why, for people.
    public func text(in language: Language) -> String { AuthorityCatalogue.text(of: self).text(in: language) }
}
