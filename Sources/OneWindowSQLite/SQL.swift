/// The statements of the store, each prepared once a connection.
enum SQL: Int, CaseIterable {
    case begin, beginRead, commit, rollback
    case journalHead, journalRow, journalAfter, append
    case registryHead, putRegistryHead, registryRows, registryRow, registryCount, putRegistry
    case itemsFirst, itemsAfter, putItem
    case lastCaseID, caseRow, caseRowNumbered, caseID, casesAfter, serviceRequestsAfter, runningCasesAfter,
        insertCase, updateCase
    case serial, serials, putSerial
    case outcome, putOutcome
    case dueTimers, dueCases, nextTimer, addTimer, removeTimer
    case sweep, putSweep
    case warningsFirst, warningsAfter, addWarning, removeWarning
    case holderSalt, putHolderSalt, licencesOf, licenceCount, addLicence, removeLicence
    case personal, putPersonal, erasePersonal
    case score, scores, putScore

    var text: String {
        switch self {
        case .begin: "BEGIN IMMEDIATE"
        case .beginRead: "BEGIN"
        case .commit: "COMMIT"
        case .rollback: "ROLLBACK"
        case .journalHead: "SELECT sequence, instant, digest FROM journal ORDER BY sequence DESC LIMIT 1"
        case .journalRow: "SELECT \(Self.journalColumns) FROM journal WHERE sequence = ?1"
        case .journalAfter: "SELECT \(Self.journalColumns) FROM journal WHERE sequence > ?1 ORDER BY sequence LIMIT ?2"
        case .append: "INSERT INTO journal (\(Self.journalColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        case .registryHead: "SELECT sequence, digest FROM registry_head WHERE id = 1"
        case .putRegistryHead: "UPDATE registry_head SET sequence = ?1, digest = ?2 WHERE id = 1"
        case .registryRows:
            """
            SELECT kind, handle, version, body FROM registry WHERE kind >= ?1 AND kind <= ?2
            ORDER BY kind, handle, version
            """
        case .registryRow:
            "SELECT kind, handle, version, body FROM registry WHERE kind = ?1 AND handle = ?2 AND version = ?3"
        case .registryCount: "SELECT count(*) FROM registry WHERE kind = ?1"
        case .itemsFirst: "SELECT handle, version, summary FROM items ORDER BY handle, version LIMIT ?1"
        case .itemsAfter:
            """
            SELECT handle, version, summary FROM items WHERE (handle, version) > (?2, ?3)
            ORDER BY handle, version LIMIT ?1
            """
        case .putItem: "INSERT OR REPLACE INTO items (handle, version, summary) VALUES (?1, ?2, ?3)"
        case .putRegistry: "INSERT OR REPLACE INTO registry (kind, handle, version, body) VALUES (?1, ?2, ?3, ?4)"
        case .lastCaseID: "SELECT max(id) FROM cases"
        case .caseRow: "SELECT \(Self.caseColumns) FROM cases WHERE id = ?1"
        case .caseRowNumbered: "SELECT \(Self.caseColumns) FROM cases WHERE number = ?1"
        case .caseID: "SELECT id FROM cases WHERE number = ?1"
        case .casesAfter: "SELECT \(Self.caseColumns) FROM cases WHERE id > ?1 ORDER BY id LIMIT ?2"
        case .serviceRequestsAfter:
            """
            SELECT \(Self.caseColumns) FROM cases INDEXED BY service_requests WHERE phase >= 100 AND phase < 200
            AND id > ?1
            ORDER BY id LIMIT ?2
            """
        case .runningCasesAfter:
            "SELECT \(Self.caseColumns) FROM cases WHERE id > ?1 AND running = 1 ORDER BY id LIMIT ?2"
        case .insertCase: "INSERT INTO cases (\(Self.caseColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        case .updateCase:
            """
            UPDATE cases SET phase = ?3, running = ?4, body = ?5, last_sequence = ?6, chain_digest = ?7
            WHERE id = ?1 AND number = ?2
            """
        case .serial: "SELECT last FROM serials WHERE item = ?1 AND day = ?2"
        case .serials: "SELECT item, day, last FROM serials ORDER BY item, day"
        case .putSerial: "INSERT OR REPLACE INTO serials (item, day, last) VALUES (?1, ?2, ?3)"
        case .outcome: "SELECT outcome FROM requests WHERE id = ?1"
        case .putOutcome: "INSERT INTO requests (id, outcome) VALUES (?1, ?2)"
        case .dueTimers: "SELECT due, case_id FROM timers WHERE due <= ?1 ORDER BY due, case_id LIMIT ?2"
        case .dueCases:
            """
            SELECT \(Self.caseColumns) FROM timers LEFT JOIN cases ON id = case_id WHERE due <= ?1 AND case_id <> 0
            ORDER BY due, case_id LIMIT ?2
            """
        case .nextTimer: "SELECT due FROM timers ORDER BY due LIMIT 1"
        case .addTimer: "INSERT INTO timers (due, case_id) VALUES (?1, ?2)"
        case .removeTimer: "DELETE FROM timers WHERE due = ?1 AND case_id = ?2"
        case .warningsFirst:
            """
            SELECT status, at, case_id, number FROM warnings WHERE status = ?1 ORDER BY at, case_id, number LIMIT ?2
            """
        case .warningsAfter:
            """
            SELECT status, at, case_id, number FROM warnings
            WHERE status = ?1 AND (at, case_id, number) > (?3, ?4, ?5) ORDER BY at, case_id, number LIMIT ?2
            """
        case .addWarning: "INSERT INTO warnings (status, at, case_id, number) VALUES (?1, ?2, ?3, ?4)"
        case .removeWarning:
            "DELETE FROM warnings WHERE status = ?1 AND at = ?2 AND case_id = ?3 AND number = ?4"
        case .sweep: "SELECT edition, last_case FROM sweep WHERE id = 1"
        case .putSweep: "INSERT OR REPLACE INTO sweep (id, edition, last_case) VALUES (1, ?1, ?2)"
        case .holderSalt: "SELECT salt FROM holder_salt WHERE id = 1"
        case .putHolderSalt: "INSERT OR REPLACE INTO holder_salt (id, salt) VALUES (1, ?1)"
        case .licencesOf:
            """
            SELECT holder, type, case_id FROM licences
            WHERE holder = ?1 AND (type, case_id) > (?2, ?3) AND type <= ?4 ORDER BY type, case_id LIMIT ?5
            """
        case .licenceCount: "SELECT count(*) FROM licences"
        case .addLicence: "INSERT INTO licences (holder, type, case_id) VALUES (?1, ?2, ?3)"
        case .removeLicence: "DELETE FROM licences WHERE holder = ?1 AND type = ?2 AND case_id = ?3"
        case .personal: "SELECT sequence, slot, salt, text FROM personal WHERE case_id = ?1 ORDER BY sequence, slot"
        case .putPersonal: "INSERT INTO personal (case_id, sequence, slot, salt, text) VALUES (?1, ?2, ?3, ?4, ?5)"
        case .erasePersonal: "DELETE FROM personal WHERE case_id = ?1"
        case .score: "SELECT body FROM scores WHERE kind = ?1 AND handle = ?2"
        case .scores: "SELECT kind, handle, body FROM scores ORDER BY kind, handle"
        case .putScore: "INSERT OR REPLACE INTO scores (kind, handle, body) VALUES (?1, ?2, ?3)"
        }
    }

    private static let journalColumns = "sequence, case_id, previous, kind, instant, payload, case_digest, digest"
    private static let caseColumns = "id, number, phase, running, body, last_sequence, chain_digest"
}
