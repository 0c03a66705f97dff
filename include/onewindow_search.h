/* onewindow_search.h - finding items in the interface of OneWindow: by name, pinyin and code. Included by onewindow.h,
 * whose conventions hold here too.
 */
#ifndef ONEWINDOW_SEARCH_H
#define ONEWINDOW_SEARCH_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* ---- Search ------------------------------------------------------------------------------------------------------ */

typedef struct ow_search ow_search; /* what a search found; ow_search_free */

/* Finds items by name, other name, keyword, pinyin and code. Two characters or letters are enough: Chinese characters,
 * Latin words, digits, pinyin in whole syllables or initial letters, and any of them mixed; of a character with several
 * readings each counts. The best come first: the whole text, its beginning, within; as it stands before how it is read;
 * then the shorter name. Fit for calling at every key: it blocks on nothing but the first search after the registry has
 * changed, which builds the index, some tenths of a second for 100,000 items.
 *   text        what the person has typed, at most 600 bytes.
 *   on_ms       an instant: only items with a version in effect on its day; OW_NEVER: all, drafts among them.
 *   limit       the most to return, 1 to 200; 0: 20; more than 200: 200.
 *   out_search  yours; ow_search_free. Empty where nothing matches, and where the text is too short: ow_search_reason.
 * OW_LIMIT: the text. OW_REJECTED: the instant is out of range. */
OW_API ow_status ow_engine_search(ow_engine *OW_REQUIRED engine, ow_text text, int64_t on_ms, uint32_t limit,
                                  ow_search *OW_NULLABLE *OW_REQUIRED out_search,
                                  ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; 1 where more match than were asked for, else 0; why nothing was looked for, one line for the person who
 * searches in OW_LANGUAGE_*, empty where it was. Texts are owned by the search, here and below. */
OW_API size_t ow_search_count(const ow_search *OW_REQUIRED search);
OW_API int32_t ow_search_has_more(const ow_search *OW_REQUIRED search);
OW_API ow_text ow_search_reason(const ow_search *OW_REQUIRED search, int32_t language);

/* The code and the name of the item at a place from 0. */
OW_API ow_text ow_search_code(const ow_search *OW_REQUIRED search, size_t index);
OW_API ow_text ow_search_name(const ow_search *OW_REQUIRED search, size_t index, int32_t language);

/* The text of the item that was met, which need not be its name, in three parts: what stands before the part to mark,
 * that part, and what stands after it. */
OW_API ow_text ow_search_before(const ow_search *OW_REQUIRED search, size_t index);
OW_API ow_text ow_search_part(const ow_search *OW_REQUIRED search, size_t index);
OW_API ow_text ow_search_after(const ow_search *OW_REQUIRED search, size_t index);

/* All of it as one line of JSON, schema "ow.search/1". */
OW_API ow_text ow_search_json(const ow_search *OW_REQUIRED search);
OW_API void ow_search_free(ow_search *OW_NULLABLE search);

OW_END

#endif
