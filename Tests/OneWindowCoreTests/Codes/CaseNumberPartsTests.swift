import OneWindowCore
import OneWindowTesting
import Testing

@Suite("codes: the parts of case numbers")
struct CaseNumberPartsTests {
    @Test("a real number: implementation code, day, serial of the day")
    func real() throws {
        let number = try #require(CaseNumber("12441500196720244T3442199806003202206230068"))
        let parts = try #require(number.parts)
        #expect(parts.subject == .item(try #require(ItemCode("12441500196720244T3442199806003"))))
        #expect(parts.date == CivilDate(iso: "2022-06-23") && parts.serial == 68 && !parts.isAmbiguous)
    }

    @Test(
        "what has no form that is known",
        arguments: [
            "X", "SR", "SR20261121", "SR20261121.1", "SR20261321.0001", "SR20261121-0001", "SR20261121.00001",
            "I.20261121.0001", "I0.20261121.0001", "I27.20261121", "I27", "I99999999999.20261121.0001",
            "202611210001", "SR20261121.99999999999", "370000",
        ])
    func none(_ text: String) throws {
        #expect(try #require(CaseNumber(text)).parts == nil)
    }

    @Test("five digits only where four are not enough")
    func overflow() throws {
        let item = try #require(ItemCode("000104002000"))
        #expect(CaseNumber("0001040020002026112110000")?.parts(of: item)?.serial == 10_000)
        #expect(CaseNumber("0001040020002026112100001")?.parts(of: item) == nil)
        #expect(CaseNumber("000104002000202611210000")?.parts(of: item) == nil)
        #expect(CaseNumber("000104002001202611210001")?.parts(of: item) == nil)
    }

    @Test("an item code that is a scheme's is preferred, and a doubt is told")
    func ambiguity() throws {
        let plain = try #require(CaseNumber("A202611210001"))
        #expect(plain.parts?.isAmbiguous == false)
        // X20, 2010-10-12, 1234; or X, 2020-10-10, 121234.
        let doubtful = try #require(CaseNumber("X20201010121234"))
        #expect(doubtful.parts?.isAmbiguous == true && doubtful.parts?.serial == 1_234)
        let known = try #require(CaseNumber("000104002000202611210001"))
        #expect(known.parts?.subject == .item(try #require(ItemCode("000104002000"))))
    }

    @Test("what the library makes it takes apart", arguments: seeds(20))
    func roundTrip(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let date = CivilDate(dayNumber: Int32(generator.below(40_000)))
            let serial = UInt32(generator.chance(80) ? 1 + generator.below(9_999) : 10_000 + generator.below(900_000))
            let code = try #require(
                ItemCode(
                    generator.chance(50)
                        ? "11450721MB155808114000104002000"
                        : "511A0138000000-511602000000-000-115113010833722043-1-00"))
            let handle = Handle<ItemDefinition>(UInt32(1 + generator.below(1_000_000)))
            let number = CaseNumber(item: code, handle: handle, date: date, serial: serial)
            let parts = try #require(number.parts)
            if !parts.isAmbiguous {
                #expect(parts.date == date && parts.serial == serial)
                #expect(parts.subject == (code.text.utf8.count == 31 ? .item(code) : .handle(handle)))
            }
            let known = number.parts(of: code)
            #expect(known == nil ? code.text.utf8.count > 31 : known?.date == date && known?.serial == serial)
            let request = try #require(CaseNumber(requestOn: date, serial: serial).parts)
            #expect(request.date == date && request.serial == serial && request.subject == .request)
        }
    }

    @Test("submission numbers and references are kept as they are")
    func references() throws {
        #expect(SubmissionNumber("44-0001")?.text == "44-0001")
        #expect(SubmissionNumber("") == nil && SubmissionNumber("a b") == nil)
        let system = try #require(Code("PROVINCE"))
        let number = try #require(CaseNumber("37ABC"))
        #expect(ExternalReference(system: system, number: number).number.text == "37ABC")
    }
}
