/// Schema version 2, the first. Never edited after it was released: a change is a new version and a migration.
///
/// The journal is appended to in the order of the commits and has no index: a case's history is read along `previous`.
/// `case_id` 0 is the registry.
enum SchemaV2 {
    static let statements = """
        CREATE TABLE journal (
            sequence    INTEGER PRIMARY KEY,
            case_id     INTEGER NOT NULL,
            previous    INTEGER NOT NULL,
            kind        INTEGER NOT NULL,
            instant     INTEGER NOT NULL,
            payload     BLOB NOT NULL,
            case_digest BLOB NOT NULL,
            digest      BLOB NOT NULL
        ) STRICT;
        CREATE TABLE registry_head (
            id       INTEGER PRIMARY KEY CHECK (id = 1),
            sequence INTEGER NOT NULL,
            digest   BLOB NOT NULL
        ) STRICT;
        INSERT INTO registry_head (id, sequence, digest) VALUES (1, 0, zeroblob(32));
        CREATE TABLE registry (
            kind    INTEGER NOT NULL,
            handle  INTEGER NOT NULL,
            version INTEGER NOT NULL,
            body    BLOB NOT NULL,
            PRIMARY KEY (kind, handle, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE items (
            handle  INTEGER NOT NULL,
            version INTEGER NOT NULL,
            summary BLOB NOT NULL,
            PRIMARY KEY (handle, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE cases (
            id            INTEGER PRIMARY KEY,
            number        TEXT NOT NULL UNIQUE,
            phase         INTEGER NOT NULL,
            running       INTEGER NOT NULL,
            body          BLOB NOT NULL,
            last_sequence INTEGER NOT NULL,
            chain_digest  BLOB NOT NULL
        ) STRICT;
        CREATE INDEX service_requests ON cases (id) WHERE phase >= 100 AND phase < 200;
        CREATE TABLE serials (
            item INTEGER NOT NULL,
            day  INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (item, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE requests (
            id      TEXT PRIMARY KEY,
            outcome BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE timers (
            due     INTEGER NOT NULL,
            case_id INTEGER NOT NULL,
            PRIMARY KEY (due, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE warnings (
            status  INTEGER NOT NULL,
            at      INTEGER NOT NULL,
            case_id INTEGER NOT NULL,
            number  INTEGER NOT NULL,
            PRIMARY KEY (status, at, case_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sweep (
            id        INTEGER PRIMARY KEY CHECK (id = 1),
            edition   INTEGER NOT NULL,
            last_case INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE holder_salt (
            id   INTEGER PRIMARY KEY CHECK (id = 1),
            salt BLOB NOT NULL
        ) STRICT;
        CREATE TABLE licences (
            holder  BLOB NOT NULL,
            type    INTEGER NOT NULL,
            case_id INTEGER NOT NULL,
            PRIMARY KEY (holder, type, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE personal (
            case_id  INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            slot     INTEGER NOT NULL,
            salt     BLOB NOT NULL,
            text     TEXT NOT NULL,
            PRIMARY KEY (case_id, sequence, slot)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE scores (
            kind   INTEGER NOT NULL,
            handle INTEGER NOT NULL,
            body   BLOB NOT NULL,
            PRIMARY KEY (kind, handle)
        ) STRICT, WITHOUT ROWID;
        """
}
