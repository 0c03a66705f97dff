/* onewindow_authority.h - authority lists in the interface of OneWindow: which body may do what. Included by
 * onewindow.h, whose conventions hold here too. Lists are changed by ow_engine_submit with the commands
 * "authority.grant", "authority.accept", "authority.note", "authority.suspend", "authority.resume" and
 * "authority.withdraw".
 */
#ifndef ONEWINDOW_AUTHORITY_H
#define ONEWINDOW_AUTHORITY_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* ---- Authority lists --------------------------------------------------------------------------------------------- */

/* How a body comes to a power: by law, delegated down, entrusted, by a town's empowerment list. */
enum {
  OW_AUTHORITY_STATUTORY = 1,
  OW_AUTHORITY_DELEGATED = 2,
  OW_AUTHORITY_ENTRUSTED = 3,
  OW_AUTHORITY_EMPOWERED = 4
};

/* What a power allows. */
enum {
  OW_AUTHORITY_ACT_ACCEPT = 1,
  OW_AUTHORITY_ACT_REVIEW = 2,
  OW_AUTHORITY_ACT_DECIDE = 3,
  OW_AUTHORITY_ACT_INSPECT = 4,
  OW_AUTHORITY_ACT_PENALISE = 5
};

/* Where a grant is in its life. */
enum {
  OW_AUTHORITY_STATUS_GRANTED = 1,
  OW_AUTHORITY_STATUS_ACCEPTED = 2,
  OW_AUTHORITY_STATUS_SUSPENDED = 3,
  OW_AUTHORITY_STATUS_WITHDRAWN = 4,
  OW_AUTHORITY_STATUS_EXPIRED = 5,
  OW_AUTHORITY_STATUS_SUCCEEDED = 6 /* a reform of bodies put others in its place, or merged the two bodies */
};

/* Why a body may not act under a grant. */
enum {
  OW_AUTHORITY_GAP_OUTSIDE_SCOPE = 1,
  OW_AUTHORITY_GAP_ACT_NOT_GRANTED = 2,
  OW_AUTHORITY_GAP_OUTSIDE_REGION = 3,
  OW_AUTHORITY_GAP_WITHDRAWN = 4,
  OW_AUTHORITY_GAP_EXPIRED = 5,
  OW_AUTHORITY_GAP_NOT_BEGUN = 6,
  OW_AUTHORITY_GAP_NOT_ACCEPTED = 7,
  OW_AUTHORITY_GAP_SUSPENDED = 8,
  OW_AUTHORITY_GAP_UPSTREAM = 9,
  OW_AUTHORITY_GAP_SUCCEEDED = 10
};

typedef struct ow_authorities ow_authorities; /* grants; ow_authorities_free */
typedef struct ow_competence ow_competence;   /* who may act; ow_competence_free */

/* All grants, in the order in which they were granted, as the engine last saw them (ow_engine_refresh).
 *   on_ms            an instant: where each is on its day.
 *   out_authorities  yours; ow_authorities_free.
 * OW_REJECTED: the instant is out of range. */
OW_API ow_status ow_engine_authorities(ow_engine *OW_REQUIRED engine, int64_t on_ms,
                                       ow_authorities *OW_NULLABLE *OW_REQUIRED out_authorities,
                                       ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 its number, the codes of who granted it (empty for a statutory power) and of
 * who exercises it, OW_AUTHORITY_*, OW_AUTHORITY_STATUS_*, and all of it as one line of JSON, schema "ow.authority/1".
 * Texts are owned by the list. */
OW_API size_t ow_authorities_count(const ow_authorities *OW_REQUIRED authorities);
OW_API ow_text ow_authorities_code(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API ow_text ow_authorities_grantor(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API ow_text ow_authorities_grantee(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API int32_t ow_authorities_kind(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API int32_t ow_authorities_status(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API ow_text ow_authorities_json(const ow_authorities *OW_REQUIRED authorities, size_t index);
OW_API void ow_authorities_free(ow_authorities *OW_NULLABLE authorities);

/* Who may act on an item in a place on a day, who may not although granted, and why. Does not block on the disk.
 *   item            code of the item, at most 100 bytes.
 *   region          where the matter lies: 2, 4, 6, 9 or 12 digits; empty: the region of the item.
 *   on_ms           an instant: its day.
 *   act             OW_AUTHORITY_ACT_*.
 *   out_competence  yours; ow_competence_free.
 * OW_NOT_FOUND: no such item. OW_INVALID and OW_LIMIT: item, region, act. OW_REJECTED: no version of it is in effect on
 * the day, the instant is out of range. */
OW_API ow_status ow_engine_competence(ow_engine *OW_REQUIRED engine, ow_text item, ow_text region, int64_t on_ms,
                                      int32_t act, ow_competence *OW_NULLABLE *OW_REQUIRED out_competence,
                                      ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many may; for the one at a place from 0 its code, OW_AUTHORITY_*, in whose name it acts, and the number of the
 * grant, empty for the item's own agency, which stands first. Texts are owned by the answer, here and below. */
OW_API size_t ow_competence_count(const ow_competence *OW_REQUIRED competence);
OW_API ow_text ow_competence_agency(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API int32_t ow_competence_kind(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API ow_text ow_competence_in_name_of(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API ow_text ow_competence_grant(const ow_competence *OW_REQUIRED competence, size_t index);

/* How many may not; for the one at a place from 0 its code, the number of the grant that does not help,
 * OW_AUTHORITY_GAP_*, and why, one line for people in OW_LANGUAGE_*. */
OW_API size_t ow_competence_other_count(const ow_competence *OW_REQUIRED competence);
OW_API ow_text ow_competence_other_agency(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API ow_text ow_competence_other_grant(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API int32_t ow_competence_other_gap(const ow_competence *OW_REQUIRED competence, size_t index);
OW_API ow_text ow_competence_other_reason(const ow_competence *OW_REQUIRED competence, size_t index,
                                          int32_t language);

/* All of it as one line of JSON, schema "ow.competence/1". */
OW_API ow_text ow_competence_json(const ow_competence *OW_REQUIRED competence);
OW_API void ow_competence_free(ow_competence *OW_NULLABLE competence);

OW_END

#endif
