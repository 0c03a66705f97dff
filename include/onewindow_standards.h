/* onewindow_standards.h - the standards library in the interface of OneWindow: which standards, manuals and rules hold
 * in a hall. Included by onewindow.h, whose conventions hold here too. Standards and their releases are parts
 * "standards" and "releases" of the registry document.
 */
#ifndef ONEWINDOW_STANDARDS_H
#define ONEWINDOW_STANDARDS_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* What kind of document it is. */
enum { OW_STANDARD_STANDARD = 1, OW_STANDARD_MANUAL = 2, OW_STANDARD_RULE = 3 };

/* How a version holds in a hall: tried out, or released. */
enum { OW_RELEASE_PILOT = 1, OW_RELEASE_RELEASED = 2, OW_RELEASE_WITHDRAWN = 3 };

typedef struct ow_standards ow_standards; /* what holds in a hall; ow_standards_free */

/* The standards that hold in a hall on a day, by code: of each the newest version that is tried out or released there.
 * Does not block on the disk.
 *   hall           code of the hall.
 *   item           code of an item: only what is about it or about all; empty: any.
 *   post           code of a post: only what is for it or for all; empty: any.
 *   on_ms          an instant: its day.
 *   out_standards  yours; ow_standards_free.
 * OW_NOT_FOUND: no such hall, item or post. OW_INVALID and OW_LIMIT: hall, item, post. OW_REJECTED: the instant is out
 * of range. */
OW_API ow_status ow_engine_standards(ow_engine *OW_REQUIRED engine, ow_text hall, ow_text item, ow_text post,
                                     int64_t on_ms, ow_standards *OW_NULLABLE *OW_REQUIRED out_standards,
                                     ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 its code, the name of the version, its title, OW_STANDARD_*, OW_RELEASE_*,
 * and where its text lies. Texts are owned by the list. */
OW_API size_t ow_standards_count(const ow_standards *OW_REQUIRED standards);
OW_API ow_text ow_standards_code(const ow_standards *OW_REQUIRED standards, size_t index);
OW_API ow_text ow_standards_edition(const ow_standards *OW_REQUIRED standards, size_t index);
OW_API ow_text ow_standards_title(const ow_standards *OW_REQUIRED standards, size_t index, int32_t language);
OW_API int32_t ow_standards_kind(const ow_standards *OW_REQUIRED standards, size_t index);
OW_API int32_t ow_standards_release(const ow_standards *OW_REQUIRED standards, size_t index);
OW_API ow_text ow_standards_place(const ow_standards *OW_REQUIRED standards, size_t index);
/* All of it as one line of JSON, schema "ow.standards/1". */
OW_API ow_text ow_standards_json(const ow_standards *OW_REQUIRED standards);
OW_API void ow_standards_free(ow_standards *OW_NULLABLE standards);

OW_END

#endif
