/* onewindow_guide.h - the guide that asks least, in the interface of OneWindow: a kiosk screen asks one question after
 * the other, then shows what is needed. Included by onewindow.h, whose conventions hold here too.
 */
#ifndef ONEWINDOW_GUIDE_H
#define ONEWINDOW_GUIDE_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* ---- Guide ------------------------------------------------------------------------------------------------------- */

typedef struct ow_guide ow_guide; /* a guide on its way; ow_guide_close */

/* Opens the guide of a package, or of an item: its code. It reads what is registered now and needs the engine no more;
 * one thread at a time may use it.
 *   code       a package's or an item's. An item is asked about by its own decisions; those of the items in a package
 *              join the package's, each question once.
 *   on_ms      an instant of the day it is for: the versions in effect count, and the plan begins on it.
 *   out_guide  yours; ow_guide_close.
 * OW_NOT_FOUND: there is no such package or item. OW_REJECTED: not published on that day; the instant is out of
 * range. */
OW_API ow_status ow_guide_open(ow_engine *OW_REQUIRED engine, ow_text code, int64_t on_ms,
                               ow_guide *OW_NULLABLE *OW_REQUIRED out_guide,
                               ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Where it stands, as one line of JSON, schema "ow.guide/1": whether it is finished, the next question with what can be
 * answered, how many may still come at most, the answers so far. Owned by the guide, here and below, until it is answered,
 * taken back or closed. */
OW_API ow_text ow_guide_next(ow_guide *OW_REQUIRED guide);

/* 1 where everything is decided, else 0; how many questions may still come at most. */
OW_API int32_t ow_guide_is_finished(const ow_guide *OW_REQUIRED guide);
OW_API size_t ow_guide_questions_left(const ow_guide *OW_REQUIRED guide);

/* Answers a question. An answer given before is replaced.
 *   question  its code; empty: the one that is next.
 *   answer    yes or no ("true", "1", "是"), an option's value or its place from 1, or a number; at most 1,000 bytes.
 * OW_NOT_FOUND: no such question. OW_REJECTED: it is no answer to it; or nothing is left to ask. */
OW_API ow_status ow_guide_answer(ow_guide *OW_REQUIRED guide, ow_text question, ow_text answer,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* Takes the last answer back: 1, or 0 where there is none. */
OW_API int32_t ow_guide_back(ow_guide *OW_REQUIRED guide);

/* What the answers come to, as one line of JSON, schema "ow.plan/1": items in their order, merged materials, days,
 * visits, fee, and which answers made it so.
 * OW_REJECTED: questions are still open. */
OW_API ow_status ow_guide_result(ow_guide *OW_REQUIRED guide, ow_text *OW_REQUIRED out_json,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* The one-time notice in OW_LANGUAGE_*: one page of HTML that needs nothing else, to show or to print on A4.
 * OW_REJECTED: questions are still open. */
OW_API ow_status ow_guide_notice(ow_guide *OW_REQUIRED guide, int32_t language, ow_text *OW_REQUIRED out_html,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);
OW_API void ow_guide_close(ow_guide *OW_NULLABLE guide);

OW_END

#endif
