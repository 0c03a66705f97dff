/* onewindow_bodies.h - how an item stands to the hall, and the modes it is offered in, in the interface of OneWindow.
 * Included by onewindow.h, whose conventions hold here too. Duty lists, reforms of bodies, exemptions and retained
 * proofs are loaded by commands in JSON: "duties.*", "bodies.succeed", "entries.set", "proofs.set".
 */
#ifndef ONEWINDOW_BODIES_H
#define ONEWINDOW_BODIES_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* ---- Entry into the hall ----------------------------------------------------------------------------------------- */

typedef struct ow_entry ow_entry; /* how one item stands to the hall; ow_entry_free */

#define OW_ENTRY_IN_HALL 1 /* taken at a window of a hall */
#define OW_ENTRY_EXEMPT 2  /* outside, with a reason and a basis */
#define OW_ENTRY_MISSING 3 /* neither */

/* The modes of ow_entry_modes, one bit each. */
#define OW_MODE_AT_ONCE 0x02u
#define OW_MODE_ONLINE 0x04u
#define OW_MODE_NEARBY 0x08u
#define OW_MODE_ONE_VISIT 0x10u
#define OW_MODE_CROSS_PROVINCE 0x20u

/* How an item stands to the hall on the day of an instant. Its version is that of the day; halls, windows and officers
 * are taken as they are registered now.
 *   item       the item's code.
 *   out_entry  yours; ow_entry_free.
 * OW_NOT_FOUND: no such item. OW_REJECTED: it cannot be applied for on that day, or the instant is out of range. */
OW_API ow_status ow_engine_entry(ow_engine *OW_REQUIRED engine, ow_text item, int64_t on_ms,
                                 ow_entry *OW_NULLABLE *OW_REQUIRED out_entry,
                                 ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* OW_ENTRY_*; 1 where an officer who works in a hall holds the post that decides, else 0; OW_MODE_* together. */
OW_API int32_t ow_entry_state(const ow_entry *OW_REQUIRED entry);
OW_API int32_t ow_entry_is_authorised(const ow_entry *OW_REQUIRED entry);
OW_API uint32_t ow_entry_modes(const ow_entry *OW_REQUIRED entry);
/* All of it as one line of JSON, schema "ow.entryItem/1", owned by the entry. */
OW_API ow_text ow_entry_json(const ow_entry *OW_REQUIRED entry);
OW_API void ow_entry_free(ow_entry *OW_NULLABLE entry);

OW_END

#endif
