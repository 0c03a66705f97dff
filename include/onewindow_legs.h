/* onewindow_legs.h - how places far apart share a case, in the interface of OneWindow: the receipt for another place and
 * the legs between halls. Included by onewindow.h, whose conventions hold here too. What is done is submitted by
 * commands in JSON: "case.takeIn", "case.dispatchLeg", "case.receiveLeg", "case.loseLeg", "case.callHalls",
 * "case.contribute".
 */
#ifndef ONEWINDOW_LEGS_H
#define ONEWINDOW_LEGS_H

#include <stddef.h>
#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* ---- Legs of a case ---------------------------------------------------------------------------------------------- */

/* What travels. */
#define OW_LEG_APPLICATION 1 /* the application with its materials */
#define OW_LEG_SUPPLEMENT 2  /* what a one-time notice asked for */
#define OW_LEG_RESULT 3      /* the result */

/* How. */
#define OW_LEG_BY_COURIER 1
#define OW_LEG_BY_WIRE 2 /* as electronic documents */
#define OW_LEG_BY_MESSENGER 3

/* What became of it. */
#define OW_LEG_ON_ITS_WAY 1
#define OW_LEG_ARRIVED 2
#define OW_LEG_LOST 3

/* The receipt of what was taken in for another place, which is no acceptance: when, or OW_NEVER where the case was not
 * taken in so; the codes of the hall that took it in and of the hall that it is passed on to, empty where it was not.
 * Texts are owned by the case, here and below. */
OW_API int64_t ow_case_taken_in_ms(const ow_case *OW_REQUIRED the_case);
OW_API ow_text ow_case_receiving_hall(const ow_case *OW_REQUIRED the_case);
OW_API ow_text ow_case_competent_hall(const ow_case *OW_REQUIRED the_case);

/* The legs, in order: how many; for the one at a place from 0 its number within the case, what travels (OW_LEG_*), how
 * (OW_LEG_BY_*), what became of it, and the number of the lost leg whose place it takes, 0 where it takes none. */
OW_API size_t ow_case_leg_count(const ow_case *OW_REQUIRED the_case);
OW_API uint32_t ow_case_leg_number(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_leg_content(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_leg_means(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int32_t ow_case_leg_status(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API uint32_t ow_case_leg_replaces(const ow_case *OW_REQUIRED the_case, size_t index);

/* The codes of the halls it leaves and goes to, the latter empty for the applicant; who carries it and the number of
 * the parcel, empty where there is none; when it was dispatched; when it arrived or was found lost, or OW_NEVER. */
OW_API ow_text ow_case_leg_from(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_leg_to(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_leg_carrier(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API ow_text ow_case_leg_tracking(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_leg_dispatched_ms(const ow_case *OW_REQUIRED the_case, size_t index);
OW_API int64_t ow_case_leg_ended_ms(const ow_case *OW_REQUIRED the_case, size_t index);

OW_END

#endif
