/* onewindow_codes.h - codes in the interface of OneWindow: what a code is, its parts, whether it is in order. Included
 * by onewindow.h, whose conventions hold here too. Needs no file and no engine, and does not block.
 */
#ifndef ONEWINDOW_CODES_H
#define ONEWINDOW_CODES_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"
#include "onewindow_values.h"

OW_BEGIN

/* ---- Codes ------------------------------------------------------------------------------------------------------- */

/* What a code may be. */
enum {
  OW_CODE_KIND_NONE = 0,
  OW_CODE_KIND_ITEM = 1,              /* of an item */
  OW_CODE_KIND_CREDIT_CODE = 2,       /* unified social credit code, GB 32100-2015 */
  OW_CODE_KIND_ORGANISATION_CODE = 3, /* organisation code, GB 11714-1997 */
  OW_CODE_KIND_CITIZEN_NUMBER = 4,    /* identity number, GB 11643-1999: texts and JSON show it masked */
  OW_CODE_KIND_REGION = 5,            /* region, GB/T 2260 and the statistical code */
  OW_CODE_KIND_CASE_NUMBER = 6        /* of a case or service request */
};

/* By which rules the code of an item was made. */
enum {
  OW_CODE_SCHEME_UNKNOWN = 0,
  OW_CODE_SCHEME_NATIONAL_BASIC = 1,          /* 12 characters */
  OW_CODE_SCHEME_NATIONAL_IMPLEMENTATION = 2, /* 31 characters */
  OW_CODE_SCHEME_NATIONAL_HANDLING = 3,       /* 33 characters */
  OW_CODE_SCHEME_SICHUAN = 10,
  OW_CODE_SCHEME_SICHUAN_SHORT = 11, /* without the region */
  OW_CODE_SCHEME_HUBEI = 20,
  OW_CODE_SCHEME_GUIZHOU = 30
};

/* Everything a code may be, what is in order first; never empty.
 *   code      1 to 100 bytes.
 *   profile   by which rules item codes are read: "national-2018", "guangdong", "shandong", "sichuan", "hubei",
 *             "guizhou" or "legacy"; empty: by those that usually go with the code.
 *   out_code  yours; ow_code_free.
 * OW_INVALID and OW_LIMIT: code, profile. What is wrong inside a code is no failure: it is read, and doubted. */
OW_API ow_status ow_code_read(ow_text code, ow_text profile, ow_code *OW_NULLABLE *OW_REQUIRED out_code,
                              ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 OW_CODE_KIND_*; 1 where a strict border takes it without a doubt, else 0. */
OW_API size_t ow_code_count(const ow_code *OW_REQUIRED code);
OW_API int32_t ow_code_kind(const ow_code *OW_REQUIRED code, size_t index);
OW_API int32_t ow_code_is_sound(const ow_code *OW_REQUIRED code, size_t index);

/* OW_CODE_SCHEME_* that the code has as one of an item, whatever else it may be. */
OW_API int32_t ow_code_scheme(const ow_code *OW_REQUIRED code);

/* All of it as one line of JSON, schema "ow.code/1". Owned by the object. */
OW_API ow_text ow_code_json(const ow_code *OW_REQUIRED code);
OW_API void ow_code_free(ow_code *OW_NULLABLE code);

OW_END

#endif
