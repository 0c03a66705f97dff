/* onewindow_limits.h - limits in the interface of OneWindow: due dates, the calendar, warnings, explanations. Included
 * by onewindow.h, whose conventions hold here too.
 */
#ifndef ONEWINDOW_LIMITS_H
#define ONEWINDOW_LIMITS_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"
#include "onewindow_values.h"

OW_BEGIN

/* ---- Limits and the calendar ------------------------------------------------------------------------------------- */

/* For all of these: `engine` NULL asks the built-in calendar, which knows the notices of 2019 to 2026, and needs no
 * file; an engine answers with the newest edition it has loaded, as it last saw it (ow_engine_refresh). They do not
 * block on the disk. `region` is a region code of up to 12 digits: the longest layer that it begins with counts, else
 * the national calendar; empty is the national one. Days are those of China time. Where is_certain is 0, a day asked
 * about lies outside the notices that are known, and only its weekly rest days were counted as days off.
 * OW_INVALID and OW_LIMIT: the region. OW_REJECTED: an instant is out of range. */

/* When a limit ends that started then, was stopped and extended so. The same arithmetic as the clocks of cases.
 *   query       see the struct.
 *   out_answer  filled on OW_OK, else all zero.
 * OW_INVALID: unit, amount, extended, flags, a pause that ends before it begins. OW_LIMIT: over 100 pauses.
 * OW_UNSUPPORTED: an unknown flag. OW_REJECTED: working hours without such office hours. */
OW_API ow_status ow_due(ow_engine *OW_NULLABLE engine, const ow_due_query *OW_REQUIRED query,
                        ow_due_answer *OW_REQUIRED out_answer, ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Whether the day of an instant is a working day, 1 or 0. A day of which half is worked is one.
 *   out_is_workday, out_is_certain  1 or 0. */
OW_API ow_status ow_calendar_is_workday(ow_engine *OW_NULLABLE engine, ow_text region, int64_t at_ms,
                                        int32_t *OW_REQUIRED out_is_workday, int32_t *OW_REQUIRED out_is_certain,
                                        ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* The working days after the day of one instant up to and with the day of another: the first day is not counted, the
 * last is.
 *   out_workdays    negative where the second day is earlier.
 *   out_is_certain  1 or 0. */
OW_API ow_status ow_calendar_workdays_between(ow_engine *OW_NULLABLE engine, ow_text region, int64_t after_ms,
                                              int64_t through_ms, int64_t *OW_REQUIRED out_workdays,
                                              int32_t *OW_REQUIRED out_is_certain,
                                              ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How far the calendar is known.
 *   out_known_until_ms  the first instant that is not certain any more: 24:00 of the last certain day.
 *   out_edition         the number of the edition; may be NULL. */
OW_API ow_status ow_calendar_known_until(ow_engine *OW_NULLABLE engine, ow_text region,
                                         int64_t *OW_REQUIRED out_known_until_ms, uint32_t *OW_NULLABLE out_edition,
                                         ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* ---- Warnings ---------------------------------------------------------------------------------------------------- */

/* What an officer does about a warning: answers it; contests it; confirms one that was contested; takes it back, after
 * which its clock may be warned of anew. Who answers or contests is of the case or of the post that must answer; who
 * confirms or takes back supervises (OW_DUTY_SUPERVISION). The warning is that of a case or of a service request, as
 * the number says: ow_engine_submit with the commands "case.replyWarning", "case.appealWarning", "case.upholdWarning"
 * and "case.revokeWarning", or "request.replyWarning" and its like, without JSON; results and families as there. A
 * reply needs its text, and so does the reason of contesting and of taking back.
 *   request_id   1 to 64 bytes.
 *   act          see the struct.
 *   now_ms       the instant of the command.
 *   out_receipt  yours; ow_receipt_free.
 * OW_NOT_FOUND: no such case, request or warning. OW_REJECTED: among others, the warning is settled. */
OW_API ow_status ow_warning_reply(ow_engine *OW_REQUIRED engine, ow_text request_id,
                                  const ow_warning_act *OW_REQUIRED act, int64_t now_ms,
                                  ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                  ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API ow_status ow_warning_appeal(ow_engine *OW_REQUIRED engine, ow_text request_id,
                                   const ow_warning_act *OW_REQUIRED act, int64_t now_ms,
                                   ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API ow_status ow_warning_uphold(ow_engine *OW_REQUIRED engine, ow_text request_id,
                                   const ow_warning_act *OW_REQUIRED act, int64_t now_ms,
                                   ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API ow_status ow_warning_revoke(ow_engine *OW_REQUIRED engine, ow_text request_id,
                                   const ow_warning_act *OW_REQUIRED act, int64_t now_ms,
                                   ow_receipt *OW_NULLABLE *OW_REQUIRED out_receipt,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Warnings across all cases and service requests, oldest first within each status.
 *   filter        which; NULL: those that nobody has answered.
 *   after         a list read before, to go on behind its last warning; NULL or an empty list: from the first.
 *   limit         the most to return, 1 to 10,000; 0 or more than that: 10,000.
 *   out_warnings  yours; ow_warnings_free. Empty where there are no more.
 * OW_INVALID and OW_LIMIT: the filter. OW_UNSUPPORTED: a status it does not know. */
OW_API ow_status ow_engine_warnings(ow_engine *OW_REQUIRED engine, const ow_warning_filter *OW_NULLABLE filter,
                                    const ow_warnings *OW_NULLABLE after, uint32_t limit,
                                    ow_warnings *OW_NULLABLE *OW_REQUIRED out_warnings,
                                    ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 the number of its case or request, the codes of the item (empty for a
 * request) and of the agency, its number within the case, OW_WARNING_*, OW_WARNING_STATUS_* and what its clock
 * measures, OW_CLOCK_*. Texts are owned by the list, here and below. */
OW_API size_t ow_warnings_count(const ow_warnings *OW_REQUIRED warnings);
OW_API ow_text ow_warnings_case_number(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API ow_text ow_warnings_item(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API ow_text ow_warnings_agency(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API uint32_t ow_warnings_number(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int32_t ow_warnings_level(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int32_t ow_warnings_status(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int32_t ow_warnings_clock_kind(const ow_warnings *OW_REQUIRED warnings, size_t index);

/* When it was due to be raised; the end of its clock now; 1 where that is another than when it was raised, so that it
 * may have to be taken back, else 0; the end of the time to answer, or OW_NEVER; officer and post as in a case. */
OW_API int64_t ow_warnings_at_ms(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int64_t ow_warnings_end_ms(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int32_t ow_warnings_has_moved(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API int64_t ow_warnings_reply_by_ms(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API ow_text ow_warnings_officer(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API ow_text ow_warnings_post(const ow_warnings *OW_REQUIRED warnings, size_t index);
OW_API void ow_warnings_free(ow_warnings *OW_NULLABLE warnings);

/* ---- Explanations ------------------------------------------------------------------------------------------------ */

/* Why a clock of a case or a service request ends when it ends: the rule with its law, the calendar, what stopped and
 * extended it, and every day counted once more. Holds no personal data.
 *   number           number of the case or request, at most 50 bytes.
 *   clock            the clock's number within the case (ow_case_clock_number), or the request ("clocks" of its JSON).
 *   at_ms            for what is used and left then; OW_NEVER: only the limit itself.
 *   out_explanation  yours; ow_explanation_free.
 * OW_NOT_FOUND: no such case or request, or no such clock. OW_INVALID and OW_LIMIT: the number. OW_REJECTED: the
 * instant is out of range. */
OW_API ow_status ow_engine_explain(ow_engine *OW_REQUIRED engine, ow_text number, uint32_t clock, int64_t at_ms,
                                   ow_explanation *OW_NULLABLE *OW_REQUIRED out_explanation,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* 1 where counting once more gave the end on record, else 0, which is a fault to report. */
OW_API int32_t ow_explanation_agrees(const ow_explanation *OW_REQUIRED explanation);

/* A page for people in OW_LANGUAGE_*, with line feeds, whose wording may change; and a proof as one line of JSON, schema
 * "ow.proof/1", that a program of its own can check. Owned by the explanation. */
OW_API ow_text ow_explanation_text(const ow_explanation *OW_REQUIRED explanation, int32_t language);
OW_API ow_text ow_explanation_json(const ow_explanation *OW_REQUIRED explanation);
OW_API void ow_explanation_free(ow_explanation *OW_NULLABLE explanation);

OW_END

#endif
