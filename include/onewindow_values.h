/* onewindow_values.h - the permanent numbers and the plain structs of the interface. Included by onewindow.h.
 *
 * A number never changes its meaning and is never reused. New numbers may come in a minor version: a host treats a
 * number it does not know as "other", and a status it does not know by its family. Since 0.1.0, all of them.
 */
#ifndef ONEWINDOW_VALUES_H
#define ONEWINDOW_VALUES_H

#include <stddef.h>
#include <stdint.h>

#include "onewindow_base.h"

OW_BEGIN

/* ---- Status ------------------------------------------------------------------------------------------------------ */

/* What a call came to: 0, or the family in the low byte and the number of the rule that refused in the next two.
 * OW_REJECTED | 305 << 8 says that a rule refused, and which. The numbers of the rules: ow_rejection_text. */
typedef int32_t ow_status;

enum {
  OW_OK = 0,
  OW_REJECTED = 1,     /* a rule of the hall says no; waiting does not change it */
  OW_NOT_FOUND = 2,    /* what was named is not there */
  OW_CONFLICT = 3,     /* somebody else was faster: read again, then send again with the new revision */
  OW_INVALID = 4,      /* a value has not the form or the range it must have */
  OW_MISUSE = 5,       /* called wrongly: NULL, bad size, bad UTF-8, an object that is closed or is no such object */
  OW_BUSY = 6,         /* the file is held by another connection or process: the only family worth trying again */
  OW_STORAGE = 7,      /* the disk is full, read-only, unreachable or failing: an operator must look */
  OW_CORRUPT = 8,      /* the file is damaged */
  OW_LIMIT = 9,        /* something is longer or more than its limit */
  OW_UNSUPPORTED = 10, /* the file, the SQLite at hand or the caller is of a version that cannot be used */
  OW_INTERNAL = 11     /* a fault of the library; nothing was written */
};

#define OW_FAMILY(status) ((status) & 0xFF)
#define OW_REJECTION(status) (((status) >> 8) & 0xFFFF)

/* ---- Vocabulary -------------------------------------------------------------------------------------------------- */

/* Languages of texts that people read. Anything else is taken as Chinese. */
enum { OW_LANGUAGE_CHINESE = 0, OW_LANGUAGE_ENGLISH = 1 };

/* The way an application comes in (GB/T 39046-2020 table A.5; kiosks have a number of their own). */
enum {
  OW_CHANNEL_WINDOW = 1,
  OW_CHANNEL_ONLINE = 2,
  OW_CHANNEL_MOBILE = 3,
  OW_CHANNEL_MAIL = 4,
  OW_CHANNEL_KIOSK = 5,
  OW_CHANNEL_OTHER = 9
};

/* Who stands behind a typed command. Officers act through ow_engine_submit. */
enum { OW_ACTOR_APPLICANT = 1, OW_ACTOR_AGENT = 2, OW_ACTOR_DEVICE = 3 };

/* How a case of an item is done: on the spot, or within the promised limit. */
enum { OW_CASE_TYPE_IMMEDIATE = 1, OW_CASE_TYPE_PROMISED = 2 };

/* What a limit is counted in; 0 where there is no limit. */
enum { OW_LIMIT_UNIT_NONE = 0, OW_LIMIT_UNIT_WORKDAY = 1, OW_LIMIT_UNIT_NATURAL_DAY = 2 };

/* Whether a material must be there: necessary, not necessary, or may follow under tolerance acceptance. */
enum { OW_NECESSITY_NECESSARY = 1, OW_NECESSITY_OPTIONAL = 2, OW_NECESSITY_TOLERABLE = 3 };

/* Where a material comes from: the applicant, a government body, elsewhere. */
enum { OW_SOURCE_APPLICANT = 10, OW_SOURCE_GOVERNMENT = 20, OW_SOURCE_OTHER = 99 };

/* The kind of a window; 0 where there is none. */
enum {
  OW_WINDOW_NONE = 0,
  OW_WINDOW_COMPREHENSIVE = 1,
  OW_WINDOW_DEDICATED = 2,
  OW_WINDOW_ISSUING = 3,
  OW_WINDOW_ENQUIRY = 4
};

/* Where a case is in its life; 0 where no case is meant. */
enum {
  OW_PHASE_NONE = 0,
  OW_PHASE_DRAFT = 1,
  OW_PHASE_SUBMITTED = 2,
  OW_PHASE_RECEIVED = 3,
  OW_PHASE_SUPPLEMENTING = 4,
  OW_PHASE_UNDER_REVIEW = 5,
  OW_PHASE_AWAITING_DECISION = 6,
  OW_PHASE_DECIDED = 7,
  OW_PHASE_ISSUED = 8,
  OW_PHASE_ARCHIVED = 9,
  OW_PHASE_NOT_ACCEPTED = 20,
  OW_PHASE_WITHDRAWN = 21,
  OW_PHASE_LAPSED = 22
};

/* What was decided. */
enum { OW_DECISION_NONE = 0, OW_DECISION_GRANTED = 1, OW_DECISION_REFUSED = 2 };

/* The warnings of supervision, rising. */
enum { OW_WARNING_NONE = 0, OW_WARNING_REMINDER = 1, OW_WARNING_YELLOW = 2, OW_WARNING_RED = 3 };

/* What was done for the applicant in a service act. */
enum { OW_SERVICE_ACT_RECEIPT = 1, OW_SERVICE_ACT_SUPPLEMENT = 2, OW_SERVICE_ACT_ISSUE = 3 };

/* The levels of a rating. CAUTION: two national tables number them in opposite directions. These are the numbers of
 * the rating exchange of the national platform, 5 the best. Table A.8 of GB/T 39046-2020 has 1 as the best: a device
 * that speaks A.8 converts with ow_satisfaction_from_table_a8. */
enum {
  OW_SATISFACTION_NONE = 0,
  OW_SATISFACTION_VERY_DISSATISFIED = 1,
  OW_SATISFACTION_DISSATISFIED = 2,
  OW_SATISFACTION_BASICALLY_SATISFIED = 3,
  OW_SATISFACTION_SATISFIED = 4,
  OW_SATISFACTION_VERY_SATISFIED = 5
};

/* What an event of the journal says; ow_event_name has the names. */
enum {
  OW_EVENT_AGENCY_SET = 1,
  OW_EVENT_HALL_SET = 2,
  OW_EVENT_WINDOW_SET = 3,
  OW_EVENT_POST_SET = 4,
  OW_EVENT_OFFICER_SET = 5,
  OW_EVENT_ITEM_VERSION_ADDED = 6,
  OW_EVENT_CASE_OPENED = 100,
  OW_EVENT_CASE_SUBMITTED = 101,
  OW_EVENT_CASE_RECEIVED = 102,
  OW_EVENT_CASE_SUPPLEMENT_REQUESTED = 103,
  OW_EVENT_CASE_SUPPLEMENTED = 104,
  OW_EVENT_CASE_ACCEPTED = 105,
  OW_EVENT_CASE_ACCEPTANCE_REFUSED = 106,
  OW_EVENT_CASE_STEP_COMPLETED = 107,
  OW_EVENT_CASE_DECIDED = 108,
  OW_EVENT_CASE_ISSUED = 109,
  OW_EVENT_CASE_ARCHIVED = 110,
  OW_EVENT_CASE_WITHDRAWN = 111,
  OW_EVENT_CASE_WARNED = 112,
  OW_EVENT_CASE_LAPSED = 113,
  OW_EVENT_CASE_RATED = 114,
  OW_EVENT_CASE_PERSONAL_DATA_ERASED = 115
};

/* Kinds of events of service requests. */
enum {
  OW_EVENT_REQUEST_OPENED = 200,
  OW_EVENT_REQUEST_DISPATCHED = 201,
  OW_EVENT_REQUEST_GIVEN_BACK = 202,
  OW_EVENT_REQUEST_TAKEN = 203,
  OW_EVENT_REQUEST_CONTACTED = 204,
  OW_EVENT_REQUEST_ANSWERED = 205,
  OW_EVENT_REQUEST_NEGATIVE_PROPOSED = 206,
  OW_EVENT_REQUEST_NEGATIVE_CONFIRMED = 207,
  OW_EVENT_REQUEST_NEGATIVE_REJECTED = 208,
  OW_EVENT_REQUEST_FOUND = 209,
  OW_EVENT_REQUEST_CLOSED = 210,
  OW_EVENT_REQUEST_REFUSED = 211,
  OW_EVENT_REQUEST_WITHDRAWN = 212,
  OW_EVENT_REQUEST_REOPENED = 213,
  OW_EVENT_REQUEST_ESCALATED = 214,
  OW_EVENT_REQUEST_RATED = 215,
  OW_EVENT_REQUEST_CALLED_BACK = 216,
  OW_EVENT_REQUEST_WARNED = 217,
  OW_EVENT_REQUEST_SUSPENDED = 218,
  OW_EVENT_REQUEST_RESUMED = 219,
  OW_EVENT_REQUEST_EXTENDED = 220,
  OW_EVENT_REQUEST_REDATED = 221,
  OW_EVENT_REQUEST_WARNING_REPLIED = 222,
  OW_EVENT_REQUEST_WARNING_APPEALED = 223,
  OW_EVENT_REQUEST_WARNING_UPHELD = 224,
  OW_EVENT_REQUEST_WARNING_REVOKED = 225,
  OW_EVENT_REQUEST_PERSONAL_DATA_ERASED = 226
};

/* Where a service request is. */
enum {
  OW_REQUEST_REGISTERED = 100,
  OW_REQUEST_DISPATCHED = 101,
  OW_REQUEST_IN_HAND = 102,
  OW_REQUEST_CONFIRMING = 103,
  OW_REQUEST_ANSWERED = 104,
  OW_REQUEST_CLOSED = 120,
  OW_REQUEST_REFUSED = 121,
  OW_REQUEST_WITHDRAWN = 122
};

/* What a handle of a router stands for. */
enum { OW_HANDLE_ITEM = 1, OW_HANDLE_HALL = 2, OW_HANDLE_AGENCY = 3, OW_HANDLE_POST = 4 };

/* Bits of ow_open_options.flags. */
enum {
  OW_OPEN_EXISTING = 1,         /* fail with OW_STORAGE where the file is not there, instead of making it */
  OW_OPEN_NORMAL_DURABILITY = 2 /* not wait for the disk: a power failure may lose the last commits */
};

/* ow_open_options.busy_timeout_ms: do not wait at all. */
#define OW_BUSY_NO_WAIT 0xFFFFFFFFu

/* An instant that does not come: no next deadline, no due day. */
#define OW_NEVER INT64_MAX

/* ---- Structs ----------------------------------------------------------------------------------------------------- */

/* A text: UTF-8 as pointer and size in bytes. Going in, no terminator is needed, and size 0 means empty whatever the
 * pointer; coming out, bytes is never NULL and bytes[size] is 0. */
typedef struct ow_text {
  const char *OW_NULLABLE bytes;
  size_t size;
} ow_text;

/* Structs with struct_size are filled by the host: all zero first, then struct_size = sizeof the struct, then what
 * differs from the defaults. Fields are only ever appended. A struct shorter than in version 0.1.0 or longer than 4,096
 * bytes is OW_MISUSE; fields that the library does not know yet must be zero, else OW_UNSUPPORTED. */

/* How a database is opened. */
typedef struct ow_open_options {
  uint32_t struct_size;
  uint32_t header_version;  /* OW_HEADER_VERSION */
  uint32_t flags;           /* OW_OPEN_* bits; unknown ones are OW_UNSUPPORTED */
  uint32_t busy_timeout_ms; /* 0: 5,000; OW_BUSY_NO_WAIT; else 1 to 2,147,483,647 */
  ow_text path;             /* the file; required, under 4,000 bytes */
} ow_open_options;

/* An application that opens a case. */
typedef struct ow_application {
  uint32_t struct_size;
  int32_t channel;               /* OW_CHANNEL_*; required */
  int32_t actor;                 /* OW_ACTOR_*; 0: the device where device_code is given, else the applicant */
  uint32_t as_draft;             /* 1: only a draft, to be handed in later; else 0 */
  ow_text item;                  /* item code; required, at most 100 bytes */
  ow_text hall;                  /* hall code; required for the channels window and kiosk, at most 50 bytes */
  const ow_text *OW_NULLABLE materials; /* codes of the materials handed in; NULL where material_count is 0 */
  size_t material_count;         /* 0 to 64 */
  ow_text applicant_name;        /* required; personal texts are at most 8,000 bytes each */
  ow_text identity_number;
  ow_text phone;
  ow_text address;
  ow_text agent_name;            /* who acts for the applicant with authority */
  ow_text agent_identity_number;
  ow_text device_code;           /* which kiosk; required for OW_ACTOR_DEVICE, at most 50 bytes */
  int64_t occurred_at_ms;        /* when it happened, where that is earlier than now_ms; 0: not claimed */
} ow_application;

/* A rating of one service act, once and for all. */
typedef struct ow_rating {
  uint32_t struct_size;
  int32_t level;                 /* OW_SATISFACTION_*; required */
  int32_t actor;                 /* as in ow_application */
  uint32_t service_act;          /* the number of the service act within the case, from 1 */
  ow_text case_number;           /* required */
  const uint32_t *OW_NULLABLE tags; /* codes of the national platform for the level; NULL where tag_count is 0 */
  size_t tag_count;              /* 0 to 20; a bad rating needs a tag or a comment */
  ow_text comment;               /* personal, at most 8,000 bytes */
  ow_text device_code;           /* which device; required for OW_ACTOR_DEVICE */
  int64_t occurred_at_ms;        /* 0: not claimed */
} ow_rating;

/* Where an application goes. Written by the library; its size never changes. */
typedef struct ow_route {
  uint32_t hall;         /* handle of the hall that takes it; 0 for a channel without a hall */
  uint32_t agency;       /* handle of the competent agency */
  uint32_t post;         /* handle of the post that acts first after acceptance */
  uint32_t item_version; /* the version of the item in effect, from 1 */
  int32_t window_kind;   /* OW_WINDOW_* */
  int32_t is_open;       /* 1 where the hall is open at that minute, or there is no hall; else 0 */
  uint32_t reserved[2];  /* 0 */
} ow_route;

OW_END

#endif
