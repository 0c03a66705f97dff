#include "store.h"
#include <stdlib.h>

static const char *const texts[limit_statement_count] = {
    [limit_append] = "INSERT INTO journal (sequence, case_id, previous, kind, instant, payload, case_digest, digest) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [limit_update_case] = "UPDATE cases SET phase = ?2, running = ?3, body = ?4, last_sequence = ?5, chain_digest = ?6 "
                          "WHERE id = ?1",
    [limit_put_request] = "INSERT INTO requests (id, outcome) VALUES (?1, ?2)",
    [limit_add_timer] = "INSERT INTO timers (due, case_id) VALUES (?1, ?2)",
    [limit_remove_timer] = "DELETE FROM timers WHERE due = ?1 AND case_id = ?2",
    [limit_add_warning] = "INSERT INTO warnings (status, at, case_id, number) VALUES (?1, ?2, ?3, ?4)",
    [limit_remove_warning] = "DELETE FROM warnings WHERE status = ?1 AND at = ?2 AND case_id = ?3 AND number = ?4",
    [limit_put_sweep] = "INSERT OR REPLACE INTO sweep (id, edition, last_case) VALUES (1, ?1, ?2)",
    [limit_put_registry] = "INSERT OR REPLACE INTO registry (kind, handle, version, body) VALUES (?1, ?2, ?3, ?4)",
    [limit_put_registry_head] = "UPDATE registry_head SET sequence = ?1, digest = ?2 WHERE id = 1",
    [limit_begin] = "BEGIN IMMEDIATE",
    [limit_begin_read] = "BEGIN",
    [limit_commit] = "COMMIT",
    [limit_rollback] = "ROLLBACK",
    [limit_head] = "SELECT sequence, instant, digest FROM journal ORDER BY sequence DESC LIMIT 1",
    [limit_sweep] = "SELECT edition, last_case FROM sweep WHERE id = 1",
    [limit_next_timer] = "SELECT due FROM timers ORDER BY due LIMIT 1",
};

limit_store *limit_store_open(const char *path, int is_full) {
  limit_store *store = calloc(1, sizeof *store);
  pthread_mutex_init(&store->lock, 0);
  pthread_cond_init(&store->changed, 0);
  int code = sqlite3_open_v2(path, &store->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, 0);
  if (!code)
    code = sqlite3_exec(store->handle,
                        is_full ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                                  "PRAGMA cache_size = -32768"
                                : "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;"
                                  "PRAGMA cache_size = -32768",
                        0, 0, 0);
  for (int i = 0; i < limit_statement_count && !code; i++)
    code = sqlite3_prepare_v3(store->handle, texts[i], -1, SQLITE_PREPARE_PERSISTENT, &store->statements[i], 0);
  sqlite3_stmt *last = 0;
  if (!code) code = sqlite3_prepare_v2(store->handle, "SELECT max(sequence) FROM journal", -1, &last, 0);
  if (!code && sqlite3_step(last) == SQLITE_ROW) store->sequence = sqlite3_column_int64(last, 0);
  sqlite3_finalize(last);
  if (!code) return store;
  limit_store_close(store);
  return 0;
}

void limit_store_close(limit_store *store) {
  for (int i = 0; i < limit_statement_count; i++) sqlite3_finalize(store->statements[i]);
  sqlite3_close_v2(store->handle);
  pthread_cond_destroy(&store->changed);
  pthread_mutex_destroy(&store->lock);
  free(store);
}

uint64_t limit_store_commits(const limit_store *store) { return store->commits; }

static int write_row(limit_store *store, limit_tape tape, limit_row row) {
  sqlite3_stmt *statement = store->statements[row.statement];
  const limit_value *value = tape.values + row.first;
  for (int place = 1; place <= (int)row.count; place++, value++)
    switch (value->kind) {
    case limit_integer: sqlite3_bind_int64(statement, place, value->number); break;
    case limit_sequence: sqlite3_bind_int64(statement, place, store->sequence += value->number); break;
    case limit_text:
      sqlite3_bind_text(statement, place, (const char *)tape.bytes + value->number, (int)value->count, SQLITE_STATIC);
      break;
    default: sqlite3_bind_blob(statement, place, tape.bytes + value->number, (int)value->count, SQLITE_STATIC);
    }
  return limit_run(store, (int)row.statement);
}

int limit_write_rows(limit_store *store, limit_tape tape, limit_group group) {
  int code = 0;
  for (uint32_t i = 0; i < group.count && !code; i++) code = write_row(store, tape, tape.rows[group.first + i]);
  return code;
}

int limit_store_write(limit_store *store, limit_tape tape, const limit_group *groups, uint32_t count) {
  int code = 0;
  for (uint32_t i = 0; i < count && !code; i++) {
    code = limit_run(store, limit_begin);
    if (!code) code = limit_write_rows(store, tape, groups[i]);
    store->commits++;
    code |= limit_run(store, limit_commit);
  }
  return code;
}

uint64_t limit_store_tick(limit_store *store, int64_t instant, uint32_t count) {
  uint64_t sum = 0;
  sqlite3_stmt *head = store->statements[limit_head], *sweep = store->statements[limit_sweep],
               *next = store->statements[limit_next_timer];
  for (uint32_t i = 0; i < count; i++) {
    limit_run(store, limit_begin_read);
    int is_idle = sqlite3_step(head) == SQLITE_ROW && sqlite3_column_int64(head, 1) <= instant;
    is_idle &= sqlite3_step(sweep) == SQLITE_DONE || sqlite3_column_int64(sweep, 1) == -1;
    is_idle &= sqlite3_step(next) == SQLITE_ROW && sqlite3_column_int64(next, 0) > instant;
    if (is_idle) sum += (uint64_t)sqlite3_column_int64(next, 0);
    sqlite3_reset(head);
    sqlite3_reset(sweep);
    sqlite3_reset(next);
    limit_run(store, limit_rollback);
    if (!is_idle) return 0;
  }
  return sum;
}
