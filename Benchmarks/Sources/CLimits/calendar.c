#include "limits.h"
#include <stdlib.h>

struct limit_calendar {
  int32_t first, known_from, known_until;
  /* counts[i] = working days before day i; ordinals[k] = the k-th working day. */
  uint16_t *counts, *ordinals;
};

limit_calendar *limit_calendar_make(int32_t first, const uint8_t *worked, uint32_t day_count, int32_t known_from,
                                    int32_t known_until) {
  limit_calendar *calendar = calloc(1, sizeof *calendar);
  calendar->first = first;
  calendar->known_from = known_from;
  calendar->known_until = known_until;
  calendar->counts = calloc(day_count + 1, sizeof(uint16_t));
  calendar->ordinals = calloc(day_count + 1, sizeof(uint16_t));
  uint16_t count = 0;
  for (uint32_t day = 0; day < day_count; day++) {
    calendar->counts[day] = count;
    if (worked[day]) calendar->ordinals[count++] = (uint16_t)day;
  }
  calendar->counts[day_count] = count;
  return calendar;
}

void limit_calendar_free(limit_calendar *calendar) {
  free(calendar->counts);
  free(calendar->ordinals);
  free(calendar);
}

static inline int32_t last_day(const limit_calendar *calendar, int32_t start, int32_t amount) {
  return calendar->first + calendar->ordinals[calendar->counts[start - calendar->first + 1] + amount - 1];
}

static inline int is_certain(const limit_calendar *calendar, int32_t start, int32_t day) {
  return start >= calendar->known_from && day <= calendar->known_until;
}

/* The same number as the Swift side makes of an answer: the day, and 1 or 2 for certain or provisional. For each way of asking the
   certainty is worked out as is best there: without a branch in a stream; by a branch that is foreseen where answers wait for one another,
   so that it is no part of the wait. */
static inline uint64_t number(int32_t day, uint64_t certainty) { return certainty << 32 | (uint32_t)day; }

uint64_t limit_calendar_stream(const limit_calendar *calendar, const limit_addition *additions, uint32_t count) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) {
    int32_t day = last_day(calendar, additions[i].start, additions[i].amount);
    sum += number(day, is_certain(calendar, additions[i].start, day) ? 1 : 2);
  }
  return sum;
}

uint64_t limit_calendar_dependent(const limit_calendar *calendar, const limit_addition *additions, uint32_t count,
                                  uint32_t zero) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) {
    int32_t start = additions[i].start + (int32_t)((uint32_t)sum & zero);
    int32_t day = last_day(calendar, start, additions[i].amount);
    if (__builtin_expect_with_probability(is_certain(calendar, start, day), 1, 1.0))
      sum += number(day, 1);
    else
      sum += number(day, 2);
  }
  return sum;
}
