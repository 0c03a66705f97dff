/* A kiosk in a street hall: shows the items, says which paper a licence spares, takes an application, prints its number,
 * when it will be decided and why then, takes a rating.
 * A real kiosk passes the time of day; this one lives on 20 November 2026, so that every run prints the same. */
#include <onewindow.h>
#include <stdio.h>
#include <stdlib.h>

#define NINE 1795136400000LL /* 2026-11-20T09:00:00+08:00 */
#define MINUTES(n) (NINE + (n) * 60000LL)
#define ZH OW_LANGUAGE_CHINESE

static ow_engine *engine;
static ow_error *error;

/* Stops with a clear message where a call failed. */
static void must(ow_status status, const char *what) {
  if (status == OW_OK) return;
  fprintf(stderr, "%s: family %d, rule %d: %s\n", what, (int)OW_FAMILY(status), (int)OW_REJECTION(status),
          ow_error_message(error, OW_LANGUAGE_ENGLISH).bytes);
  ow_error_free(error);
  ow_engine_close(engine);
  exit(1);
}

static void load(const char *path) {
  static char json[1 << 16];
  ow_text text = {json, 0};
  ow_receipt *receipt = NULL;
  FILE *file = fopen(path, "rb");
  if (file) text.size = fread(json, 1, sizeof json, file);
  if (!file || !feof(file)) {
    fprintf(stderr, "%s: cannot be read, or is larger than this example takes\n", path);
    exit(1);
  }
  fclose(file);
  must(ow_engine_load_registry(engine, ow_text_of("load-1"), text, NINE, &receipt, &error), path);
  printf("loaded %s: %u entries\n", path, (unsigned)ow_receipt_event_count(receipt));
  ow_receipt_free(receipt);
}

/* Prints the items on offer and returns how many there are. */
static size_t show_items(void) {
  ow_items *items = NULL;
  size_t i, count;
  must(ow_engine_items(engine, NINE, &items, &error), "listing the items");
  count = ow_items_count(items);
  for (i = 0; i < count; i++)
    printf("item %s  %s\n", ow_items_code(items, i).bytes, ow_items_name(items, i, ZH).bytes);
  ow_items_free(items);
  return count;
}

static void show_guide(const char *code) {
  ow_item *item = NULL;
  size_t i;
  must(ow_engine_item(engine, ow_text_of(code), NINE, &item, &error), code);
  printf("\n%s（%s）承诺 %u 个工作日\n", ow_item_name(item, ZH).bytes, ow_item_agency_name(item, ZH).bytes,
         (unsigned)ow_item_promised_amount(item));
  for (i = 0; i < ow_item_legal_basis_count(item); i++)
    printf("  依据 %s%s\n", ow_item_legal_basis_law(item, i).bytes, ow_item_legal_basis_article(item, i).bytes);
  for (i = 0; i < ow_item_material_count(item); i++)
    printf("  材料 %s  原件 %u 复印件 %u\n", ow_item_material_name(item, i, ZH).bytes,
           (unsigned)ow_item_material_originals(item, i), (unsigned)ow_item_material_copies(item, i));
  ow_item_free(item);
}

/* A licence of the person at the kiosk, issued at the counter; it stands here so that there is one. */
static void issue_licence(const char *holder) {
  char json[500];
  ow_receipt *receipt = NULL;
  snprintf(json, sizeof json, "{\"actor\":{\"capacity\":\"officer\",\"officer\":\"P0002\",\"post\":\"LICENCE\"},"
           "\"command\":\"licence.issue\",\"type\":\"YYZZ\",\"issuer\":\"A01\",\"issuedOn\":\"2026-11-20\","
           "\"validThrough\":\"2031-11-19\",\"holder\":{\"identityNumber\":\"%s\"}}", holder);
  must(ow_engine_submit(engine, ow_text_of("l01-1"), ow_text_of(json), NINE, &receipt, &error), "licence.issue");
  ow_receipt_free(receipt);
}

/* The licences of somebody whose face the kiosk has compared: does each hold, and which material does it spare? */
static void show_licences(const char *holder, const char *item) {
  ow_licences *licences = NULL;
  size_t i;
  ow_text none = {NULL, 0};
  must(ow_engine_licences(engine, ow_text_of(holder), none, none, 0, NINE, &licences, &error), "looking up licences");
  for (i = 0; i < ow_licences_count(licences); i++) {
    ow_text number = ow_licences_number(licences, i);
    ow_licence_check *check = NULL;
    ow_licence_offer *offer = NULL;
    must(ow_engine_verify_licence(engine, number, ow_text_of(holder), none, NINE, &check, &error), number.bytes);
    must(ow_engine_offer_licence(engine, number, ow_text_of(item), none, ow_text_of(holder), OW_ASSURANCE_PERSON, NINE,
                                 &offer, &error), number.bytes);
    printf("%s %s: %s, %s %s\n", number.bytes, ow_licences_type_name(licences, i, ZH).bytes,
           ow_licence_check_is_good(check) ? "holds" : ow_licence_check_reason_text(check, ZH).bytes,
           ow_licence_offer_is_taken(offer) ? "stands for" : "stands for nothing:",
           ow_licence_offer_is_taken(offer) ? ow_licence_offer_material(offer, 0).bytes
                                            : ow_licence_offer_reason_text(offer, ZH).bytes);
    ow_licence_offer_free(offer);
    ow_licence_check_free(check);
  }
  ow_licences_free(licences);
}

static ow_receipt *apply(const char *item) {
  ow_application application = {0};
  ow_text materials[2];
  ow_receipt *receipt = NULL;
  materials[0] = ow_text_of("M1");
  materials[1] = ow_text_of("M2");
  application.struct_size = sizeof application;
  application.channel = OW_CHANNEL_KIOSK;
  application.item = ow_text_of(item);
  application.hall = ow_text_of("H02");
  application.materials = materials;
  application.material_count = 2;
  application.applicant_name = ow_text_of("张三");
  application.device_code = ow_text_of("K01");
  must(ow_engine_apply(engine, ow_text_of("k01-1"), &application, NINE, &receipt, &error), "applying");
  return receipt;
}

/* What an officer does at the window; it stands here so that the example goes on. */
static void officer(const char *request, const char *command, const char *number, long long at) {
  char json[300];
  ow_receipt *receipt = NULL;
  snprintf(json, sizeof json, "{\"actor\":{\"capacity\":\"officer\",\"officer\":\"P0001\",\"post\":\"FRONT\"},"
           "\"command\":\"%s\",\"case\":\"%s\"}", command, number);
  must(ow_engine_submit(engine, ow_text_of(request), ow_text_of(json), at, &receipt, &error), command);
  ow_receipt_free(receipt);
}

static void rate(const char *number) {
  ow_rating rating = {0};
  ow_receipt *receipt = NULL;
  rating.struct_size = sizeof rating;
  rating.level = OW_SATISFACTION_VERY_SATISFIED;
  rating.service_act = 1;
  rating.case_number = ow_text_of(number);
  rating.device_code = ow_text_of("R02");
  must(ow_engine_rate(engine, ow_text_of("r02-1"), &rating, MINUTES(30), &receipt, &error), "rating");
  ow_receipt_free(receipt);
}

static void show_case(const char *number) {
  ow_case *found = NULL;
  must(ow_engine_case(engine, ow_text_of(number), &found, &error), number);
  printf("case %s: phase %d, due %s\n", ow_case_number(found).bytes, (int)ow_case_phase(found),
         ow_case_due_day(found).size ? ow_case_due_day(found).bytes : "once it is accepted");
  ow_case_free(found);
}

/* What a kiosk can say before anybody has applied: the built-in calendar needs no database. */
static void show_due_today(unsigned workdays) {
  ow_due_query query = {0};
  ow_due_answer answer;
  query.struct_size = sizeof query;
  query.start_ms = NINE;
  query.amount = workdays;
  query.unit = OW_LIMIT_UNIT_WORKDAY;
  must(ow_due(NULL, &query, &answer, &error), "asking for a due date");
  printf("accepted today, due %s%s\n", answer.due_day, answer.is_certain ? "" : " (provisional)");
}

/* The page for the applicant: which day counts, which does not, and by which law. */
static void explain(const char *number) {
  ow_case *found = NULL;
  ow_explanation *explanation = NULL;
  size_t i;
  must(ow_engine_case(engine, ow_text_of(number), &found, &error), number);
  for (i = 0; i < ow_case_clock_count(found); i++) {
    if (ow_case_clock_kind(found, i) != OW_CLOCK_PROMISED) continue;
    must(ow_engine_explain(engine, ow_text_of(number), ow_case_clock_number(found, i), MINUTES(20), &explanation, &error),
         "explaining the due date");
    printf("\n%s\n", ow_explanation_text(explanation, ZH).bytes);
    ow_explanation_free(explanation);
  }
  ow_case_free(found);
}

static void show_events(void) {
  ow_events *events = NULL;
  size_t i;
  must(ow_engine_events(engine, 0, 100, &events, &error), "reading the events");
  for (i = 0; i < ow_events_count(events); i++)
    printf("%4llu  %-25s %s\n", (unsigned long long)ow_events_sequence(events, i),
           ow_event_name(ow_events_kind(events, i)).bytes, ow_events_case_number(events, i).bytes);
  ow_events_free(events);
}

int main(int count, char **arguments) {
  ow_open_options options = {0};
  ow_receipt *receipt;
  const char *number;
  if (count != 3) return fprintf(stderr, "usage: %s DATABASE REGISTRY.json\n", arguments[0]), 2;
  options.struct_size = sizeof options;
  options.header_version = OW_HEADER_VERSION;
  options.path = ow_text_of(arguments[1]);
  must(ow_engine_open(&options, &engine, &error), arguments[1]);
  printf("OneWindow %s, SQLite %s\n", ow_library_version_text().bytes, ow_sqlite_version_text().bytes);

  if (show_items() == 0) load(arguments[2]), show_items();
  show_guide("000131001000");
  issue_licence("91370123MA3C000015");
  show_licences("91370123MA3C000015", "000131001000");
  show_due_today(8);
  receipt = apply("000131001000");
  number = ow_receipt_case_number(receipt).bytes;
  printf("\n%s: your number is %s\n", ow_receipt_is_repeat(receipt) ? "already applied" : "applied", number);
  officer("w02-1", "case.receive", number, MINUTES(10));
  officer("w02-2", "case.accept", number, MINUTES(20));
  rate(number);
  show_case(number);
  explain(number);
  show_events();
  ow_receipt_free(receipt);
  ow_engine_close(engine);
  return 0;
}
