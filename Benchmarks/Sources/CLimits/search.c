#include "limits.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* Names in a table in memory, found by LIKE with a scan and, from three characters on, by the trigrams of FTS5. */
struct limit_names {
  sqlite3 *handle;
  sqlite3_stmt *insert, *insert_trigrams, *scan[2], *trigrams[2];
};

static const char *const statements[] = {
    "INSERT INTO names (id, name, initials) VALUES (?1, ?2, ?3)",
    "INSERT INTO trigrams (rowid, name, initials) VALUES (?1, ?2, ?3)",
    "SELECT id FROM names WHERE name LIKE ?1 ORDER BY length(name), id LIMIT ?2",
    "SELECT id FROM names WHERE initials LIKE ?1 ORDER BY length(name), id LIMIT ?2",
    "SELECT rowid FROM trigrams WHERE name LIKE ?1 ORDER BY length(name), rowid LIMIT ?2",
    "SELECT rowid FROM trigrams WHERE initials LIKE ?1 ORDER BY length(name), rowid LIMIT ?2",
};

limit_names *limit_names_open(void) {
  limit_names *names = calloc(1, sizeof *names);
  int code = sqlite3_open_v2(":memory:", &names->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
  if (!code)
    code = sqlite3_exec(names->handle,
                        "CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT, initials TEXT);"
                        "CREATE VIRTUAL TABLE trigrams USING fts5 (name, initials, tokenize = 'trigram'); BEGIN",
                        0, 0, 0);
  sqlite3_stmt **places[] = {&names->insert,  &names->insert_trigrams, &names->scan[0],
                             &names->scan[1], &names->trigrams[0],     &names->trigrams[1]};
  for (int i = 0; i < 6 && !code; i++)
    code = sqlite3_prepare_v3(names->handle, statements[i], -1, SQLITE_PREPARE_PERSISTENT, places[i], 0);
  if (code) {
    limit_names_close(names);
    return 0;
  }
  return names;
}

int limit_names_add(limit_names *names, int64_t id, const char *name, const char *initials) {
  sqlite3_stmt *both[] = {names->insert, names->insert_trigrams};
  for (int i = 0; i < 2; i++) {
    sqlite3_bind_int64(both[i], 1, id);
    sqlite3_bind_text(both[i], 2, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(both[i], 3, initials, -1, SQLITE_STATIC);
    int code = sqlite3_step(both[i]);
    sqlite3_reset(both[i]);
    if (code != SQLITE_DONE) return code;
  }
  return 0;
}

int limit_names_end(limit_names *names) { return sqlite3_exec(names->handle, "COMMIT", 0, 0, 0); }

uint32_t limit_names_find(limit_names *names, const char *text, int is_initials, int with_trigrams, uint32_t limit) {
  sqlite3_stmt *statement = with_trigrams ? names->trigrams[is_initials] : names->scan[is_initials];
  char pattern[256];
  size_t size = strlen(text);
  if (size > sizeof pattern - 3) return 0;
  pattern[0] = '%';
  memcpy(pattern + 1, text, size);
  memcpy(pattern + 1 + size, "%", 2);
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, limit);
  uint32_t found = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) found++;
  sqlite3_reset(statement);
  return found;
}

void limit_names_close(limit_names *names) {
  if (!names) return;
  sqlite3_stmt *all[] = {names->insert,  names->insert_trigrams, names->scan[0],
                         names->scan[1], names->trigrams[0],     names->trigrams[1]};
  for (int i = 0; i < 6; i++) sqlite3_finalize(all[i]);
  sqlite3_close(names->handle);
  free(names);
}
