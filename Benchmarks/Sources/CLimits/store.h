#ifndef STORE_H
#define STORE_H
#include "limits.h"
#include <pthread.h>
#include <sqlite3.h>

/* The statements of a store: those that write rows, then those that begin and end a transaction or read. */
enum {
  limit_begin = limit_write_count,
  limit_begin_read,
  limit_commit,
  limit_rollback,
  limit_head,
  limit_sweep,
  limit_next_timer,
  limit_statement_count
};

struct limit_job;

struct limit_store {
  sqlite3 *handle;
  sqlite3_stmt *statements[limit_statement_count];
  int64_t sequence;
  uint64_t commits;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  struct limit_job *first, *last;
  int has_leader;
};

/* Runs a statement that is bound, and makes it ready for the next use. */
static inline int limit_run(limit_store *store, int statement) {
  sqlite3_step(store->statements[statement]);
  return sqlite3_reset(store->statements[statement]);
}

/* Writes the rows of a group within a transaction. */
int limit_write_rows(limit_store *store, limit_tape tape, limit_group group);

#endif
