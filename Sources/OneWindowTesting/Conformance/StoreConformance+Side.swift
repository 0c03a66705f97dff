internal import OneWindowCore
internal import OneWindowEngine

extension StoreConformance {
    private typealias Rows = ConformanceRows

    private static let timers = [
        Rows.timer(-5, 9), Rows.timer(10, 1), Rows.timer(10, 2), Rows.timer(10, 3), Rows.timer(11, 1),
        Rows.timer(Instant.supported.upperBound.milliseconds, 1),
    ]

    static let sideChecks: [Check] = [
        Check("timers due come in the order of instant and case, up to the limit, the instant included") {
            store, probe in
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.nextTimer(), nil, "the next timer of none")
                for timer in timers.reversed() { try writer.addTimer(timer) }
            }
            let table: [(through: Int64, limit: Int, expected: Int)] = [
                (-6, 9, 0), (-5, 9, 1), (9, 9, 1), (10, 9, 4), (10, 2, 2), (11, 9, 5), (.max, 9, 6), (.max, 0, 0),
            ]
            try store.read { (reader) throws(StoreFailure) in
                for row in table {
                    let seen = try reader.dueTimers(through: Instant(milliseconds: row.through), limit: row.limit)
                    probe.equal(
                        seen, Array(timers.prefix(row.expected)), "timers through \(row.through), at most \(row.limit)")
                }
                probe.equal(try reader.nextTimer(), Instant(milliseconds: -5), "the next timer")
            }
        },
        Check("the cases of timers due come in the same order, and nil for one that is not there") { store, probe in
            let rows = [try Rows.theCase(1), try Rows.theCase(2)]
            try store.write { (writer) throws(StoreFailure) in
                for row in rows { try writer.insertCase(row) }
                for timer in timers + [Rows.timer(12, 0)] { try writer.addTimer(timer) }
            }
            try store.read { (reader) throws(StoreFailure) in
                var seen: [CaseRow?] = []
                try reader.dueCases(through: Instant(milliseconds: .max), limit: 9) { seen += $0 }
                probe.equal(seen, [nil, rows[0], rows[1], nil, rows[0], rows[0]], "the cases of all timers")
                seen = []
                try reader.dueCases(through: Instant(milliseconds: 10), limit: 2) { seen += $0 }
                probe.equal(seen, [nil, rows[0]], "those of the first two")
            }
        },
        Check("warnings of a status come in the order of instant, case and number, after a row, up to the limit") {
            store, probe in
            let rows = [
                Rows.warning(-5, 9), Rows.warning(10, 1), Rows.warning(10, 1, number: 2), Rows.warning(10, 2),
                Rows.warning(11, 1),
            ]
            let other = Rows.warning(10, 1, status: 5, number: 3)
            try store.write { (writer) throws(StoreFailure) in
                for row in rows.reversed() { try writer.addWarning(row) }
                try writer.addWarning(other)
                try writer.addWarning(Rows.warning(12, 1))
                try writer.removeWarning(Rows.warning(12, 1))
                try writer.removeWarning(Rows.warning(12, 1))
            }
            try store.read { (reader) throws(StoreFailure) in
                probe.equal(try reader.warnings(status: 1, after: nil, limit: 9), rows, "the warnings")
                probe.equal(try reader.warnings(status: 5, after: nil, limit: 9), [other], "those of another status")
                for place in rows.indices {
                    let seen = try reader.warnings(status: 1, after: rows[place], limit: 2)
                    probe.equal(seen, Array(rows[(place + 1)...].prefix(2)), "those after the warning \(place)")
                }
                probe.equal(try reader.warnings(status: 1, after: nil, limit: 0), [], "none")
            }
        },
        Check("removing a timer removes that one, and does nothing where it is not there") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for timer in timers { try writer.addTimer(timer) }
                try writer.removeTimer(timers[2])
                try writer.removeTimer(timers[2])
                try writer.removeTimer(Rows.timer(10, 4))
            }
            try store.read { (reader) throws(StoreFailure) in
                let seen = try reader.dueTimers(through: Instant(milliseconds: .max), limit: 9)
                probe.equal(seen, timers.filter { $0 != timers[2] }, "the timers left")
            }
        },
        Check("licences of a holder come by type and case, after a row, up to the limit, of the types asked for") {
            store, probe in
            let rows = [Rows.licence(1, 2, 9), Rows.licence(1, 3, 1), Rows.licence(1, 3, 2), Rows.licence(1, .max, 4)]
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.holderSalt(), [], "the salt before one was kept")
                try writer.putHolderSalt([1, 2])
                try writer.putHolderSalt([3, 0, 255])
                for row in rows.reversed() { try writer.addLicence(row) }
                for row in [Rows.licence(2, 3, 1), Rows.licence(0, 3, 1), Rows.licence(1, 3, 7)] {
                    try writer.addLicence(row)
                }
                try writer.removeLicence(Rows.licence(1, 3, 7))
                try writer.removeLicence(Rows.licence(1, 3, 7))
            }
            try store.read { (reader) throws(StoreFailure) in
                let holder = rows[0].holder
                let all = UInt32(0)...UInt32.max
                probe.equal(try reader.holderSalt(), [3, 0, 255], "the salt")
                probe.equal(try reader.licenceCount(), 6, "the count")
                probe.equal(try reader.licences(holder: holder, types: all, after: nil, limit: 9), rows, "all of one")
                probe.equal(try reader.licences(holder: holder, types: all, after: nil, limit: 0), [], "none")
                probe.equal(
                    try reader.licences(holder: holder, types: 3...3, after: nil, limit: 9), Array(rows[1...2]),
                    "those of a type")
                probe.equal(
                    try reader.licences(holder: holder, types: 3...3, after: rows[0], limit: 9), Array(rows[1...2]),
                    "those of a type after a row before it")
                for place in rows.indices {
                    let seen = try reader.licences(holder: holder, types: all, after: rows[place], limit: 2)
                    probe.equal(seen, Array(rows[(place + 1)...].prefix(2)), "those after the licence \(place)")
                }
                probe.equal(try reader.licences(holder: [9], types: all, after: nil, limit: 9), [], "of nobody")
            }
        },
        Check("personal texts come by sequence and slot, those of the registry apart") { store, probe in
            let rows = [Rows.personal(1, 2, 1), Rows.personal(1, 2, 9, ""), Rows.personal(1, 10, 3)]
            try store.write { (writer) throws(StoreFailure) in
                for row in rows.reversed() { try writer.putPersonal(row) }
                try writer.putPersonal(Rows.personal(nil, 1, 1))
                try writer.putPersonal(Rows.personal(2, 2, 1))
            }
            try store.read { (reader) throws(StoreFailure) in
                probe.equal(try reader.personal(CaseID(1)), rows, "the texts of case 1")
                probe.equal(try reader.personal(nil), [Rows.personal(nil, 1, 1)], "the texts of the registry")
                probe.equal(try reader.personal(CaseID(3)), [], "the texts of case 3")
            }
        },
        Check("erasing removes all texts of the case and no other") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for row in [
                    Rows.personal(1, 2, 1), Rows.personal(1, 3, 1), Rows.personal(nil, 1, 1), Rows.personal(2, 4, 1),
                ] {
                    try writer.putPersonal(row)
                }
                try writer.erasePersonal(CaseID(1))
                try writer.erasePersonal(CaseID(7))
            }
            try store.scrub()
            try store.read { (reader) throws(StoreFailure) in
                probe.equal(try reader.personal(CaseID(1)), [], "the texts of case 1")
                probe.equal(try reader.personal(CaseID(2)), [Rows.personal(2, 4, 1)], "the texts of case 2")
                probe.equal(try reader.personal(nil), [Rows.personal(nil, 1, 1)], "the texts of the registry")
            }
        },
        Check("a score is empty before it is kept, replaces the former one, and all come by subject") { store, probe in
            let subjects: [ScoreSubject] = [
                .window(Handle(1)), .window(Handle(10)), .hall(Handle(1)), .agency(Handle(1)), .agency(Handle(.max)),
            ]
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.score(subjects[0]), Score(), "a score that was not kept")
                for subject in subjects.reversed() {
                    try writer.putScore(ScoreRow(subject: subject, score: Rows.score(.satisfied)))
                    try writer.putScore(ScoreRow(subject: subject, score: Rows.score(.satisfied, .veryDissatisfied)))
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                let expected = subjects.map { ScoreRow(subject: $0, score: Rows.score(.satisfied, .veryDissatisfied)) }
                probe.equal(try reader.scores(), expected, "the scores")
                probe.equal(try reader.score(.hall(Handle(1))), Rows.score(.satisfied, .veryDissatisfied), "a score")
                probe.equal(try reader.score(.hall(Handle(2))), Score(), "another hall's score")
            }
        },
    ]
}
