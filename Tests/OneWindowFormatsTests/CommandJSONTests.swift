import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Commands in JSON")
struct CommandJSONTests {
    @Test("every command by every actor comes back the same, and as the same bytes")
    func roundTrip() throws {
        let submissions = try FormatsFixture.submissions()
        let names = Set(submissions.map { CommandName($0.command) })
        #expect(names == Set(CommandName.allCases).subtracting(BodiesPageTests.names))
        for submission in submissions {
            let data = CommandJSON.data(submission)
            let back = try CommandJSON.submission(from: data)
            #expect(back == submission)
            #expect(CommandJSON.data(back) == data)
            #expect(!data.contains(UInt8(ascii: "\n")))
        }
    }

    @Test("a request id and an instant beside the object win, and the members are not looked at")
    func arguments() throws {
        let request = try #require(RequestID("beside"))
        let instant = Instant(milliseconds: 5)
        for members in ["", "'request':'inside','at':7,", "'request':{},'at':'yesterday',"] {
            let data = "{\(members)'actor':{'capacity':'agent'},'command':'case.submit','case':'C1'}".json
            let submission = try CommandJSON.submission(from: data, request: request, instant: instant)
            #expect(submission.id == request)
            #expect(submission.instant == instant)
        }
        let inside = "{'request':'inside','at':7,'actor':{'capacity':'agent'},'command':'case.submit','case':'C1'}"
            .json
        let submission = try CommandJSON.submission(from: inside)
        #expect(submission.id.text == "inside")
        #expect(submission.instant == Instant(milliseconds: 7))
    }

    @Test("an object without an instant takes place now; one with its own keeps it, and a malformed one is refused")
    func now() throws {
        let now = Instant(milliseconds: 1_795_136_400_000)
        func read(_ at: String) throws -> Submission {
            let json = #"{"request":"r",\#(at)"actor":{"capacity":"applicant"},"command":"case.submit","case":"N-1"}"#
            return try CommandJSON.submission(from: Array(json.utf8), now: now)
        }
        #expect(try read("").instant == now)
        #expect(try read(#""at":null,"#).instant == now)
        #expect(try read(#""at":1000,"#).instant == Instant(milliseconds: 1_000))
        #expect(throws: OneWindowError.self) { try read(#""at":"soon","#) }
    }

    @Test("milliseconds, other offsets and permanent numbers are taken")
    func forms() throws {
        let data = """
            {"request":"r","at":"2026-11-20T01:00:00.5Z","occurredAt":1795136400000,"actor":{"capacity":2},
             "command":"case.rate","case":"C1","act":1,"level":{"table":"exchange","code":5}}
            """.json
        let submission = try CommandJSON.submission(from: data)
        #expect(submission.instant == (try FormatsFixture.instant("2026-11-20T09:00:00.500+08:00")))
        #expect(submission.occurredAt == Instant(milliseconds: 1_795_136_400_000))
        #expect(submission.actor == .agent)
        let number = try #require(CaseNumber("C1"))
        #expect(submission.command == .rate(Rating(number, act: 1, level: .verySatisfied)))
    }

    @Test("an instant outside the years that have a date is written as milliseconds")
    func farInstants() throws {
        let id = try #require(RequestID("r"))
        let number = try #require(CaseNumber("C1"))
        for milliseconds in [Int64.min, Int64.max] {
            let data = CommandJSON.data(
                Submission(id: id, at: Instant(milliseconds: milliseconds), by: .agent, .erase(number)))
            #expect(throws: OneWindowError(Rejection(.instantOutOfRange, "at"))) {
                try CommandJSON.submission(from: data)
            }
        }
    }
}
