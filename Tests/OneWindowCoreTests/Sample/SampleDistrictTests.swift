import OneWindowCore
import OneWindowSample
import Testing

/// The sample district is what it says: it has the size of the district it is modelled on, and all in it holds.
@Suite struct SampleDistrictTests {
    let district = SampleDistrict.document()

    private var items: [ItemDefinition] { district.items.map(\.definition) }

    private var posts: [Code: Post] { Dictionary(uniqueKeysWithValues: district.posts.map { ($0.code, $0) }) }

    // MARK: Size

    @Test func hasTheReportedSize() {
        #expect(district.agencies.count == 21)
        #expect(district.halls.count { $0.level == .district } == 1)
        #expect(district.halls.count { $0.level == .street } == 6)
        #expect(district.halls.count { $0.level == .community } == 50)
        #expect(district.halls.count == 57)
        #expect(district.windows.count == 240)
        #expect(district.items.count == 691)
        #expect(district.officers.count { $0.officer.hall != nil } == 336)
        #expect(district.count < Limits.registryEntries)
    }

    @Test func isTheSameAtEveryCall() {
        #expect(SampleDistrict.document() == district)
    }

    @Test func publishesEveryItemFromTheDayAskedFor() throws {
        let day = try #require(CivilDate(iso: "2025-07-01"))
        #expect(SampleDistrict.document(effectiveFrom: day).items.allSatisfy { $0.effectiveFrom == day })
        #expect(district.items.allSatisfy { $0.effectiveFrom == SampleDistrict.firstDay })
        #expect(SampleDistrict.firstDay.description == "2026-01-01")
    }

    // MARK: Codes and names

    @Test func givesEveryCodeAndNameOnce() {
        #expect(Set(district.agencies.map(\.code)).count == district.agencies.count)
        #expect(Set(district.halls.map(\.code)).count == district.halls.count)
        #expect(Set(district.windows.map(\.code)).count == district.windows.count)
        #expect(Set(district.posts.map(\.code)).count == district.posts.count)
        #expect(Set(district.officers.map(\.officer.code)).count == district.officers.count)
        #expect(Set(district.officers.map(\.name)).count == district.officers.count)
        #expect(Set(district.halls.map(\.name.chinese)).count == district.halls.count)
        #expect(Set(items.map(\.code)).count == items.count)
        #expect(Set(items.map(\.name.chinese)).count == items.count)
        #expect(Set(items.compactMap(\.name.english)).count == items.count)
    }

    @Test func countsTheWindowsOfAHallFromOne() {
        for hall in district.halls {
            let windows = district.windows.filter { $0.hall == hall.code }
            #expect(!windows.isEmpty)
            #expect(windows.map(\.code.text) == (1...windows.count).map { "\(hall.code)-W\($0)" })
        }
    }

    @Test func keepsNamesWithinTheirLimits() {
        let names =
            items.map(\.name) + items.flatMap { $0.materials.map(\.name) } + district.posts.map(\.name)
            + district.halls.map(\.name) + district.agencies.map(\.name)
        for name in names {
            #expect(!name.chinese.isEmpty && name.chinese.utf8.count <= Limits.nameBytes)
            #expect(name.english?.isEmpty == false)
        }
    }

    @Test func knowsTheCheckCharactersOfThePublishedExample() {
        #expect(creditCheck("91350100M000100Y4") == "3")
        #expect(organisationCheck("M000100Y") == "4")
    }

    @Test func buildsItemCodesThatPassTheirChecks() {
        for item in items {
            let code = Array(item.code.text)
            #expect(code.count == 31)
            #expect(String(code[0..<8]) == "11440398")
            #expect(organisationCheck(String(code[8..<16])) == code[16], "\(item.code)")
            #expect(creditCheck(String(code[0..<17])) == code[17], "\(item.code)")
            #expect(code[18] == "4", "exercise level of a district")
            #expect(String(code[19..<21]) == "44")
            #expect(String(code[21..<23]) == item.type.code)
            #expect(item.region == "440398000000")
        }
        let bodies = Dictionary(grouping: items) { String($0.code.text.prefix(18)) }
        #expect(bodies.count == district.agencies.count)
        #expect(bodies.values.allSatisfy { Set($0.map(\.agency)).count == 1 })
    }

    private let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// GB 32100-2015, with the weights as the standard lists them.
    private func creditCheck(_ body: String) -> Character {
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let values = body.map { alphabet.firstIndex(of: $0) ?? 0 }
        return alphabet[(31 - zip(values, weights).map { $0 * $1 }.reduce(0, +) % 31) % 31]
    }

    /// GB 11714.
    private func organisationCheck(_ body: String) -> Character {
        let values = body.map { $0.isNumber ? $0.wholeNumberValue ?? 0 : Int($0.asciiValue ?? 65) - 55 }
        let check = 11 - zip(values, [3, 7, 9, 10, 5, 8, 4, 2]).map { $0 * $1 }.reduce(0, +) % 11
        return check == 10 ? "X" : check == 11 ? "0" : Character(String(check))
    }

    // MARK: Organisation

    @Test func putsParentsBeforeTheirChildren() {
        var seen: [Code: HallLevel] = [:]
        for hall in district.halls {
            switch hall.level {
            case .district: #expect(hall.parent == nil)
            case .street: #expect(hall.parent.flatMap { seen[$0] } == .district)
            case .community: #expect(hall.parent.flatMap { seen[$0] } == .street)
            }
            seen[hall.code] = hall.level
        }
    }

    @Test func resolvesEveryReferenceOfTheOrganisation() {
        let agencies = Set(district.agencies.map(\.code))
        let halls = Set(district.halls.map(\.code))
        for window in district.windows {
            #expect(halls.contains(window.hall))
            #expect(window.agencies.allSatisfy(agencies.contains))
            #expect(window.kind != .dedicated || !window.agencies.isEmpty)
        }
        for post in district.posts {
            #expect(!post.duties.isEmpty)
            #expect(post.agency.map(agencies.contains) ?? true)
        }
        for entry in district.officers {
            let officer = entry.officer
            #expect(agencies.contains(officer.agency))
            #expect(officer.hall.map(halls.contains) ?? true)
            #expect((1...Limits.postsPerOfficer).contains(officer.posts.count))
            #expect(officer.posts.allSatisfy { posts[$0] != nil })
        }
    }

    @Test func staffsEveryHallForItsWindows() {
        let staff = Dictionary(grouping: district.officers.compactMap(\.officer.hall)) { $0 }
        for hall in district.halls {
            let windows = district.windows.count { $0.hall == hall.code }
            // Two at least, so that a small hall can open while one is away.
            #expect((staff[hall.code]?.count ?? 0) >= max(2, windows), "\(hall.code)")
        }
        let comprehensive = district.windows.filter { $0.kind == .comprehensive }
        #expect(comprehensive.count > district.windows.count * 9 / 10)
        #expect(Set(district.windows.filter { $0.kind != .comprehensive }.map(\.hall.text)) == ["D"])
        #expect(Set(district.windows.map(\.kind)).count == WindowKind.allCases.count)
    }

    @Test func servesBeyondOfficeHours() throws {
        func opens(_ hall: String, _ time: String) throws -> Bool {
            let entry = try #require(district.halls.first { $0.code.text == hall })
            let instant = try #require(Instant(iso: time + "+08:00"))
            return entry.openingCalendar.isOpen(at: instant, workdays: .china2019To2026)
        }
        // A Monday, a Wednesday evening, a Saturday of the rota of S3, a Saturday in Qingming, a day of duty.
        let times = [
            "2026-03-09T10:00", "2026-03-11T19:00", "2026-03-07T10:00", "2026-04-04T10:00", "2026-10-05T10:00",
        ]
        #expect(try times.map { try opens("D", $0) } == [true, true, true, false, true])
        #expect(try times.map { try opens("S2", $0) } == [true, false, true, false, false])
        #expect(try times.map { try opens("S3", $0) } == [true, false, true, false, false])
        #expect(try times.map { try opens("S4-C01", $0) } == [true, false, false, false, true])
        #expect(district.halls.count { $0.opening != nil } == 6)
        #expect(district.windows.count { $0.opening != nil } == 8)
        for day in district.halls.flatMap({ $0.opening?.exceptions ?? [] }) {
            // The rota takes Saturdays that are no holiday, the duty days that are one.
            let isRota = day.reason.chinese == "周末轮岗"
            #expect(!isRota || day.from.weekday == 6 && day.from == day.through)
            #expect(!WorkCalendar.china2019To2026.isWorkday(day.from), "\(day.from)")
            #expect(day.reason.english != nil)
        }
    }

    @Test func keepsAcceptanceApartFromReviewAndDecision() {
        let front: DutySet = DutySet([.intake, .acceptance, .issuing])
        for entry in district.officers {
            let duties = entry.officer.posts.reduce(into: DutySet()) { $0.formUnion(posts[$1]?.duties ?? []) }
            if entry.officer.hall != nil {
                #expect(!duties.isEmpty && duties.isSubset(of: front))
                #expect(entry.officer.posts.allSatisfy { posts[$0]?.agency == nil })
            } else {
                #expect(duties.isDisjoint(with: front))
                #expect(duties.duties.count == 1)
                #expect(entry.officer.posts.allSatisfy { posts[$0]?.agency == entry.officer.agency })
            }
        }
    }

    @Test func fillsEveryPostWithSeveralPeople() {
        let holders = Dictionary(grouping: district.officers.flatMap(\.officer.posts)) { $0 }
        for post in district.posts {
            #expect((holders[post.code]?.count ?? 0) >= 2, "\(post.code)")
        }
        for agency in district.agencies {
            let duties = district.posts.filter { $0.agency == agency.code }.map(\.duties)
            for duty in [Duty.review, .decision, .archiving] {
                #expect(duties.contains { $0.contains(duty) }, "\(agency.code) has nobody for \(duty)")
            }
        }
        #expect(district.posts.count { $0.duties.contains(.registry) } == 1)
        #expect(district.posts.count { $0.duties.contains(.privacy) } == 1)
    }

    // MARK: Items

    @Test func givesEveryAgencyItems() {
        let agencies = Set(district.agencies.map(\.code))
        #expect(Set(items.map(\.agency)) == agencies)
    }

    @Test func namesPostsThatMayDoTheWork() {
        for item in items {
            let decision = item.decisionPost.flatMap { posts[$0] }
            #expect(decision?.agency == item.agency)
            #expect(decision?.duties.contains(.decision) == true)
            for step in item.steps {
                #expect(posts[step.post]?.duties.contains(.review) == true, "\(item.code) \(step.code)")
            }
            #expect(Set(item.steps.map(\.code)).count == item.steps.count)
            // A stage may be shared with another agency, but the item's own always has a part in the review.
            #expect(item.steps.isEmpty || item.steps.contains { posts[$0.post]?.agency == item.agency })
        }
    }

    @Test func promisesNoMoreThanTheLawAllows() throws {
        for item in items {
            let promised = try #require(item.promisedLimit)
            #expect(promised.unit == .workday && promised.amount >= 0)
            if let statutory = item.statutoryLimit {
                #expect(statutory.unit == .workday)
                #expect(promised.amount <= statutory.amount, "\(item.code)")
            }
            #expect(item.type != .licence || item.statutoryLimit != nil)
        }
    }

    @Test func promisesTwoWorkingDaysOnAverage() {
        let promised = items.compactMap(\.promisedLimit?.amount)
        let average = Double(promised.reduce(0, +)) / Double(promised.count)
        #expect(average > 1.9 && average < 2.1)
        #expect(promised.max() == 10)
    }

    @Test func fitsTheReviewIntoThePromise() throws {
        for item in items {
            let promised = try #require(item.promisedLimit).amount
            #expect((item.caseType == .immediate) == (promised == 0), "\(item.code)")
            #expect(item.stages.isEmpty == (item.caseType == .immediate), "\(item.code)")
            #expect(item.stages.count <= 3)
            #expect(item.stages.allSatisfy { !$0.isEmpty })
            let needed = item.stages.map { stage in stage.compactMap(\.limitWorkdays).max() ?? 0 }.reduce(0, +)
            #expect(needed <= promised, "\(item.code)")
        }
        let shared = items.filter { item in
            item.stages.contains { stage in Set(stage.compactMap { posts[$0.post]?.agency }).count > 1 }
        }
        #expect(shared.count >= 20, "reviews that two agencies do side by side")
    }

    @Test func citesTheLawOfEveryLicence() {
        let licences = items.filter { $0.type == .licence }
        #expect(licences.count > 250)
        for item in licences {
            #expect(!item.legalBases.isEmpty, "\(item.name.chinese)")
        }
        for basis in items.flatMap(\.legalBases) {
            #expect(!basis.law.isEmpty && !basis.law.contains(" "))
            #expect(basis.article.isEmpty || (basis.article.hasPrefix("第") && basis.article.hasSuffix("条")))
        }
    }

    @Test(arguments: [
        ("餐饮服务食品经营许可（新办）", "中华人民共和国食品安全法", "第三十五条"),
        ("公共场所卫生许可（新办）", "公共场所卫生管理条例", "第四条"),
        ("道路旅客运输经营许可（新办）", "中华人民共和国道路运输条例", "第十条"),
        ("民办幼儿园审批（设立）", "中华人民共和国民办教育促进法", "第十二条"),
        ("股权出质登记（设立）", "中华人民共和国民法典", "第四百四十三条"),
        ("存量房转移登记", "中华人民共和国民法典", "第二百零九条"),
        ("结婚登记", "中华人民共和国民法典", "第一千零四十九条"),
        ("巡游出租汽车经营许可（新办）", "国务院对确需保留的行政审批项目设定行政许可的决定", ""),
        ("旅馆业特种行业许可（新办）", "旅馆业治安管理办法", "第四条"),
    ])
    func writesLawsOut(name: String, law: String, article: String) throws {
        let item = try #require(items.first { $0.name.chinese == name })
        #expect(item.legalBases.first == LegalBasis(law: law, article: article))
    }

    @Test func asksForFewMaterials() {
        for item in items {
            // What a situation needs comes on top; of it a person brings a part.
            let always = item.materials.filter { !item.elements.situations.dependsOn(material: $0.code) }
            #expect((2...6).contains(always.count), "\(item.name.chinese)")
            #expect(item.materials.count <= Limits.materialsPerItem)
            #expect(Set(item.materials.map(\.code)).count == item.materials.count)
            #expect(item.materials.contains { $0.necessity == .necessary })
            #expect(item.materials.allSatisfy { $0.originals + $0.copies > 0 })
        }
        let materials = items.flatMap(\.materials)
        #expect(Set(materials.map(\.necessity)).count == Necessity.allCases.count)
        #expect(Set(materials.map(\.source)).count == MaterialSource.allCases.count)
    }

    @Test func offersItemsWhereAndHowPeopleCome() {
        #expect(items.allSatisfy { $0.levels.contains(.district) && $0.channels.contains(.window) })
        #expect(items.count { $0.channels.contains(.online) } > items.count / 2)
        let licences = items.filter { $0.type == .licence }
        #expect(licences.count { $0.levels.contains(.street) } > licences.count / 2)
        let services = items.filter { $0.type == .publicService }
        #expect(services.count { $0.levels.contains(.community) } > services.count / 2)
        // What a community takes, its street takes too: the way up never loses an item.
        #expect(items.allSatisfy { !$0.levels.contains(.community) || $0.levels.contains(.street) })
    }
}
