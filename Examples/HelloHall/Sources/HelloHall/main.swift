import OneWindow

// A host passes the time of day; this one lives on 20 November 2026, so that every run prints the same.
let nine = Instant(iso: "2026-11-20T09:00:00+08:00")!
let hall = try Engine.open("hall.db")

let district = try RegistryJSON.document(
    from: Array(
        #"""
        {"agencies": [{"code": "A01", "name": "市场监督管理局"}],
         "halls": [{"code": "H01", "name": "区政务服务大厅", "level": "district"}],
         "posts": [{"code": "FRONT", "name": "综合窗口", "duties": ["intake", "acceptance"]},
                   {"code": "DECIDE", "name": "决定岗", "agency": "A01", "duties": ["decision"]}],
         "windows": [{"code": "W01", "hall": "H01"}],
         "officers": [{"code": "P0001", "agency": "A01", "hall": "H01", "posts": ["FRONT"]}],
         "items": [{"code": "000131001000", "name": "食品经营许可", "agency": "A01", "type": "01",
                    "legalBases": [{"law": "中华人民共和国食品安全法", "article": "第三十五条"}],
                    "promisedLimit": {"amount": 8}, "levels": ["district"], "channels": ["window"],
                    "decisionPost": "DECIDE", "effectiveFrom": "2026-01-01"}]}
        """#.utf8))

func send(_ request: String, _ minutes: Int, by actor: Actor, _ command: Command) throws -> Receipt {
    try hall.submit(Submission(id: RequestID(request)!, at: nine.adding(minutes: minutes), by: actor, command))
}

let officer = Actor.officer(Code("P0001")!, post: Code("FRONT")!)
_ = try send("load", 0, by: .operatorOfHost, .register(district))
let application = Application(
    item: ItemCode("000131001000")!, channel: .window, hall: Code("H01")!, applicant: Applicant(name: "张三"))
let number = try send("apply", 0, by: officer, .apply(application)).caseReceipt!.number
_ = try send("receive", 5, by: officer, .act(CaseCommand(number, .receive(window: Code("W01")!, waitedSince: nil))))
_ = try send("accept", 10, by: officer, .act(CaseCommand(number, .accept)))

print("case \(number) is due on \(try hall.find(number)!.clock(.promised)!.due)")
for entry in try hall.history(of: number) { print(entry.record.times.instant, entry.record.event.kind.name) }
