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

/* The sum of the numbers of codes: code `i` of those asked for lies between offsets i and i + 1. */
uint64_t limit_find_stream(const limit_table *table, uint32_t count, const uint8_t *codes, const uint32_t *offsets);
/* The same, each question waiting for the answer before: `zero` is 0, which the compiler does not know. */
uint64_t limit_find_dependent(const limit_table *table, uint32_t count, const uint8_t *codes, const uint32_t *offsets,
                              uint32_t zero);

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

/* ---- Names ---- */

/* The way of SQLite: names with their initials in a table in memory, found by LIKE, with a scan or by trigrams. */
typedef struct limit_names limit_names;
limit_names *limit_names_open(void);
int limit_names_add(limit_names *names, int64_t id, const char *name, const char *initials);
int limit_names_end(limit_names *names);
/* How many of at most `limit` hold a text of at most 253 bytes; the shortest names are fetched first. */
uint32_t limit_names_find(limit_names *names, const char *text, int is_initials, int with_trigrams, uint32_t limit);
void limit_names_close(limit_names *names);

/* ---- Rows of a store ---- */

/* The statements that rows are written by. */
enum {
  limit_append,
  limit_update_case,
  limit_put_request,
  limit_add_timer,
  limit_remove_timer,
  limit_add_warning,
  limit_remove_warning,
  limit_put_sweep,
  limit_put_registry,
  limit_put_registry_head,
  limit_write_count
};

/* What a value is. A sequence is the journal's next where its number is 1, and its last where that is 0. */
enum { limit_integer, limit_blob, limit_text, limit_sequence };

/* What is bound to a statement: a number, or the place of a blob or text in the tape's bytes. */
typedef struct {
  int64_t number;
  uint32_t count, kind;
} limit_value;

/* A statement, and its values within those of the tape. */
typedef struct {
  uint32_t statement, first, count;
} limit_row;

/* Rows that belong together: those of one transition, or those of one commit. */
typedef struct {
  uint32_t first, count;
} limit_group;

typedef struct {
  const uint8_t *bytes;
  const limit_value *values;
  const limit_row *rows;
} limit_tape;

typedef struct limit_store limit_store;

/* Opens a file that has the schema; null where it cannot. */
limit_store *limit_store_open(const char *path, int is_full);
void limit_store_close(limit_store *store);
/* How many commits were made. */
uint64_t limit_store_commits(const limit_store *store);

/* Writes groups in order, each in a commit of its own. 0 where all of it was stored. */
int limit_store_write(limit_store *store, limit_tape tape, const limit_group *groups, uint32_t count);

/* What one caller does: its transitions in order. */
typedef struct {
  const limit_group *transitions;
  uint32_t count;
} limit_lane;

/* Carries out all lanes, each in a thread of its own where there are several, one transition a call; calls share commits. 0 where all
   of it was stored. */
int limit_store_run(limit_store *store, limit_tape tape, const limit_lane *lanes, uint32_t lane_count);

/* What a tick at which nothing is due reads, `count` times: the end of the journal, how far a sweep has come, and the next timer.
   The sum of the instants at which it is due; 0 where anything was due or a read failed. */
uint64_t limit_store_tick(limit_store *store, int64_t instant, uint32_t count);

/* A digest of what a file holds: the cases, timers, warnings and requests, how far a sweep has come, and with `has_order` also all that
   depends on the order of commits. */
uint64_t limit_content(const char *path, int has_order);

/* The kind of file system a directory is on: where there is no disk, a commit costs nothing. */
const char *limit_file_system(const char *directory);

#endif
