#include "store.h"

/* Transitions that share a commit at most, as in the library. */
enum { batch_most = 256 };

typedef struct limit_job {
  limit_group transition;
  struct limit_job *next;
  int code, is_done;
} limit_job;

static int write_batch(limit_store *store, limit_tape tape, limit_job *first) {
  int code = limit_run(store, limit_begin);
  for (limit_job *job = first; job && !code; job = job->next) code = limit_write_rows(store, tape, job->transition);
  store->commits++;
  return code | limit_run(store, limit_commit);
}

/* One call of one thread: whoever finds no leader leads, and commits what waits. */
static int submit(limit_store *store, limit_tape tape, limit_group transition) {
  limit_job mine = {.transition = transition};
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
    limit_job *batch = store->first, *end = batch;
    for (int i = 1; i < batch_most && end->next; i++) end = end->next;
    store->first = end->next;
    if (!store->first) store->last = 0;
    end->next = 0;
    pthread_mutex_unlock(&store->lock);
    int code = write_batch(store, tape, batch);
    pthread_mutex_lock(&store->lock);
    for (limit_job *job = batch, *next; job; job = next) {
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
  for (uint32_t i = 0; i < self->lane.count; i++) self->code |= submit(self->store, self->tape, self->lane.transitions[i]);
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
