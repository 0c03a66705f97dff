#ifndef LIMITS_H
#define LIMITS_H
#include <stdint.h>

/*
 * The limits: the same work in C by hand, with the same layouts, checking nothing but the answer.
 * All data come from Swift, so both sides answer the same questions.
 */

/* ---- Routing ---- */

typedef struct {
  uint32_t agency, post, version;
  uint16_t channels;
  uint8_t levels, reserved;
} limit_item;

/* `week` is the place of its Monday among the days. */
typedef struct {
  uint32_t parent, week;
  uint8_t level_bit;
} limit_hall;

/* The sessions of a day; those that are not used open and close at 0. */
typedef struct {
  uint16_t opens[4], closes[4];
} limit_day;

typedef struct {
  uint32_t item, hall;
  uint16_t minute;
  uint8_t channel, reserved;
} limit_query;

typedef struct limit_table limit_table;

/* Copies what it is given. Code `i` lies between offsets i and i + 1 of the bytes; `kinds` has a byte for each hall and agency. */
limit_table *limit_table_make(const limit_item *items, uint32_t item_count, const limit_hall *halls, uint32_t hall_count,
                              const limit_day *days, uint32_t day_count,
                              const uint8_t *kinds, uint32_t agency_count, const uint8_t *codes, const uint32_t *offsets);
void limit_table_free(limit_table *table);

/* The sum over all answers, items found by the text of their codes: the code of query `i` lies between offsets i and i + 1. */
uint64_t limit_route_by_code(const limit_table *table, const limit_query *queries, uint32_t count, const uint8_t *codes,
                             const uint32_t *offsets);
/* The same, items already interned. */
uint64_t limit_route_by_handle(const limit_table *table, const limit_query *queries, uint32_t count);
/* The same, each question waiting for the answer before: `zero` is 0, which the compiler does not know. */
uint64_t limit_route_dependent(const limit_table *table, const limit_query *queries, uint32_t count, uint32_t zero);

/* ---- Working days ---- */

typedef struct {
  int32_t start, amount;
} limit_addition;

typedef struct limit_calendar limit_calendar;

/* A calendar from a byte a day, days being counted since 1970. */
limit_calendar *limit_calendar_make(int32_t first, const uint8_t *worked, uint32_t day_count, int32_t known_from,
                                    int32_t known_until);
void limit_calendar_free(limit_calendar *calendar);

/* The sum over all answers: the working day with that amount after the start, and whether it is certain. Amounts are 1 or more, and
   every answer lies within the calendar. */
uint64_t limit_calendar_stream(const limit_calendar *calendar, const limit_addition *additions, uint32_t count);
/* The same, each question waiting for the answer before: `zero` is 0, which the compiler does not know. */
uint64_t limit_calendar_dependent(const limit_calendar *calendar, const limit_addition *additions, uint32_t count,
                                  uint32_t zero);

/* ---- Durable transitions ---- */

typedef struct {
  uint32_t offset, count;
} limit_span;

typedef struct {
  int64_t due, kind;
} limit_timer;

/* The rows that one transition writes. Spans lie in the tape's bytes, timers in the tape's timers: first those removed, then those added. */
typedef struct {
  int64_t case_id, phase, previous, kind, instant;
  limit_span payload, case_digest, digest, body, request, outcome;
  uint32_t first_timer, removed, added;
} limit_transition;

typedef struct {
  const uint8_t *bytes;
  const limit_timer *timers;
} limit_tape;

/* What one thread does: its transitions in order. */
typedef struct {
  const limit_transition *transitions;
  uint32_t count;
} limit_lane;

typedef struct limit_store limit_store;

/* Opens a file that has the schema; null where it cannot. */
limit_store *limit_store_open(const char *path, int is_full);
void limit_store_close(limit_store *store);
/* Carries out all lanes, each in a thread of its own where there are several, one transition a call; calls share commits. 0 where all
   of it was stored. */
int limit_store_run(limit_store *store, limit_tape tape, const limit_lane *lanes, uint32_t lane_count);
/* How many commits were made. */
uint64_t limit_store_commits(const limit_store *store);

/* A digest of what a file holds: the cases, timers and requests, and with `has_order` also all that depends on the order of commits. */
uint64_t limit_content(const char *path, int has_order);

/* The kind of file system a directory is on: where there is no disk, a commit costs nothing. */
const char *limit_file_system(const char *directory);

#endif
