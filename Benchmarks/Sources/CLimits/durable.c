#include "limits.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>

/* Transitions that share a commit at most, as in the library. */
enum { batch_most = 256 };

enum { begin, commit, append, update, request, remove_timer, add_timer, statement_count };

static const char *const texts[statement_count] = {
    [begin] = "BEGIN IMMEDIATE",
    [commit] = "COMMIT",
    [append] = "INSERT INTO journal (sequence, case_id, previous, kind, instant, payload, case_digest, digest) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [update] = "UPDATE cases SET phase = ?2, body = ?3, last_sequence = ?4, chain_digest = ?5 WHERE id = ?1",
    [request] = "INSERT INTO requests (id, outcome) VALUES (?1, ?2)",
    [remove_timer] = "DELETE FROM timers WHERE due = ?1 AND case_id = ?2 AND kind = ?3",
    [add_timer] = "INSERT INTO timers (due, case_id, kind) VALUES (?1, ?2, ?3)",
};

typedef struct job {
  const limit_transition *transition;
  struct job *next;
  int code, is_done;
} job;

struct limit_store {
  sqlite3 *handle;
  sqlite3_stmt *statements[statement_count];
  int64_t sequence;
  uint64_t commits;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  job *first, *last;
  int has_leader;
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
  for (int i = 0; i < statement_count && !code; i++)
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
  for (int i = 0; i < statement_count; i++) sqlite3_finalize(store->statements[i]);
  sqlite3_close_v2(store->handle);
  pthread_cond_destroy(&store->changed);
  pthread_mutex_destroy(&store->lock);
  free(store);
}

uint64_t limit_store_commits(const limit_store *store) { return store->commits; }

static int run(limit_store *store, int statement) {
  sqlite3_step(store->statements[statement]);
  return sqlite3_reset(store->statements[statement]);
}

static void bind(sqlite3_stmt *statement, int place, limit_tape tape, limit_span span) {
  sqlite3_bind_blob(statement, place, tape.bytes + span.offset, (int)span.count, SQLITE_STATIC);
}

static int run_timer(limit_store *store, int statement, limit_timer timer, int64_t case_id) {
  sqlite3_stmt *prepared = store->statements[statement];
  sqlite3_bind_int64(prepared, 1, timer.due);
  sqlite3_bind_int64(prepared, 2, case_id);
  sqlite3_bind_int64(prepared, 3, timer.kind);
  return run(store, statement);
}

/* The rows of one transition. */
static int write_rows(limit_store *store, limit_tape tape, const limit_transition *t) {
  int64_t sequence = ++store->sequence;
  sqlite3_stmt *s = store->statements[append];
  sqlite3_bind_int64(s, 1, sequence);
  sqlite3_bind_int64(s, 2, t->case_id);
  sqlite3_bind_int64(s, 3, t->previous);
  sqlite3_bind_int64(s, 4, t->kind);
  sqlite3_bind_int64(s, 5, t->instant);
  bind(s, 6, tape, t->payload);
  bind(s, 7, tape, t->case_digest);
  bind(s, 8, tape, t->digest);
  int code = run(store, append);
  s = store->statements[update];
  sqlite3_bind_int64(s, 1, t->case_id);
  sqlite3_bind_int64(s, 2, t->phase);
  bind(s, 3, tape, t->body);
  sqlite3_bind_int64(s, 4, sequence);
  bind(s, 5, tape, t->case_digest);
  code |= run(store, update);
  const limit_timer *timer = tape.timers + t->first_timer;
  for (uint32_t i = 0; i < t->removed; i++) code |= run_timer(store, remove_timer, *timer++, t->case_id);
  for (uint32_t i = 0; i < t->added; i++) code |= run_timer(store, add_timer, *timer++, t->case_id);
  s = store->statements[request];
  sqlite3_bind_text(s, 1, (const char *)tape.bytes + t->request.offset, (int)t->request.count, SQLITE_STATIC);
  bind(s, 2, tape, t->outcome);
  return code | run(store, request);
}

static int write_batch(limit_store *store, limit_tape tape, job *first) {
  int code = run(store, begin);
  for (job *job = first; job && !code; job = job->next) code = write_rows(store, tape, job->transition);
  store->commits++;
  return code | run(store, commit);
}

/* One call of one thread: whoever finds no leader leads, and commits what waits. */
static int submit(limit_store *store, limit_tape tape, const limit_transition *transition) {
  job mine = {.transition = transition};
  pthread_mutex_lock(&store->lock);
  if (store->last) store->last->next = &mine;
  else store->first = &mine;
  store->last = &mine;
  while (!mine.is_done) {
    if (store->has_leader) {
      pthread_cond_wait(&store->changed, &store->lock);
      continue;
    }
    store->has_leader = 1;
    job *batch = store->first, *end = batch;
    for (int i = 1; i < batch_most && end->next; i++) end = end->next;
    store->first = end->next;
    if (!store->first) store->last = 0;
    end->next = 0;
    pthread_mutex_unlock(&store->lock);
    int code = write_batch(store, tape, batch);
    pthread_mutex_lock(&store->lock);
    for (job *job = batch, *next; job; job = next) {
      next = job->next;
      job->code = code;
      job->is_done = 1;
    }
    store->has_leader = 0;
    pthread_cond_broadcast(&store->changed);
  }
  pthread_mutex_unlock(&store->lock);
  return mine.code;
}

typedef struct {
  limit_store *store;
  limit_tape tape;
  limit_lane lane;
  int code;
} worker;

static void *work(void *context) {
  worker *self = context;
  for (uint32_t i = 0; i < self->lane.count; i++) self->code |= submit(self->store, self->tape, self->lane.transitions + i);
  return 0;
}

int limit_store_run(limit_store *store, limit_tape tape, const limit_lane *lanes, uint32_t lane_count) {
  worker workers[lane_count];
  pthread_t threads[lane_count];
  int code = 0;
  for (uint32_t i = 0; i < lane_count; i++) workers[i] = (worker){store, tape, lanes[i], 0};
  if (lane_count == 1) {
    work(&workers[0]);
    return workers[0].code;
  }
  for (uint32_t i = 0; i < lane_count; i++) code |= pthread_create(&threads[i], 0, work, &workers[i]);
  for (uint32_t i = 0; i < lane_count; i++) {
    pthread_join(threads[i], 0);
    code |= workers[i].code;
  }
  return code;
}
