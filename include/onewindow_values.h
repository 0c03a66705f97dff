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

/* Who stands behind a typed command. Officers act through ow_warning_* and ow_engine_submit. */
enum { OW_ACTOR_APPLICANT = 1, OW_ACTOR_AGENT = 2, OW_ACTOR_DEVICE = 3 };

/* How a case of an item is done: on the spot, or within the promised limit. */
enum { OW_CASE_TYPE_IMMEDIATE = 1, OW_CASE_TYPE_PROMISED = 2 };

/* What a limit is counted in; 0 where there is no limit. */
enum {
  OW_LIMIT_UNIT_NONE = 0,
  OW_LIMIT_UNIT_WORKDAY = 1,
  OW_LIMIT_UNIT_NATURAL_DAY = 2,
  OW_LIMIT_UNIT_WORKING_HOUR = 3, /* hours of an office's sessions */
  OW_LIMIT_UNIT_NATURAL_HOUR = 4  /* hours by the clock */
};

/* What a post may do. */
enum {
  OW_DUTY_INTAKE = 1,
  OW_DUTY_ACCEPTANCE = 2,
  OW_DUTY_REVIEW = 3,
  OW_DUTY_DECISION = 4,
  OW_DUTY_ISSUING = 5,
  OW_DUTY_ARCHIVING = 6,
  OW_DUTY_REGISTRY = 7,
  OW_DUTY_PRIVACY = 8,
  OW_DUTY_ORGAN_HEAD = 9,
  OW_DUTY_GOVERNMENT_HEAD = 10,
  OW_DUTY_SUPERVISION = 11,
  OW_DUTY_REQUESTS = 12,
  OW_DUTY_AUTHORITY = 13, /* keep authority lists */
  OW_DUTY_LICENCES = 14, /* issue licences and change them */
  OW_DUTY_ESTABLISHMENT = 15 /* say which body does what */
};

/* What a clock measures. */
enum {
  OW_CLOCK_NONE = 0,
  OW_CLOCK_ACCEPTANCE = 1,
  OW_CLOCK_PROMISED = 2,
  OW_CLOCK_STATUTORY = 3,
  OW_CLOCK_STEP = 4,
  OW_CLOCK_ISSUE = 5,
  OW_CLOCK_SUPPLEMENT = 6,
  OW_CLOCK_LOWER_REVIEW = 7,
  OW_CLOCK_HEARING_REQUEST = 8,
  OW_CLOCK_HEARING = 9,
  OW_CLOCK_HEARING_NOTICE = 10,
  OW_CLOCK_INSPECTION = 11,
  OW_CLOCK_RENEWAL_APPLICATION = 12,
  OW_CLOCK_RENEWAL = 13,
  OW_CLOCK_PACKAGE = 14,
  OW_CLOCK_OTHER = 19,
  OW_CLOCK_CONTACT = 20,
  OW_CLOCK_HANDLING = 21,
  OW_CLOCK_CALLBACK = 22,
  OW_CLOCK_ADMISSION = 23
};

/* Why time is not counted. 1 to 8 are the grounds of Administrative Licensing Law article 45; the others need the
 * item's own law. */
enum {
  OW_SUSPENSION_HEARING = 1,
  OW_SUSPENSION_TENDER = 2,
  OW_SUSPENSION_AUCTION = 3,
  OW_SUSPENSION_INSPECTION = 4,
  OW_SUSPENSION_TESTING = 5,
  OW_SUSPENSION_QUARANTINE = 6,
  OW_SUSPENSION_APPRAISAL = 7,
  OW_SUSPENSION_EXPERT_REVIEW = 8,
  OW_SUSPENSION_SITE_SURVEY = 20,
  OW_SUSPENSION_PUBLICITY = 21,
  OW_SUSPENSION_CORRECTION = 22,
  OW_SUSPENSION_OTHER = 29
};

/* Whose approval extends a limit. */
enum { OW_APPROVER_ORGAN_HEAD = 1, OW_APPROVER_GOVERNMENT_HEAD = 2, OW_APPROVER_SUPERVISOR = 3 };

/* What a timer does when it is due; they stand in the JSON of cases and events. */
enum {
  OW_TIMER_EXPIRY = 1,
  OW_TIMER_REMINDER = 2,
  OW_TIMER_YELLOW = 3,
  OW_TIMER_RED = 4,
  OW_TIMER_SUPERVISE_ORDER = 5,
  OW_TIMER_REPLY_OVERDUE = 6
};

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

/* Where a case is in its life, or from 100 on a service request; 0 where neither is meant. */
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
  OW_PHASE_LAPSED = 22,
  OW_PHASE_REQUEST_REGISTERED = 100,
  OW_PHASE_REQUEST_DISPATCHED = 101,
  OW_PHASE_REQUEST_IN_HAND = 102,
  OW_PHASE_REQUEST_CONFIRMING = 103,
  OW_PHASE_REQUEST_ANSWERED = 104,
  OW_PHASE_REQUEST_CLOSED = 120,
  OW_PHASE_REQUEST_REFUSED = 121,
  OW_PHASE_REQUEST_WITHDRAWN = 122,
  /* of licences */
  OW_PHASE_LICENCE_VALID = 200,
  OW_PHASE_LICENCE_DORMANT = 201,
  OW_PHASE_LICENCE_SUSPENDED = 202,
  OW_PHASE_LICENCE_EXPIRED = 205,
  OW_PHASE_LICENCE_REVOKED = 206,
  OW_PHASE_LICENCE_CANCELLED = 207
};

/* What was decided. */
enum { OW_DECISION_NONE = 0, OW_DECISION_GRANTED = 1, OW_DECISION_REFUSED = 2 };

/* The warnings of supervision, rising. */
enum {
  OW_WARNING_NONE = 0,
  OW_WARNING_REMINDER = 1,
  OW_WARNING_YELLOW = 2,
  OW_WARNING_RED = 3,
  OW_WARNING_SUPERVISE_ORDER = 4
};

/* What became of a warning. */
enum {
  OW_WARNING_STATUS_NONE = 0,
  OW_WARNING_STATUS_OPEN = 1,     /* nobody has answered it */
  OW_WARNING_STATUS_REPLIED = 2,  /* answered */
  OW_WARNING_STATUS_APPEALED = 3, /* contested */
  OW_WARNING_STATUS_UPHELD = 4,   /* contested and confirmed */
  OW_WARNING_STATUS_REVOKED = 5   /* taken back: it does not count */
};

/* Why a warning was raised: the clock came to its threshold, or the one below was not answered in time. */
enum { OW_WARNING_CAUSE_CLOCK = 1, OW_WARNING_CAUSE_UNANSWERED = 2 };

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
  OW_EVENT_CLOCK_RULES_SET = 7,
  OW_EVENT_CALENDAR_LOADED = 8,
  OW_EVENT_AUTHORITY_GRANTED = 11,
  OW_EVENT_AUTHORITY_CHANGED = 12,
  OW_EVENT_DUTY_SET = 16,
  OW_EVENT_DUTY_DISPUTED = 17,
  OW_EVENT_DUTY_RULED = 18,
  OW_EVENT_BODIES_SUCCEEDED = 19,
  OW_EVENT_ENTRY_SET = 20,
  OW_EVENT_PROOF_SET = 21,
  OW_EVENT_DISPUTE_TERMS_SET = 22,
  OW_EVENT_PACKAGE_VERSION_ADDED = 26,
  OW_EVENT_DISPUTE_OVERDUE = 27,
  OW_EVENT_DISPUTE_REDATED = 28,
  OW_EVENT_STANDARD_ADDED = 30,
  OW_EVENT_STANDARD_RELEASED = 31,
  OW_EVENT_LICENCE_TYPE_SET = 33,
  OW_EVENT_SIGNATURE_KEY_SET = 34,
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
  OW_EVENT_CASE_PERSONAL_DATA_ERASED = 115,
  OW_EVENT_CASE_SUSPENDED = 116,
  OW_EVENT_CASE_RESUMED = 117,
  OW_EVENT_CASE_EXTENDED = 118,
  OW_EVENT_CASE_CLOCK_STARTED = 119,
  OW_EVENT_CASE_CLOCK_STOPPED = 120,
  OW_EVENT_CASE_REDATED = 121,
  OW_EVENT_CASE_WARNING_REPLIED = 122,
  OW_EVENT_CASE_WARNING_APPEALED = 123,
  OW_EVENT_CASE_WARNING_UPHELD = 124,
  OW_EVENT_CASE_WARNING_REVOKED = 125,
  OW_EVENT_CASE_TAKEN_IN = 126,
  OW_EVENT_CASE_LEG_DISPATCHED = 127,
  OW_EVENT_CASE_LEG_ENDED = 128,
  OW_EVENT_CASE_COOPERATED = 129,
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
  OW_EVENT_REQUEST_PERSONAL_DATA_ERASED = 226,
  OW_EVENT_LICENCE_ISSUED = 300,
  OW_EVENT_LICENCE_SIGNED = 301,
  OW_EVENT_LICENCE_DORMANCY_FILED = 302,
  OW_EVENT_LICENCE_DORMANCY_NOTICED = 303,
  OW_EVENT_LICENCE_RESUMED = 304,
  OW_EVENT_LICENCE_SUSPENDED = 305,
  OW_EVENT_LICENCE_LIFTED = 306,
  OW_EVENT_LICENCE_RENEWED = 307,
  OW_EVENT_LICENCE_EXPIRED = 308,
  OW_EVENT_LICENCE_REVOKED = 309,
  OW_EVENT_LICENCE_CANCELLED = 310,
  OW_EVENT_LICENCE_PERSONAL_DATA_ERASED = 311
};

/* What a handle of a router stands for. */
enum { OW_HANDLE_ITEM = 1, OW_HANDLE_HALL = 2, OW_HANDLE_AGENCY = 3, OW_HANDLE_POST = 4 };

/* Bits of ow_due_query.flags: how days are counted where the rule differs from the law's. Without any the day of the
 * start is not counted, and a last day that is no working day moves to the next. */
enum {
  OW_COUNT_FIRST_DAY = 1,         /* the day of the start counts */
  OW_COUNT_BACKWARDS = 2,         /* up to the start instead of from it: "30 days before the licence ends" */
  OW_COUNT_LAST_DAY_AS_IS = 4,    /* a last day that is no working day stays; not beside the next bit */
  OW_COUNT_LAST_DAY_BEFORE = 8    /* it moves to the working day before */
};

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

/* A stretch that a limit does not count. For limits in days the day it begins is counted and the day it ends is not:
 * from_ms is any instant of the one day, through_ms 24:00 of the other, ow_day_ms of the day after. */
typedef struct ow_pause {
  int64_t from_ms;
  int64_t through_ms; /* not before from_ms */
} ow_pause;

/* A question after a due date. */
typedef struct ow_due_query {
  uint32_t struct_size;
  int32_t unit;                  /* OW_LIMIT_UNIT_*; required */
  uint32_t amount;               /* of the limit, 0 to 3,650 */
  uint32_t extended;             /* what was granted on top, in the same unit, 0 to 3,650 */
  uint32_t flags;                /* OW_COUNT_* bits; unknown ones are OW_UNSUPPORTED */
  uint32_t reserved;             /* 0 */
  int64_t start_ms;              /* when it starts; for limits in days only the day counts (ow_day_ms) */
  ow_text region;                /* region code, up to 12 digits; empty: the national calendar */
  ow_text office_hours;          /* code of the office hours for limits in working hours; empty: the usual ones */
  const ow_pause *OW_NULLABLE pauses; /* in any order, they may meet; NULL where pause_count is 0 */
  size_t pause_count;            /* 0 to 100 */
} ow_due_query;

/* When a limit ends. Written by the library; its size never changes. */
typedef struct ow_due_answer {
  int64_t end_ms;            /* the first instant that is late: 24:00 of the due day, for hours the instant itself */
  int32_t is_certain;        /* 1 where every day counted is covered by a published notice, else 0 */
  uint32_t calendar_edition; /* the edition of the calendar it was counted with */
  char due_day[16];          /* the last day in time, such as "2026-12-04", then NUL bytes */
} ow_due_answer;

/* What an officer does about a warning. */
typedef struct ow_warning_act {
  uint32_t struct_size;
  uint32_t warning;              /* the number of the warning within the case or request, from 1; required */
  ow_text case_number;           /* that of the case or of the service request; required */
  ow_text officer;               /* code of who does it; required */
  ow_text post;                  /* code of the post in which; required */
  ow_text text;                  /* the reply, or the reason: personal, at most 8,000 bytes */
  int64_t occurred_at_ms;        /* 0: not claimed */
} ow_warning_act;

/* Which warnings to list. What is 0 or empty does not matter. */
typedef struct ow_warning_filter {
  uint32_t struct_size;
  uint32_t statuses; /* bits 1u << OW_WARNING_STATUS_*; 0: only those nobody has answered */
  int32_t level;     /* OW_WARNING_* */
  uint32_t reserved; /* 0 */
  ow_text post;      /* code of the post that must answer */
  ow_text agency;    /* code of the case's agency */
} ow_warning_filter;

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
