import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Parts of item definitions: one list of fields")
struct ItemPartTests {
    /// Every part there is; a part that another holds and that is not here fails the test of shapes.
    static let parts: [any ItemPart.Type] = [
        ItemDefinition.self, ItemElements.self, CatalogueCodes.self, ItemBody.self, ItemConditions.self,
        Precondition.self, ProcessNode.self, SiteVisits.self, ItemFee.self, FeeStandard.self, OnlineService.self,
        CrossRegion.self, ItemQuota.self, IntermediaryService.self, ItemResult.self, Tolerance.self, PromiseMode.self,
        ServiceInfo.self, ItemTopic.self, ReviewRule.self, EvaluationIndicator.self, PlannedDates.self,
        ItemStatus.self, ItemExtension.self, Material.self, MaterialDetails.self, LegalBasis.self,
        LegalBasisDetails.self, StepDefinition.self, ItemTiming.self, SpecialProcedure.self,
        DutyEntry.self, DutyHolder.self, DutyDispute.self, DisputeTerms.self, DutyRuling.self, SuccessionPlan.self,
        SuccessionRule.self, EntryNote.self, RetainedProof.self, ItemSituations.self, SituationElement.self,
        GuideQuestion.self, GuideOption.self, GuideNote.self,
    ]

    @Test("every property has a field, and numbers and names are given once and in order", arguments: parts.indices)
    func fields(_ index: Int) {
        func check<Part: ItemPart>(_ part: Part.Type) {
            let properties = Mirror(reflecting: Part.blank).children.count
            #expect(Part.shape.fields.count == properties, "\(part)")
            let numbers = Part.shape.fields.map(\.number)
            #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count, "\(part)")
            let plain = Part.shape.fields.filter { !$0.isInline }
            #expect(plain.allSatisfy { !$0.label.chinese.isEmpty && $0.label.english?.isEmpty == false }, "\(part)")
            #expect(Part.shape.memberNames.count >= plain.count, "\(part)")
            #expect(Part(tree: Part.blank.tree) == Part.blank, "\(part)")
            #expect(Part(tree: []) == nil)
        }
        check(Self.parts[index])
    }

    @Test("every field changes what the part says, and is read from its own property", arguments: parts.indices)
    func trees(_ index: Int) throws {
        func check<Part: ItemPart>(_ part: Part.Type) throws {
            for seed in seeds(20) {
                var generator = SeededGenerator(seed: seed)
                let tree = RandomPart.tree(of: Part.shape, 80, using: &generator)
                let value = try #require(Part(tree: tree), "\(part)")
                #expect(value.tree == tree, "\(part)")
                for place in tree.indices where tree[place] != nil {
                    var without = tree
                    without[place] = nil
                    // What has no blank stays as it is without a word.
                    if Part.blank.tree[place] == nil { #expect(Part(tree: without) != value, "\(part) \(place)") }
                }
            }
        }
        try check(Self.parts[index])
    }

    @Test("what is stored reads back equal and is stored again with the same bytes")
    func wire() throws {
        for seed in seeds(60) {
            var generator = SeededGenerator(seed: seed)
            let made: ItemDefinition = try #require(RandomPart.make(percent: 50, using: &generator))
            let again = try ItemDefinition(wireBytes: made.wireBytes)
            #expect(again == made)
            #expect(again.wireBytes == made.wireBytes)
            #expect(again.hashValue == made.hashValue)
        }
    }

    @Test("stored bytes that are cut or changed end in an error or a value")
    func damage() throws {
        var generator = SeededGenerator(seed: 7)
        let made: ItemDefinition = try #require(RandomPart.make(percent: 40, using: &generator))
        let bytes = made.wireBytes
        for length in bytes.indices { _ = try? ItemDefinition(wireBytes: Array(bytes[..<length])) }
        for _ in 0..<4_000 {
            var damaged = bytes
            damaged[generator.below(bytes.count)] = UInt8(truncatingIfNeeded: generator.next())
            if let value = try? ItemDefinition(wireBytes: damaged) { _ = value.wireBytes }
        }
    }

    @Test("blank elements take no bytes and no room")
    func blank() {
        let plain = TestDistrict.licenceDefinition
        var said = plain
        said.elements.keywords = ["x"]
        said.elements.keywords = []
        #expect(said == plain)
        #expect(said.wireBytes == plain.wireBytes)
        #expect(said.$elements.isBlank)
    }

    @Test("choices have each number and name once")
    func choices() {
        func check<Choice: ItemChoice>(_ type: Choice.Type) {
            let table = ChoiceTable(type)
            #expect(Set(table.rows.map(\.label.name)).count == table.rows.count, "\(type)")
            #expect(table.rows.allSatisfy { (0..<64).contains($0.number) && !$0.label.text.chinese.isEmpty }, "\(type)")
            for choice in Choice.allCases { #expect(table.row(named: choice.name)?.number == Int64(choice.rawValue)) }
        }
        let tables: [any ItemChoice.Type] = [
            MaterialKind.self, MaterialForm.self, MaterialGate.self, ProcessNodeKind.self, OnlineDepth.self,
            ResultType.self, PromiseForm.self, VerificationMethod.self, SensitiveField.self, HandlingMode.self,
            ReformClass.self, CrossRegionForm.self, TopicAudience.self, ServiceFeature.self, ReviewRuleKind.self,
            ItemState.self, CaseType.self, Channel.self, HallLevel.self, Necessity.self, SuspensionGround.self,
            BodyNature.self, ApplicantClass.self, PowerSource.self, HandlingArea.self, ExerciseLevel.self,
            SituationKind.self,
        ]
        for table in tables { check(table) }
    }
}
