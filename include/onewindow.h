/* onewindow.h - the C interface of OneWindow, an engine for public service halls. What is not declared here, in
 * the headers that it includes, is private.
 *
 * OWNERSHIP  ow_X_open and every out_X hand you an object; release it once with ow_X_close or ow_X_free. NULL is fine
 *            there, and so is an object that was released before: both do nothing. Objects are independent: a case may
 *            outlive its engine. Texts read out of an object live exactly as long as the object. What you pass in is
 *            copied before the call returns. An object is a token, not an address: never look inside, never free() it.
 * TEXT       UTF-8 as pointer and size (ow_text). Nothing is repaired: text that is not UTF-8 is OW_MISUSE. Texts that
 *            come out always end with a NUL byte. Codes, request ids and case numbers are printable ASCII without
 *            spaces, quotes, '<', '>', '&' and '\'; they are compared byte by byte.
 * TIME       *_ms are milliseconds since 1970-01-01T00:00:00Z, from year 1 to year 9999. Days and weeks are those of
 *            China time (UTC+08:00). Nothing reads a clock or starts a thread: the host passes the instant of every
 *            call and calls ow_engine_advance when the next deadline has come.
 * THREADS    One ow_engine may be called from any number of threads at once; their commands share commits. Every other
 *            object never changes: any number of threads may read it, and its texts, until it is released. ow_router
 *            alone is not guarded against being closed while it is used: close it after the last call has returned.
 *            Any call but those of ow_router and the accessors may block on the disk. Do not carry an engine across
 *            fork().
 * ERRORS     Calls that can fail return ow_status. Outputs are zeroed first and filled on OW_OK only; out_error the
 *            other way round. out_error may be NULL: the status says the essential. Functions without a status answer
 *            NULL, released objects and places out of range with 0, or an empty text. Rules are checked in a fixed
 *            order, so the same bad input always has the same answer. Any call may return OW_MISUSE; any that takes an
 *            engine may return OW_BUSY, OW_STORAGE, OW_CORRUPT, OW_UNSUPPORTED or OW_INTERNAL too. Families named at a
 *            function come on top.
 * RETRIES    A command carries a request id that the host chose. The same id may always be sent again, with the same
 *            command: it is carried out once, and a repeat returns the first receipt. OW_BUSY is worth sending again;
 *            after OW_CONFLICT read first. A command that was refused has left no trace, not even its id.
 * VERSIONS   OW_HEADER_VERSION is what you compiled against, ow_library_version what you run with. From 1.0 on they go
 *            together where the major numbers are the same and the library's minor is not older; before 1.0, where the
 *            minor is the same. ow_engine_open checks it. Everything here is since 0.1.0 unless it says otherwise.
 * STOPS      Bad input never stops the process. A broken internal invariant that guards stored data does, before
 *            anything is written, and so does running out of memory.
 */
#ifndef ONEWINDOW_H
#define ONEWINDOW_H

#include <stdint.h>
#include <string.h>

#include "onewindow_base.h"
#include "onewindow_values.h"

#define OW_HEADER_VERSION 100u /* major * 10000 + minor * 100 + patch */

OW_BEGIN

typedef struct ow_engine ow_engine;           /* an open database; ow_engine_close */
typedef struct ow_error ow_error;             /* why a call failed; ow_error_free */
typedef struct ow_receipt ow_receipt;         /* what a command did; ow_receipt_free */
typedef struct ow_items ow_items;             /* the items in effect on a day; ow_items_free */
typedef struct ow_item ow_item;               /* the guide of one item; ow_item_free */
typedef struct ow_router ow_router;           /* the routing table of a day; ow_router_close */
typedef struct ow_destination ow_destination; /* where one application goes; ow_destination_free */
typedef struct ow_case ow_case;               /* one case as it was when read; ow_case_free */
typedef struct ow_request ow_request;         /* one service request as it was when read; ow_request_free */
typedef struct ow_events ow_events;           /* a stretch of the journal; ow_events_free */
typedef struct ow_warnings ow_warnings;       /* warnings across cases; ow_warnings_free */
typedef struct ow_code ow_code;               /* what a code may be; ow_code_free */
typedef struct ow_explanation ow_explanation; /* why a limit ends when it does; ow_explanation_free */

/* The text of a C string. */
static inline ow_text ow_text_of(const char *OW_NULLABLE string) {
  ow_text text;
  text.bytes = string;
  text.size = string ? strlen(string) : 0;
  return text;
}

/* ---- Library ----------------------------------------------------------------------------------------------------- */

/* The version of the library as a number, to compare with OW_HEADER_VERSION; as text, such as "0.1.0"; and that of the
 * SQLite at run time, such as "3.40.1". Texts live for ever. */
OW_API uint32_t ow_library_version(void);
OW_API ow_text ow_library_version_text(void);
OW_API ow_text ow_sqlite_version_text(void);

/* The rule behind a number of OW_REJECTION in one line, in OW_LANGUAGE_*; empty where there is none. Lives for ever. */
OW_API ow_text ow_rejection_text(int32_t rejection, int32_t language);

/* The stable name of OW_EVENT_*, such as "case.received"; empty where there is none. Lives for ever. */
OW_API ow_text ow_event_name(int32_t kind);

/* OW_SATISFACTION_* for a code of GB/T 39046-2020 table A.8 (1 very satisfied to 5 very dissatisfied), else 0. */
OW_API int32_t ow_satisfaction_from_table_a8(int32_t code);

/* Minutes since Monday 00:00 China time at an instant, 0 to 10,079; -1 where the instant is out of range. */
OW_API int32_t ow_minute_of_week(int64_t instant_ms);

/* 00:00 China time of a day such as "2026-11-20", up to "9999-12-31"; OW_NEVER where the text is no such day. */
OW_API int64_t ow_day_ms(ow_text day);

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

/* The status the call returned; the number of the rule that refused, or 0; the extended result code of SQLite, or 0. */
OW_API ow_status ow_error_status(const ow_error *OW_REQUIRED error);
OW_API int32_t ow_error_rejection(const ow_error *OW_REQUIRED error);
OW_API int32_t ow_error_sqlite_code(const ow_error *OW_REQUIRED error);

/* What it is about: a field, a code, a case number; may be empty. Never personal data. Owned by the error. */
OW_API ow_text ow_error_subject(const ow_error *OW_REQUIRED error);

/* One line for people, in OW_LANGUAGE_*. Never personal data; its wording may change. Owned by the error. */
OW_API ow_text ow_error_message(const ow_error *OW_REQUIRED error, int32_t language);
OW_API void ow_error_free(ow_error *OW_NULLABLE error);

/* ---- Engine ------------------------------------------------------------------------------------------------------ */

/* Opens the database of a hall, or makes it.
 *   options     see the struct. Several engines and processes may have one file open.
 *   out_engine  yours; ow_engine_close.
 * OW_INVALID or OW_LIMIT: the path. OW_STORAGE: it cannot be opened or made. OW_UNSUPPORTED: header and library do not
 * go together, SQLite is older than 3.37, or the file is of a newer library or another program. */
OW_API ow_status ow_engine_open(const ow_open_options *OW_REQUIRED options,
                                ow_engine *OW_NULLABLE *OW_REQUIRED out_engine,
                                ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Closes an engine. New calls get OW_MISUSE; those under way in other threads finish, and the last closes the file. */
OW_API void ow_engine_close(ow_engine *OW_NULLABLE engine);

/* Takes over what other processes have changed in the registry. Commands do so by themselves; items, guides and routes
 * are of the registry as this engine last saw it. */
OW_API ow_status ow_engine_refresh(ow_engine *OW_REQUIRED engine, ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Brings the registry to what a document says, as the host's operator: all of it or nothing. Entries already registered
 * with the same content change nothing.
 *   request_id   1 to 64 bytes.
 *   json         schema "ow.registry/1", at most 256 MB.
 *   now_ms       the instant of the command.
 *   out_receipt  yours; ow_receipt_free. event_count 0: nothing was new.
 * OW_INVALID: not such a document. OW_REJECTED: the first rule that an entry breaks. OW_LIMIT: over 200,000 entries. */
OW_API ow_status ow_engine_load_registry(ow_engine *OW_REQUIRED engine, ow_text request_id, ow_text json,
                                         int64_t now_ms, ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                         ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Loads a notice of the calendar, as the host's operator, and brings every open clock to the edition it makes: in many
 * transactions, between which other calls are served. Cut short by a crash or OW_BUSY it loses nothing: a command on a
 * case moves that case first, and ow_engine_advance moves what is left.
 *   json       schema "ow.calendar/1", at most 16 MB.
 *   reason     why, such as the document; required, at most 1,000 bytes; not personal.
 *   out_moved  how many cases moved; may be NULL.
 * The other parameters as ow_engine_load_registry. OW_INVALID: not such a document. OW_REJECTED: the notice is not in
 * order; the subject of the error names the first place. */
OW_API ow_status ow_engine_load_calendar(ow_engine *OW_REQUIRED engine, ow_text request_id, ow_text json,
                                         ow_text reason, int64_t now_ms, uint32_t *OW_NULLABLE out_moved,
                                         ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                         ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Loads a set of rules of clocks, as the host's operator: clocks that start from then on follow it; those that run keep
 * the edition they were started under.
 *   json  schema "ow.clockRules/1", at most 16 MB.
 * The other parameters and families as ow_engine_load_calendar. */
OW_API ow_status ow_engine_load_rules(ow_engine *OW_REQUIRED engine, ow_text request_id, ow_text json, ow_text reason,
                                      int64_t now_ms, ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                      ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Carries out any command, durably.
 *   request_id    1 to 64 bytes; stands in place of the id in the command.
 *   command_json  schema "ow.command/1", at most 1,048,576 bytes: who, what, and what it needs.
 *   now_ms        the instant of the command; stands in place of the instant in the command.
 *   out_receipt   yours; ow_receipt_free.
 * OW_REJECTED, OW_NOT_FOUND, OW_CONFLICT, OW_INVALID, OW_LIMIT: a rule refused; nothing was stored.
 * The acts on the clocks of a case come this way. With who acts in front of each,
 *   {"actor":{"capacity":"officer","officer":"P0002","post":"REVIEW"},"case":"000131001000202611200001",
 * they stop clocks for a time, let them run again, extend them, start one that is told, and stop it:
 *   "command":"case.suspend","ground":"expertReview","through":"2026-12-11","notice":"2026-17"}
 *   "command":"case.resume","suspension":1}
 *   "command":"case.extend","amount":10,"reason":"..."}
 *   "command":"case.startClock","rule":"hearing.hold","on":"2026-11-30"}
 *   "command":"case.stopClock","clock":5} */
OW_API ow_status ow_engine_submit(ow_engine *OW_REQUIRED engine, ow_text request_id, ow_text command_json,
                                  int64_t now_ms, ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                  ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Opens a case: ow_engine_submit with the command "apply", without JSON; parameters, results and families as there. */
OW_API ow_status ow_engine_apply(ow_engine *OW_REQUIRED engine, ow_text request_id,
                                 const ow_application *OW_REQUIRED application, int64_t now_ms,
                                 ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Rates a service act: ow_engine_submit with the command "rate", without JSON; parameters and families as there. */
OW_API ow_status ow_engine_rate(ow_engine *OW_REQUIRED engine, ow_text request_id, const ow_rating *OW_REQUIRED rating,
                                int64_t now_ms, ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Fires the timers due at or before an instant, in order. Any number of threads and processes may call it: each timer
 * fires once, with the same effect whenever it is called.
 *   now_ms       the instant.
 *   fires_max    the most to fire in this call, 1 to 100,000; 0 or more than that: 100,000.
 *   out_fired    how many fired.
 *   out_next_ms  when the next timer is due, or OW_NEVER; at or before now_ms where fires_max cut the call short, with
 *                timers to fire or cases that a notice of the calendar has left to move: then call again.
 * OW_REJECTED: the instant is out of range, behind the journal by more than the tolerance, or absurdly far ahead. */
OW_API ow_status ow_engine_advance(ow_engine *OW_REQUIRED engine, int64_t now_ms, uint32_t fires_max,
                                   uint32_t *OW_REQUIRED out_fired, int64_t *OW_REQUIRED out_next_ms,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* When the next timer is due, or OW_NEVER: when to call ow_engine_advance next. A notice of the calendar that has cases
 * left to move may bring it forward; ow_engine_advance moves them.
 *   out_next_ms  the instant. */
OW_API ow_status ow_engine_next_due(ow_engine *OW_REQUIRED engine, int64_t *OW_REQUIRED out_next_ms,
                                    ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* ---- Receipts ---------------------------------------------------------------------------------------------------- */

/* The case or service request the command was about, empty where none; its revision and OW_PHASE_*
 * after the command, 0 where none. The text is owned by the receipt. */
OW_API ow_text ow_receipt_case_number(const ow_receipt *OW_REQUIRED receipt);
OW_API uint32_t ow_receipt_revision(const ow_receipt *OW_REQUIRED receipt);
OW_API int32_t ow_receipt_phase(const ow_receipt *OW_REQUIRED receipt);

/* The first journal row of the command, 0 where it changed nothing; how many events it made; its instant in the
 * journal; 1 where the request had been carried out before, else 0. */
OW_API uint64_t ow_receipt_first_sequence(const ow_receipt *OW_REQUIRED receipt);
OW_API uint32_t ow_receipt_event_count(const ow_receipt *OW_REQUIRED receipt);
OW_API int64_t ow_receipt_instant_ms(const ow_receipt *OW_REQUIRED receipt);
OW_API int32_t ow_receipt_is_repeat(const ow_receipt *OW_REQUIRED receipt);

/* All of it as one line of JSON, owned by the receipt. */
OW_API ow_text ow_receipt_json(const ow_receipt *OW_REQUIRED receipt);
OW_API void ow_receipt_free(ow_receipt *OW_NULLABLE receipt);

/* ---- Items: the list and the guide ------------------------------------------------------------------------------- */

/* The items with a version in effect on the day of an instant, in the order in which they were registered.
 *   out_items  yours; ow_items_free.
 * OW_REJECTED: the instant is out of range. */
OW_API ow_status ow_engine_items(ow_engine *OW_REQUIRED engine, int64_t on_ms,
                                 ow_items *OW_NULLABLE *OW_REQUIRED out_items,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; the code and the name of the item at a place from 0, owned by the list. */
OW_API size_t ow_items_count(const ow_items *OW_REQUIRED items);
OW_API ow_text ow_items_code(const ow_items *OW_REQUIRED items, size_t index);
OW_API ow_text ow_items_name(const ow_items *OW_REQUIRED items, size_t index, int32_t language);
OW_API void ow_items_free(ow_items *OW_NULLABLE items);

/* The guide of an item: the version in effect on the day of an instant.
 *   code      item code, at most 100 bytes.
 *   out_item  yours; ow_item_free.
 * OW_NOT_FOUND: no such item. OW_REJECTED: no version in effect, or the instant is out of range. OW_INVALID and
 * OW_LIMIT: the code. */
OW_API ow_status ow_engine_item(ow_engine *OW_REQUIRED engine, ow_text code, int64_t on_ms,
                                ow_item *OW_NULLABLE *OW_REQUIRED out_item,
                                ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Its code, its version from 1, its name; the competent agency's code and name; the code of its type (GB/T 39046-2020
 * table A.1, "01" is a licence); OW_CASE_TYPE_*. Texts are owned by the item, here and below. */
OW_API ow_text ow_item_code(const ow_item *OW_REQUIRED item);
OW_API uint32_t ow_item_version(const ow_item *OW_REQUIRED item);
OW_API ow_text ow_item_name(const ow_item *OW_REQUIRED item, int32_t language);
OW_API ow_text ow_item_agency(const ow_item *OW_REQUIRED item);
OW_API ow_text ow_item_agency_name(const ow_item *OW_REQUIRED item, int32_t language);
OW_API ow_text ow_item_type(const ow_item *OW_REQUIRED item);
OW_API int32_t ow_item_case_type(const ow_item *OW_REQUIRED item);

/* 1 where it is offered through OW_CHANNEL_*, else 0. */
OW_API int32_t ow_item_is_offered(const ow_item *OW_REQUIRED item, int32_t channel);

/* The promised and the statutory limit: days, and OW_LIMIT_UNIT_*, which is NONE where there is no limit. */
OW_API uint32_t ow_item_promised_amount(const ow_item *OW_REQUIRED item);
OW_API int32_t ow_item_promised_unit(const ow_item *OW_REQUIRED item);
OW_API uint32_t ow_item_statutory_amount(const ow_item *OW_REQUIRED item);
OW_API int32_t ow_item_statutory_unit(const ow_item *OW_REQUIRED item);

/* The law it rests on: how many provisions; the law's title and the article at a place from 0, which may be empty. */
OW_API size_t ow_item_legal_basis_count(const ow_item *OW_REQUIRED item);
OW_API ow_text ow_item_legal_basis_law(const ow_item *OW_REQUIRED item, size_t index);
OW_API ow_text ow_item_legal_basis_article(const ow_item *OW_REQUIRED item, size_t index);

/* The materials, the only ones that may be asked for: how many; for the one at a place from 0 its code, its name,
 * OW_NECESSITY_*, OW_SOURCE_*, and how many originals and copies, 0 to 99. */
OW_API size_t ow_item_material_count(const ow_item *OW_REQUIRED item);
OW_API ow_text ow_item_material_code(const ow_item *OW_REQUIRED item, size_t index);
OW_API ow_text ow_item_material_name(const ow_item *OW_REQUIRED item, size_t index, int32_t language);
OW_API int32_t ow_item_material_necessity(const ow_item *OW_REQUIRED item, size_t index);
OW_API int32_t ow_item_material_source(const ow_item *OW_REQUIRED item, size_t index);
OW_API uint32_t ow_item_material_originals(const ow_item *OW_REQUIRED item, size_t index);
OW_API uint32_t ow_item_material_copies(const ow_item *OW_REQUIRED item, size_t index);

/* The whole guide as one line of JSON, every element of the definition included, owned by the item. */
OW_API ow_text ow_item_json(const ow_item *OW_REQUIRED item);
OW_API void ow_item_free(ow_item *OW_NULLABLE item);

/* ---- Routing: the hot path --------------------------------------------------------------------------------------- */

/* The routing table of the day of an instant. Keep it for many questions; open a new one when ow_router_is_current says
 * so. It is a copy: it stays valid, and unchanged, whatever happens to the engine.
 *   out_router  yours; ow_router_close. At most 1,024 are open at once in a process.
 * OW_REJECTED: the instant is out of range. OW_LIMIT: too many are open. */
OW_API ow_status ow_router_open(ow_engine *OW_REQUIRED engine, int64_t now_ms,
                                ow_router *OW_NULLABLE *OW_REQUIRED out_router,
                                ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Closes a router; no other thread may be using it. */
OW_API void ow_router_close(ow_router *OW_NULLABLE router);

/* 1 where the router still holds for the registry as the engine last saw it and for the day of an instant, else 0. */
OW_API int32_t ow_router_is_current(const ow_router *OW_REQUIRED router, ow_engine *OW_REQUIRED engine, int64_t now_ms);

/* The handle of an item or a hall by its code. Look it up once; handles are permanent within a database.
 *   out_handle  from 1.
 * OW_NOT_FOUND: no such code. The status carries the rule; there is no error object. */
OW_API ow_status ow_router_item(const ow_router *OW_REQUIRED router, ow_text code, uint32_t *OW_REQUIRED out_handle);
OW_API ow_status ow_router_hall(const ow_router *OW_REQUIRED router, ow_text code, uint32_t *OW_REQUIRED out_handle);

/* Where an application for an item goes: at a window or kiosk to the hall itself where it takes the item, else to the
 * nearest hall above it that does; through any other channel to no hall at all. Takes no lock, allocates nothing, and
 * finds a closed router by its token without touching it. ow_router_item does neither.
 *   item            handle of the item.
 *   hall            handle of the hall where the applicant is; ignored for channels without a hall, 0 there.
 *   channel         OW_CHANNEL_*.
 *   minute_of_week  0 to 10,079 (ow_minute_of_week), of a day for which ow_router_is_current says 1.
 *   out_route       filled on OW_OK, else all zero.
 * OW_NOT_FOUND: no such item or hall. OW_REJECTED: no version in effect, channel not offered, or no hall takes it.
 * OW_INVALID: the channel or the minute is out of range, or the hall is missing. */
OW_API ow_status ow_router_route(const ow_router *OW_REQUIRED router, uint32_t item, uint32_t hall, int32_t channel,
                                 int32_t minute_of_week, ow_route *OW_REQUIRED out_route);

/* The code behind a handle.
 *   kind  OW_HANDLE_*.
 * Returns the code, owned by the router; empty where there is none. */
OW_API ow_text ow_router_text(const ow_router *OW_REQUIRED router, int32_t kind, uint32_t handle);

/* The same question asked by texts, for a screen: no router is needed.
 *   item             item code.
 *   hall             code of the hall where the applicant is; empty for channels without a hall.
 *   channel          OW_CHANNEL_*.
 *   at_ms            the instant.
 *   out_destination  yours; ow_destination_free.
 * Families as ow_router_route, and OW_LIMIT. */
OW_API ow_status ow_engine_route(ow_engine *OW_REQUIRED engine, ow_text item, ow_text hall, int32_t channel,
                                 int64_t at_ms, ow_destination *OW_NULLABLE *OW_REQUIRED out_destination,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* The fields of ow_route with codes and names for handles; hall texts are empty for a channel without a hall. Texts are
 * owned by the destination. */
OW_API ow_text ow_destination_hall(const ow_destination *OW_REQUIRED destination);
OW_API ow_text ow_destination_hall_name(const ow_destination *OW_REQUIRED destination, int32_t language);
OW_API ow_text ow_destination_agency(const ow_destination *OW_REQUIRED destination);
OW_API ow_text ow_destination_agency_name(const ow_destination *OW_REQUIRED destination, int32_t language);
OW_API ow_text ow_destination_post(const ow_destination *OW_REQUIRED destination);
OW_API uint32_t ow_destination_item_version(const ow_destination *OW_REQUIRED destination);
OW_API int32_t ow_destination_window_kind(const ow_destination *OW_REQUIRED destination);
OW_API int32_t ow_destination_is_open(const ow_destination *OW_REQUIRED destination);
OW_API ow_text ow_destination_json(const ow_destination *OW_REQUIRED destination);
OW_API void ow_destination_free(ow_destination *OW_NULLABLE destination);

/* ---- Opening: when the public is served -------------------------------------------------------------------------- */

/* Whether a hall or a window is open at an instant, and when a hall next opens: by its weekly sessions, the rule for
 * legal days off and its exceptions, of the registry as this engine last saw it. A window without hours of its own is
 * open when its hall is; one that has them may be open while the hall is closed. No limit is counted by any of this.
 *   hall, window  its code.
 *   at_ms         the instant.
 *   after_ms      the instant; an opening at this very instant is not meant.
 *   out_is_open   1 where it is open, else 0.
 *   out_opens_ms  the first instant after it at which the hall is open and just before was closed; OW_NEVER where there
 *                 is none within 400 days, because it stays closed or never closes.
 * OW_NOT_FOUND: no such hall or window. OW_REJECTED: the instant is out of range. OW_INVALID and OW_LIMIT: the code. */
OW_API ow_status ow_hall_is_open(ow_engine *OW_REQUIRED engine, ow_text hall, int64_t at_ms,
                                 int32_t *OW_REQUIRED out_is_open, ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API ow_status ow_hall_next_opening(ow_engine *OW_REQUIRED engine, ow_text hall, int64_t after_ms,
                                      int64_t *OW_REQUIRED out_opens_ms, ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API ow_status ow_window_is_open(ow_engine *OW_REQUIRED engine, ow_text window, int64_t at_ms,
                                   int32_t *OW_REQUIRED out_is_open, ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* ---- Cases ------------------------------------------------------------------------------------------------------- */

/* A case as it is now, without personal data.
 *   number    case number, at most 50 bytes.
 *   out_case  yours; ow_case_free.
 * OW_NOT_FOUND: no such case. OW_INVALID and OW_LIMIT: the number. */
OW_API ow_status ow_engine_case(ow_engine *OW_REQUIRED engine, ow_text number,
                                ow_case *OW_NULLABLE *OW_REQUIRED out_case,
                                ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Its number and the item's code, owned by the case; the version of the item it keeps; its revision; OW_PHASE_*;
 * OW_DECISION_*. */
OW_API ow_text ow_case_number(const ow_case *OW_REQUIRED the_case);
OW_API ow_text ow_case_item(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_item_version(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_revision(const ow_case *OW_REQUIRED the_case);
OW_API int32_t ow_case_phase(const ow_case *OW_REQUIRED the_case);
OW_API int32_t ow_case_decision(const ow_case *OW_REQUIRED the_case);

/* The promised limit, which runs from acceptance: the first instant that is late, or OW_NEVER before it runs (and for
 * an object that is none); the last day in time, such as "2026-12-04", or empty; 1 where every day counted is covered
 * by a published calendar, else 0. */
OW_API int64_t ow_case_due_ms(const ow_case *OW_REQUIRED the_case);
OW_API ow_text ow_case_due_day(const ow_case *OW_REQUIRED the_case);
OW_API int32_t ow_case_due_is_certain(const ow_case *OW_REQUIRED the_case);

/* The highest warning raised, OW_WARNING_*. */
OW_API int32_t ow_case_highest_warning(const ow_case *OW_REQUIRED the_case);

/* The clocks, every one that was started, in the order of their numbers: how many; for the one at a place from 0 its
 * number within the case, OW_CLOCK_*, the code of the rule it follows, when it started, its budget with extensions, and
 * OW_LIMIT_UNIT_*. */
OW_API size_t ow_case_clock_count(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_clock_number(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_clock_kind(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_clock_rule(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_clock_start_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API uint32_t ow_case_clock_amount(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_clock_unit(const ow_case *OW_REQUIRED the_case, size_t index);

/* Its end: the first instant that is late, or OW_NEVER where there is no such clock; the last day in time, such as
 * "2026-12-04"; 1 where every day counted is covered by a published notice, else 0; and the edition of the calendar it
 * was counted with. */
OW_API int64_t ow_case_clock_end_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_clock_due_day(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_clock_is_certain(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API uint32_t ow_case_clock_edition(const ow_case *OW_REQUIRED the_case, size_t index);

/* When it stopped for good, or OW_NEVER while it runs; 1 where it does not count at an instant, because it is suspended
 * then; 1 where it is late at an instant, or was when it stopped; else 0. */
OW_API int64_t ow_case_clock_stopped_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_clock_is_suspended(const ow_case *OW_REQUIRED the_case, size_t index, int64_t at_ms);
OW_API int32_t ow_case_clock_is_late(const ow_case *OW_REQUIRED the_case, size_t index, int64_t at_ms);

/* The warnings raised, those taken back among them: how many; for the one at a place from 0 its number within the case
 * (what ow_warning_act.warning takes), OW_WARNING_*, OW_WARNING_STATUS_*, OW_WARNING_CAUSE_*, and the number of the
 * clock that caused it. */
OW_API size_t ow_case_warning_count(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_warning_number(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_warning_level(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_warning_status(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_warning_cause(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API uint32_t ow_case_warning_clock(const ow_case *OW_REQUIRED the_case, size_t index);

/* When it was due to be raised, and the end of its clock as it stood then; the end of the time to answer, or OW_NEVER
 * where no answer is asked for; the codes of the officer who answers for it and of the post that must answer, each
 * empty where there is none. Texts are owned by the case. */
OW_API int64_t ow_case_warning_at_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_warning_end_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_warning_reply_by_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_warning_officer(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_warning_post(const ow_case *OW_REQUIRED the_case, size_t index);

/* The service acts, each of which can be rated once: how many; for the one at a place from 0 its number within the case
 * (what ow_rating.service_act takes), OW_SERVICE_ACT_*, its instant, and OW_SATISFACTION_*, which is NONE while it is
 * not rated. */
OW_API size_t ow_case_service_act_count(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_service_act_number(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_service_act_kind(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_service_act_instant_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_service_act_rating(const ow_case *OW_REQUIRED the_case, size_t index);

/* All of it as one line of JSON, owned by the case. */
OW_API ow_text ow_case_json(const ow_case *OW_REQUIRED the_case);
OW_API void ow_case_free(ow_case *OW_NULLABLE the_case);

/* ---- Service requests: an enterprise's request, a complaint, what could not be got done, an order to act ---------- */

/* A service request as it is now, without personal data. It is opened and dealt with by commands in JSON, "request.*".
 *   number       request number, such as SR20261121.0001.
 *   out_request  yours; ow_request_free.
 * OW_NOT_FOUND: no such request. OW_INVALID and OW_LIMIT: the number. */
OW_API ow_status ow_engine_request(ow_engine *OW_REQUIRED engine, ow_text number,
                                   ow_request *OW_NULLABLE *OW_REQUIRED out_request,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);

OW_API ow_text ow_request_number(const ow_request *OW_REQUIRED request);
OW_API uint32_t ow_request_revision(const ow_request *OW_REQUIRED request);
/* OW_PHASE_REQUEST_*. */
OW_API int32_t ow_request_phase(const ow_request *OW_REQUIRED request);
/* All of it as one line of JSON, owned by the request. */
OW_API ow_text ow_request_json(const ow_request *OW_REQUIRED request);
OW_API void ow_request_free(ow_request *OW_NULLABLE request);

/* ---- Events: what displays and call panels follow ---------------------------------------------------------------- */

/* The events after a sequence, in order: start with 0, go on with the sequence of the last one.
 *   limit       the most to return, 1 to 10,000; 0 or more than that: 10,000.
 *   out_events  yours; ow_events_free. Empty where nothing is new. */
OW_API ow_status ow_engine_events(ow_engine *OW_REQUIRED engine, uint64_t after_sequence, uint32_t limit,
                                  ow_events *OW_NULLABLE *OW_REQUIRED out_events,
                                  ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 its sequence, OW_EVENT_*, its instant in the journal, the number of the case
 * it belongs to (empty for the registry), and all of it as one line of JSON. Texts are owned by the events. */
OW_API size_t ow_events_count(const ow_events *OW_REQUIRED events);
OW_API uint64_t ow_events_sequence(const ow_events *OW_REQUIRED events, size_t index);
OW_API int32_t ow_events_kind(const ow_events *OW_REQUIRED events, size_t index);
OW_API int64_t ow_events_instant_ms(const ow_events *OW_REQUIRED events, size_t index);
OW_API ow_text ow_events_case_number(const ow_events *OW_REQUIRED events, size_t index);
OW_API ow_text ow_events_json(const ow_events *OW_REQUIRED events, size_t index);
OW_API void ow_events_free(ow_events *OW_NULLABLE events);

OW_END

#include "onewindow_authority.h"
#include "onewindow_codes.h"
#include "onewindow_guide.h"
#include "onewindow_licences.h"
#include "onewindow_limits.h"
#include "onewindow_search.h"
#include "onewindow_standards.h"
#include "onewindow_bodies.h"
#include "onewindow_legs.h"

#endif
