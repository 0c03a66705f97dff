import OneWindow
import Testing

/// An input that is refused, and how.
struct BadInput: Sendable, CustomTestStringConvertible {
    let text: String
    let family: OneWindowError.Family
    let code: RejectionCode
    let subject: String

    init(_ text: String, _ family: OneWindowError.Family, _ code: RejectionCode, _ subject: String) {
        self.text = text
        self.family = family
        self.code = code
        self.subject = subject
    }

    var testDescription: String { String(text.prefix(120)) }
}

extension BadInput {
    private static let head = "'request':'r','at':0,'actor':{'capacity':'agent'},"

    private static func command(_ rest: String) -> String { "{\(head)'command':\(rest)}" }

    private static func acting(_ actor: String) -> String {
        "{'request':'r','at':0,'actor':\(actor),'command':'case.submit','case':'C1'}"
    }

    static let syntax: [BadInput] = [
        BadInput("", .invalid, .malformedField, "json:1:1"),
        BadInput("  ", .invalid, .malformedField, "json:1:3"),
        BadInput("{", .invalid, .malformedField, "json:1:2"),
        BadInput("{'a':1,}", .invalid, .malformedField, "json:1:8"),
        BadInput("{'a' 1}", .invalid, .malformedField, "json:1:6"),
        BadInput("{a:1}", .invalid, .malformedField, "json:1:2"),
        BadInput("[1,]", .invalid, .malformedField, "json:1:4"),
        BadInput("[01]", .invalid, .malformedField, "json:1:3"),
        BadInput("[1.]", .invalid, .malformedField, "json:1:4"),
        BadInput("[.5]", .invalid, .malformedField, "json:1:2"),
        BadInput("[1e]", .invalid, .malformedField, "json:1:4"),
        BadInput("[+1]", .invalid, .malformedField, "json:1:2"),
        BadInput("[NaN]", .invalid, .malformedField, "json:1:2"),
        BadInput("tru", .invalid, .malformedField, "json:1:4"),
        BadInput("{}\n\n x", .invalid, .malformedField, "json:3:2"),
        BadInput("{\n'a':'b\n'}", .invalid, .malformedField, "json:2:7"),
        BadInput("['\\x']", .invalid, .malformedField, "json:1:4"),
        BadInput("['\\u12g4']", .invalid, .malformedField, "json:1:7"),
        BadInput("['", .invalid, .malformedField, "json:1:3"),
        BadInput("// no\n{}", .invalid, .malformedField, "json:1:1"),
        BadInput("\u{FEFF}{}", .invalid, .malformedField, "json:1:1"),
        BadInput("{\0}\0", .invalid, .malformedField, "json:1:2"),
        BadInput("['\\ud800']", .invalid, .malformedField, "json"),
        BadInput("[1e999]", .invalid, .malformedField, "json"),
        BadInput("[]", .invalid, .malformedField, "json"),
        BadInput("null", .invalid, .malformedField, "json"),
        BadInput("'text'", .invalid, .malformedField, "json"),
        BadInput("true", .invalid, .malformedField, "json"),
        BadInput("1.5", .invalid, .malformedField, "json"),
    ]

    static let commands: [BadInput] = [
        BadInput("{}", .invalid, .missingField, "command"),
        BadInput("{'schema':'ow.command/2'}", .invalid, .malformedField, "schema"),
        BadInput("{'schema':1}", .invalid, .malformedField, "schema"),
        BadInput("{'command':'case.fly'}", .invalid, .unknownCommand, "command"),
        BadInput("{'command':7}", .invalid, .malformedField, "command"),
        BadInput("{'command':'case.submit'}", .invalid, .missingField, "request"),
        BadInput("{'command':'case.submit','request':'r'}", .invalid, .missingField, "at"),
        BadInput("{'command':'case.submit','request':'r','at':0}", .invalid, .missingField, "actor"),
        BadInput("{'command':'case.submit','request':'a b','at':0}", .invalid, .malformedField, "request"),
        BadInput("{'command':'case.submit','request':'','at':0}", .invalid, .malformedField, "request"),
        BadInput(
            "{'command':'case.submit','request':'\(String(repeating: "r", count: 65))'}", .limit, .tooLong, "request"),
        BadInput("{'command':'case.submit','request':'r','at':'2026-11-20'}", .invalid, .malformedField, "at"),
        BadInput(
            "{'command':'case.submit','request':'r','at':'2026-11-20T09:00:00'}", .invalid, .malformedField, "at"),
        BadInput("{'command':'case.submit','request':'r','at':1.5}", .invalid, .malformedField, "at"),
        BadInput(
            "{'command':'case.submit','request':'r','at':9223372036854775807}", .rejected, .instantOutOfRange, "at"),
        BadInput("{'command':'case.submit','request':'r','at':9223372036854775808}", .invalid, .malformedField, "at"),
        BadInput(acting("'agent'"), .invalid, .malformedField, "actor"),
        BadInput(acting("{}"), .invalid, .missingField, "actor.capacity"),
        BadInput(acting("{'capacity':'king'}"), .invalid, .malformedField, "actor.capacity"),
        BadInput(acting("{'capacity':'timer'}"), .invalid, .malformedField, "actor.capacity"),
        BadInput(acting("{'capacity':99}"), .invalid, .malformedField, "actor.capacity"),
        BadInput(acting("{'capacity':-1}"), .invalid, .malformedField, "actor.capacity"),
        BadInput(acting("{'capacity':'officer'}"), .invalid, .missingField, "actor.officer"),
        BadInput(acting("{'capacity':'officer','officer':'E1'}"), .invalid, .missingField, "actor.post"),
        BadInput(acting("{'capacity':'officer','officer':'E1','pots':'P'}"), .invalid, .malformedField, "actor.pots"),
        BadInput(acting("{'capacity':'officer','officer':'E1','post':null}"), .invalid, .missingField, "actor.post"),
        BadInput(
            acting("{'capacity':'officer','officer':'E1','post':'\\u4e00'}"), .invalid, .malformedField, "actor.post"),
        BadInput(acting("{'capacity':'applicant','device':'K'}"), .invalid, .malformedField, "actor.device"),
        BadInput(acting("{'capacity':'device'}"), .invalid, .missingField, "actor.device"),
        BadInput(command("'case.submit'"), .invalid, .missingField, "case"),
        BadInput(command("'case.submit','case':'\(String(repeating: "9", count: 51))'"), .limit, .tooLong, "case"),
        BadInput(command("'case.submit','case':'C1','reason':'r'"), .invalid, .malformedField, "reason"),
        BadInput(command("'case.submit','case':'C1','张三':1"), .invalid, .malformedField, "?"),
        BadInput(command("'case.submit','case':'C1','510100199001010010':1"), .invalid, .malformedField, "?"),
        BadInput(command("'case.submit','case':'C1','':1"), .invalid, .malformedField, "?"),
        BadInput(
            command("'case.submit','case':'C1','expectedRevision':-1"), .invalid, .malformedField, "expectedRevision"),
        BadInput(
            command("'case.submit','case':'C1','expectedRevision':4294967296"), .invalid, .malformedField,
            "expectedRevision"),
        BadInput(
            command("'case.erase','case':'C1','expectedRevision':1"), .invalid, .malformedField, "expectedRevision"),
        BadInput(command("'case.apply'"), .invalid, .missingField, "item"),
        BadInput(command("'case.apply','item':'I'"), .invalid, .missingField, "channel"),
        BadInput(command("'case.apply','item':'I','channel':'fax'"), .invalid, .malformedField, "channel"),
        BadInput(command("'case.apply','item':'I','channel':1"), .invalid, .missingField, "applicant"),
        BadInput(
            command("'case.apply','item':'I','channel':1,'applicant':{}"), .invalid, .missingField, "applicant.name"),
        BadInput(
            command("'case.apply','item':'I','channel':1,'applicant':{'name':'n','idNumber':'1'}"), .invalid,
            .malformedField, "applicant.idNumber"),
        BadInput(
            command("'case.apply','item':'I','channel':1,'applicant':{'name':'n'},'draft':'no'"), .invalid,
            .malformedField, "draft"),
        BadInput(
            command("'case.apply','item':'I','channel':1,'applicant':{'name':'n'},'materials':['M',3]"), .invalid,
            .malformedField, "materials[1]"),
        BadInput(
            command("'case.receive','case':'C1','waitedSince':'soon'"), .invalid, .malformedField, "waitedSince"),
        BadInput(command("'case.notifySupplement','case':'C1'"), .invalid, .missingField, "materials"),
        BadInput(
            command("'case.notifySupplement','case':'C1','materials':[],'answerWorkdays':0"), .invalid,
            .malformedField,
            "answerWorkdays"),
        BadInput(command("'case.supplement','case':'C1','materials':{}"), .invalid, .malformedField, "materials"),
        BadInput(command("'case.refuseAcceptance','case':'C1'"), .invalid, .missingField, "ground"),
        BadInput(command("'case.refuseAcceptance','case':'C1','ground':3"), .invalid, .malformedField, "ground"),
        BadInput(command("'case.completeStep','case':'C1','opinion':'agree'"), .invalid, .missingField, "step"),
        BadInput(command("'case.completeStep','case':'C1','step':'S'"), .invalid, .missingField, "opinion"),
        BadInput(command("'case.decide','case':'C1'"), .invalid, .missingField, "decision"),
        BadInput(
            command("'case.decide','case':'C1','decision':'granted','reason':[]"), .invalid, .malformedField, "reason"
        ),
        BadInput(command("'case.issue','case':'C1'"), .invalid, .missingField, "method"),
        BadInput(command("'case.rate','case':'C1','act':1"), .invalid, .missingField, "level"),
        BadInput(command("'case.rate','case':'C1','act':1,'level':0"), .invalid, .malformedField, "level"),
        BadInput(command("'case.rate','case':'C1','act':1,'level':5"), .invalid, .malformedField, "level"),
        BadInput(command("'case.rate','case':'C1','act':1,'level':{'code':1}"), .invalid, .missingField, "level.table"),
        BadInput(
            command("'case.rate','case':'C1','act':1,'level':{'table':'A.8','code':1}"), .invalid, .malformedField,
            "level.table"),
        BadInput(
            command("'case.rate','case':'C1','act':1,'level':{'table':'a8','code':6}"), .invalid, .malformedField,
            "level.code"),
        BadInput(
            command("'case.rate','case':'C1','act':1,'level':'satisfied','tags':[510,-1]"), .invalid, .malformedField,
            "tags[1]"
        ),
        BadInput(command("'registry.load'"), .invalid, .missingField, "registry"),
        BadInput(
            command("'registry.load','registry':{'items':[{'code':'I'}]}"), .invalid, .missingField,
            "registry.items[0].name"),
    ]

    private static func item(_ rest: String) -> String {
        "{'items':[{'code':'I','name':'n','agency':'A','type':'01',\(rest)}]}"
    }

    private static func opening(_ rest: String) -> String {
        "{'halls':[{'code':'H','name':'n','level':4,'opening':{\(rest)}}]}"
    }

    /// Opening calendars; each refusal names its place in the hall's, and a window's is read the same way.
    static let openings: [BadInput] = [
        ("", .missingField, "weekly"), ("'weekly':{}", .malformedField, "weekly"),
        ("'weekly':[],'week':[]", .malformedField, "week"),
        ("'weekly':[{'sessions':[]}]", .missingField, "weekly[0].weekdays"),
        ("'weekly':[{'weekdays':[1]}]", .missingField, "weekly[0].sessions"),
        ("'weekly':[{'weekdays':[0],'sessions':[]}]", .malformedField, "weekly[0].weekdays[0]"),
        ("'weekly':[{'weekdays':[1,8],'sessions':[]}]", .malformedField, "weekly[0].weekdays[1]"),
        (
            "'weekly':[{'weekdays':[1,2],'sessions':[]},{'weekdays':[3,1],'sessions':[]}]", .duplicateEntry,
            "weekly[1].weekdays[1]"
        ),
        (
            "'weekly':[{'weekdays':[1],'sessions':[{'opens':'09:00','closes':'24:01'}]}]", .malformedField,
            "weekly[0].sessions[0].closes"
        ),
        ("'weekly':[{'weekdays':[1],'sessions':[{'closes':'9'}]}]", .missingField, "weekly[0].sessions[0].opens"),
        ("'weekly':[],'onDaysOff':'open'", .malformedField, "onDaysOff"),
        ("'weekly':[],'onDaysOff':0", .malformedField, "onDaysOff"),
        ("'weekly':[],'makeUpWeekday':8", .malformedField, "makeUpWeekday"),
        ("'weekly':[],'basis':1", .malformedField, "basis"),
        ("'weekly':[],'exceptions':[{'sessions':[],'reason':'r'}]", .missingField, "exceptions[0].from"),
        (
            "'weekly':[],'exceptions':[{'from':'2026-02-30','sessions':[],'reason':'r'}]", .malformedField,
            "exceptions[0].from"
        ),
        (
            "'weekly':[],'exceptions':[{'from':'2026-02-28','through':1,'sessions':[],'reason':'r'}]", .malformedField,
            "exceptions[0].through"
        ),
        ("'weekly':[],'exceptions':[{'from':'2026-02-28','reason':'r'}]", .missingField, "exceptions[0].sessions"),
        ("'weekly':[],'exceptions':[{'from':'2026-02-28','sessions':[]}]", .missingField, "exceptions[0].reason"),
    ].map { (text: String, code: RejectionCode, place: String) in
        BadInput(opening(text), .invalid, code, "halls[0].opening." + place)
    }

    static let registries: [BadInput] = [
        BadInput("{'schema':'ow.registry/2'}", .invalid, .malformedField, "schema"),
        BadInput("{'schema':'ow.command/1'}", .invalid, .malformedField, "schema"),
        BadInput("{'agency':[]}", .invalid, .malformedField, "agency"),
        BadInput("{'zz':1,'aa':1}", .invalid, .malformedField, "aa"),
        BadInput("{'agencies':{}}", .invalid, .malformedField, "agencies"),
        BadInput("{'agencies':[1]}", .invalid, .malformedField, "agencies[0]"),
        BadInput("{'agencies':[{'code':'A'}]}", .invalid, .missingField, "agencies[0].name"),
        BadInput("{'agencies':[{'code':'A','name':{}}]}", .invalid, .missingField, "agencies[0].name.zh"),
        BadInput(
            "{'agencies':[{'code':'A','name':{'zh':'n','fr':'n'}}]}", .invalid, .malformedField, "agencies[0].name.fr"
        ),
        BadInput("{'agencies':[{'code':'A','name':1}]}", .invalid, .malformedField, "agencies[0].name"),
        BadInput(
            "{'agencies':[{'code':'\(String(repeating: "A", count: 51))','name':'n'}]}", .limit, .tooLong,
            "agencies[0].code"),
        BadInput("{'halls':[{'code':'H','name':'n','level':'city'}]}", .invalid, .malformedField, "halls[0].level"),
        BadInput(
            "{'halls':[{'code':'H','name':'n','level':4,'hours':{}}]}", .invalid, .missingField,
            "halls[0].hours.weekdays"),
        BadInput(
            "{'halls':[{'code':'H','name':'n','level':4,'hours':{'weekdays':[1,8]}}]}", .invalid, .malformedField,
            "halls[0].hours.weekdays[1]"),
        BadInput(
            "{'halls':[{'code':'H','name':'n','level':4,'hours':{'weekdays':[1,1]}}]}", .invalid, .duplicateEntry,
            "halls[0].hours.weekdays[1]"),
        BadInput(
            "{'halls':[{'code':'H','name':'n','level':4,'hours':{'weekdays':[],'opens':'24:01'}}]}", .invalid,
            .malformedField, "halls[0].hours.opens"),
        BadInput(
            "{'halls':[{'code':'H','name':'n','level':4,'hours':{'weekdays':[],'opens':'09:00','closes':'9:00'}}]}",
            .invalid, .malformedField, "halls[0].hours.closes"),
        BadInput("{'posts':[{'code':'P','name':'n'}]}", .invalid, .missingField, "posts[0].duties"),
        BadInput(
            "{'posts':[{'code':'P','name':'n','duties':['rule']}]}", .invalid, .malformedField, "posts[0].duties[0]"),
        BadInput(
            "{'posts':[{'code':'P','name':'n','duties':['intake',1]}]}", .invalid, .duplicateEntry,
            "posts[0].duties[1]"),
        BadInput("{'windows':[{'code':'W'}]}", .invalid, .missingField, "windows[0].hall"),
        BadInput("{'officers':[{'code':'E','agency':'A'}]}", .invalid, .missingField, "officers[0].posts"),
        BadInput("{'items':[{},{}]}", .invalid, .missingField, "items[0].code"),
        BadInput("{'items':[{'code':'I','name':'n','agency':'A'}]}", .invalid, .missingField, "items[0].type"),
        BadInput(
            "{'items':[{'code':'I','name':'n','agency':'A','type':'许可'}]}", .invalid, .malformedField, "items[0].type"
        ),
        BadInput(
            "{'items':[{'code':'I','name':'n','agency':'A','type':-1}]}", .invalid, .malformedField, "items[0].type"),
        BadInput(item("'effectiveFrom':'2026-02-30'"), .invalid, .malformedField, "items[0].effectiveFrom"),
        BadInput(
            item("'materials':[{'code':'M','name':'n'},{'code':'a b'}]"), .invalid, .malformedField,
            "items[0].materials[1].code"),
        BadInput(
            item("'materials':[{'code':'M','name':'n','originals':100}]"), .invalid, .malformedField,
            "items[0].materials[0].originals"),
        BadInput(
            item("'stages':[[],[{'code':'S','name':'n','post':'P','limitWorkdays':9223372036854775807}]]"), .invalid,
            .malformedField, "items[0].stages[1][0].limitWorkdays"),
        BadInput(item("'stages':[{}]"), .invalid, .malformedField, "items[0].stages[0]"),
        BadInput(item("'statutoryLimit':{'unit':1}"), .invalid, .missingField, "items[0].statutoryLimit.amount"),
        BadInput(
            item("'statutoryLimit':{'amount':3651}"), .invalid, .malformedField, "items[0].statutoryLimit.amount"),
        BadInput(item("'legalBases':[{'article':'1'}]"), .invalid, .missingField, "items[0].legalBases[0].law"),
        BadInput(item("'channels':['window','window']"), .invalid, .duplicateEntry, "items[0].channels[1]"),
        BadInput(item("'decisionpost':'P'"), .invalid, .malformedField, "items[0].decisionpost"),
    ]
}
