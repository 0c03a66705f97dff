#include "limits.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint32_t fingerprint, number;
} slot;

struct limit_table {
  limit_item *items;
  limit_hall *halls;
  limit_day *days;
  uint8_t *kinds;
  uint32_t item_count, agency_count;
  slot *slots;
  uint64_t mask;
  uint8_t *codes;
  uint32_t *offsets;
};

/* The permanent numbers of the refusals and channels, as in the library. */
enum { unknown_item = 201, item_not_published = 601, channel_not_offered = 602, item_out_of_range = 603 };
enum { window = 1, kiosk = 5 };

typedef struct {
  uint32_t hall, agency, post, version;
  uint16_t refusal;
  uint8_t kind, is_open;
} answer;

static inline uint64_t mix(uint64_t value) {
  __uint128_t product = (__uint128_t)value * 0xD6E8FEB86659FD93u;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

static inline uint64_t hash(const uint8_t *key, uint32_t count) {
  uint64_t state = 0x9E3779B97F4A7C15u ^ count, word;
  uint32_t position = 0;
  for (; position + 8 <= count; position += 8) {
    memcpy(&word, key + position, 8);
    state = mix(state ^ word);
  }
  uint64_t tail = 0;
  for (; position < count; position++) tail = tail << 8 | key[position];
  return mix(state ^ tail);
}

static void *copy(const void *from, size_t size) {
  void *to = malloc(size ? size : 1);
  memcpy(to, from, size);
  return to;
}

limit_table *limit_table_make(const limit_item *items, uint32_t item_count, const limit_hall *halls, uint32_t hall_count,
                              const limit_day *days, uint32_t day_count,
                              const uint8_t *kinds, uint32_t agency_count, const uint8_t *codes, const uint32_t *offsets) {
  limit_table *table = calloc(1, sizeof *table);
  table->items = copy(items, item_count * sizeof *items);
  table->halls = copy(halls, hall_count * sizeof *halls);
  table->days = copy(days, day_count * sizeof *days);
  table->kinds = copy(kinds, (size_t)hall_count * agency_count);
  table->codes = copy(codes, offsets[item_count]);
  table->offsets = copy(offsets, (item_count + 1) * sizeof *offsets);
  table->item_count = item_count;
  table->agency_count = agency_count;
  uint64_t capacity = 16;
  while (capacity * 2 < (uint64_t)item_count * 3) capacity *= 2;
  table->mask = capacity - 1;
  table->slots = calloc(capacity, sizeof(slot));
  for (uint32_t item = 0; item < item_count; item++) {
    uint64_t value = hash(codes + offsets[item], offsets[item + 1] - offsets[item]);
    uint64_t place = value & table->mask;
    while (table->slots[place].number) place = (place + 1) & table->mask;
    table->slots[place] = (slot){(uint32_t)(value >> 32), item + 1};
  }
  return table;
}

void limit_table_free(limit_table *table) {
  free(table->items);
  free(table->halls);
  free(table->days);
  free(table->kinds);
  free(table->codes);
  free(table->offsets);
  free(table->slots);
  free(table);
}

static inline uint32_t find(const limit_table *table, const uint8_t *key, uint32_t count) {
  uint64_t value = hash(key, count);
  for (uint64_t place = value & table->mask;; place = (place + 1) & table->mask) {
    slot found = table->slots[place];
    if (!found.number) return 0;
    if (found.fingerprint != (uint32_t)(value >> 32)) continue;
    uint32_t start = table->offsets[found.number - 1];
    if (table->offsets[found.number] - start == count && !memcmp(table->codes + start, key, count)) return found.number;
  }
}

uint64_t limit_find_dependent(const limit_table *table, uint32_t count, const uint8_t *codes, const uint32_t *offsets,
                              uint32_t zero) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t tied = i + ((uint32_t)sum & zero);
    sum += find(table, codes + offsets[tied], offsets[tied + 1] - offsets[tied]);
  }
  return sum;
}

uint64_t limit_find_stream(const limit_table *table, uint32_t count, const uint8_t *codes, const uint32_t *offsets) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) sum += find(table, codes + offsets[i], offsets[i + 1] - offsets[i]);
  return sum;
}

static inline uint8_t is_open(limit_day day, uint32_t minute) {
  uint8_t open = 0;
  for (int i = 0; i < 4; i++) open |= minute >= day.opens[i] & minute < day.closes[i];
  return open;
}

static inline answer route(const limit_table *table, uint32_t number, const limit_query *query) {
  if (!number) return (answer){.refusal = unknown_item};
  limit_item item = table->items[number - 1];
  if (!item.version) return (answer){.refusal = item_not_published};
  if (!(item.channels >> query->channel & 1)) return (answer){.refusal = channel_not_offered};
  answer result = {.agency = item.agency, .post = item.post, .version = item.version, .is_open = 1};
  if (query->channel != window && query->channel != kiosk) return result;
  for (uint32_t place = query->hall; place;) {
    limit_hall hall = table->halls[place - 1];
    uint8_t kinds = hall.level_bit & item.levels ? table->kinds[(size_t)(place - 1) * table->agency_count + item.agency - 1] : 0;
    if (kinds) {
      uint32_t day = query->minute / 1440, minute = query->minute % 1440;
      result.hall = place;
      result.kind = (uint8_t)__builtin_ctz(kinds);
      result.is_open = is_open(table->days[hall.week + day], minute);
      return result;
    }
    place = hall.parent;
  }
  return (answer){.refusal = item_out_of_range};
}

/* The same number as the Swift side makes of an answer. */
static inline uint64_t number(answer a) {
  uint64_t left = (uint64_t)a.agency << 32 | a.hall;
  uint64_t right = (uint64_t)a.version << 48 | (uint64_t)a.post << 16 | a.refusal;
  return (left ^ right << 1) + (uint64_t)(a.kind << 1 | a.is_open) * 0x9E3779B97F4A7C15u;
}

uint64_t limit_route_by_code(const limit_table *table, const limit_query *queries, uint32_t count, const uint8_t *codes,
                             const uint32_t *offsets) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t item = find(table, codes + offsets[i], offsets[i + 1] - offsets[i]);
    sum += number(route(table, item, queries + i));
  }
  return sum;
}

uint64_t limit_route_by_handle(const limit_table *table, const limit_query *queries, uint32_t count) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) sum += number(route(table, queries[i].item, queries + i));
  return sum;
}

uint64_t limit_route_dependent(const limit_table *table, const limit_query *queries, uint32_t count, uint32_t zero) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) sum += number(route(table, queries[i].item + ((uint32_t)sum & zero), queries + i));
  return sum;
}
