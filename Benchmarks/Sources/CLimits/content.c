#include "limits.h"
#include <sqlite3.h>
#include <stddef.h>

static uint64_t add(uint64_t state, const void *bytes, int count) {
  const unsigned char *byte = bytes;
  for (int i = 0; i < count; i++) state = (state ^ byte[i]) * 0x100000001B3u;
  return (state ^ (uint64_t)count) * 0x100000001B3u;
}

/* Adds every column of every row. */
static int add_rows(sqlite3 *handle, const char *sql, uint64_t *state) {
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(handle, sql, -1, &statement, 0)) return 1;
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
      const void *bytes = sqlite3_column_blob(statement, column);
      *state = add(*state, bytes, sqlite3_column_bytes(statement, column));
    }
  sqlite3_finalize(statement);
  return code != SQLITE_DONE;
}

uint64_t limit_content(const char *path, int has_order) {
  static const char *const always[] = {
      "SELECT id, number, phase, running, body FROM cases ORDER BY id",
      "SELECT due, case_id FROM timers ORDER BY due, case_id",
      "SELECT status, at, case_id, number FROM warnings ORDER BY status, at, case_id, number",
      "SELECT edition, last_case FROM sweep",
      "SELECT id FROM requests ORDER BY id",
      "SELECT count(*), sum(length(payload)), sum(length(case_digest)), sum(length(digest)) FROM journal",
  };
  static const char *const ordered[] = {
      "SELECT id, last_sequence, chain_digest FROM cases ORDER BY id",
      "SELECT kind, handle, version, body FROM registry ORDER BY kind, handle, version",
      "SELECT sequence, digest FROM registry_head",
      "SELECT id, outcome FROM requests ORDER BY id",
      "SELECT sequence, case_id, previous, kind, instant, payload, case_digest, digest FROM journal ORDER BY sequence",
  };
  sqlite3 *handle = 0;
  uint64_t state = 0xCBF29CE484222325u;
  int code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, 0);
  for (size_t i = 0; i < sizeof always / sizeof *always && !code; i++) code = add_rows(handle, always[i], &state);
  for (size_t i = 0; i < sizeof ordered / sizeof *ordered && !code && has_order; i++) code = add_rows(handle, ordered[i], &state);
  sqlite3_close(handle);
  return code ? 0 : state;
}
