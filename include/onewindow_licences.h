/* onewindow_licences.h - the licence library in the interface of OneWindow: what was issued, whether it holds, and what
 * it stands for in place of paper. Included by onewindow.h, whose conventions hold here too. Licences are issued and
 * changed by ow_engine_submit with the commands "licence.issue", "licence.sign", "licence.fileDormancy",
 * "licence.resume", "licence.suspend", "licence.lift", "licence.renew", "licence.revoke" and "licence.cancel".
 */
#ifndef ONEWINDOW_LICENCES_H
#define ONEWINDOW_LICENCES_H

#include <stdint.h>

#include "onewindow.h"
#include "onewindow_base.h"

OW_BEGIN

/* How well the identity of a person was established: not at all; as they state it; name and number agree with a
 * register; the person was compared with the document or the register; by a certificate or a chip beside that. */
enum {
  OW_ASSURANCE_NONE = 0,
  OW_ASSURANCE_STATED = 1,
  OW_ASSURANCE_REGISTERED = 2,
  OW_ASSURANCE_PERSON = 3,
  OW_ASSURANCE_CERTIFICATE = 4
};

/* What kind of number the holder of a licence has. */
enum { OW_HOLDER_CITIZEN = 1, OW_HOLDER_CREDIT_CODE = 2, OW_HOLDER_OTHER = 9 };

/* What the look at a signature found: there is none, it is good, it is not, its key is not the issuer's. */
enum { OW_SIGNATURE_NONE = 1, OW_SIGNATURE_GOOD = 2, OW_SIGNATURE_BAD = 3, OW_SIGNATURE_UNKNOWN_KEY = 4 };

/* What a check found; the other answers are 0 no, 1 yes. */
enum { OW_CHECK_NOT_ASKED = -1 };

typedef struct ow_licence ow_licence;             /* one licence as it was when read; ow_licence_free */
typedef struct ow_licences ow_licences;           /* a page of the licences of a holder; ow_licences_free */
typedef struct ow_licence_check ow_licence_check; /* whether a licence holds; ow_licence_check_free */
typedef struct ow_licence_offer ow_licence_offer; /* what it would stand for; ow_licence_offer_free */

/* ---- One licence ------------------------------------------------------------------------------------------------- */

/* A licence as it is now. Who holds it is personal data and does not stand in it.
 *   number       its number, such as EL20261121.0001.
 *   out_licence  yours; ow_licence_free.
 * OW_NOT_FOUND: no such licence. OW_INVALID and OW_LIMIT: the number. */
OW_API ow_status ow_engine_licence(ow_engine *OW_REQUIRED engine, ow_text number,
                                   ow_licence *OW_NULLABLE *OW_REQUIRED out_licence,
                                   ow_error *OW_NULLABLE *OW_NULLABLE out_error);

OW_API ow_text ow_licence_number(const ow_licence *OW_REQUIRED licence);
/* What a command compares as its expected revision; which version of what it says this is, from 1. */
OW_API uint32_t ow_licence_revision(const ow_licence *OW_REQUIRED licence);
OW_API uint32_t ow_licence_version(const ow_licence *OW_REQUIRED licence);
/* OW_PHASE_LICENCE_* at an instant, whether or not ow_engine_advance was called since; 0 before it was issued. */
OW_API int32_t ow_licence_phase(const ow_licence *OW_REQUIRED licence, int64_t at_ms);
/* The code and the name of its type, the code of the body that issued it, OW_HOLDER_*. */
OW_API ow_text ow_licence_type(const ow_licence *OW_REQUIRED licence);
OW_API ow_text ow_licence_type_name(const ow_licence *OW_REQUIRED licence, int32_t language);
OW_API ow_text ow_licence_issuer(const ow_licence *OW_REQUIRED licence);
OW_API int32_t ow_licence_holder_kind(const ow_licence *OW_REQUIRED licence);
/* The day it was given, the first and the last day of its validity, such as 2026-11-21; the last is empty where the
 * validity has no end. */
OW_API ow_text ow_licence_issued_on(const ow_licence *OW_REQUIRED licence);
OW_API ow_text ow_licence_valid_from(const ow_licence *OW_REQUIRED licence);
OW_API ow_text ow_licence_valid_through(const ow_licence *OW_REQUIRED licence);
/* The bytes that the issuing body signs (Ed25519, RFC 8032), for who wants to check the signature alone. */
OW_API ow_text ow_licence_form(const ow_licence *OW_REQUIRED licence);
/* All of it as one line of JSON, schema "ow.licence/1", owned by the licence like the texts above. */
OW_API ow_text ow_licence_json(const ow_licence *OW_REQUIRED licence);
OW_API void ow_licence_free(ow_licence *OW_NULLABLE licence);

/* ---- The licences of a holder ------------------------------------------------------------------------------------ */

/* A page of the licences of a holder, by type and in the order in which they were issued.
 *   holder        identity number or credit code; small letters, blanks and hyphens make no difference. Not kept.
 *   type          code of the type; empty: all.
 *   after         number of the last licence of the page before; empty: the first page.
 *   limit         the most to return, 1 to 1,000; 0: 100; more than 1,000: 1,000.
 *   at_ms         an instant: the phase of each is the one it has then.
 *   out_licences  yours; ow_licences_free. Empty where there are no more.
 * OW_NOT_FOUND: no such type, no licence with the number in after. OW_INVALID and OW_LIMIT: holder, type, after.
 * OW_REJECTED: the instant is out of range. */
OW_API ow_status ow_engine_licences(ow_engine *OW_REQUIRED engine, ow_text holder, ow_text type, ow_text after,
                                    uint32_t limit, int64_t at_ms,
                                    ow_licences *OW_NULLABLE *OW_REQUIRED out_licences,
                                    ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* How many; for the one at a place from 0 its number, the code and the name of its type, OW_PHASE_LICENCE_*, the first
 * and the last day of its validity, and all of it as one line of JSON, schema "ow.licence/1". Texts are owned by the
 * page. */
OW_API size_t ow_licences_count(const ow_licences *OW_REQUIRED licences);
OW_API ow_text ow_licences_number(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API ow_text ow_licences_type(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API ow_text ow_licences_type_name(const ow_licences *OW_REQUIRED licences, size_t index, int32_t language);
OW_API int32_t ow_licences_phase(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API ow_text ow_licences_valid_from(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API ow_text ow_licences_valid_through(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API ow_text ow_licences_json(const ow_licences *OW_REQUIRED licences, size_t index);
OW_API void ow_licences_free(ow_licences *OW_NULLABLE licences);

/* ---- Whether it holds -------------------------------------------------------------------------------------------- */

/* Looks at a licence that somebody shows: is it theirs, does it hold at the instant, is the file one of its files, is
 * its signature good. A licence that does not hold is an answer, not an error.
 *   number     its number.
 *   holder     identity number of who shows it; empty: not asked.
 *   digest     SHA-256 of the file that is shown, 64 hexadecimal digits; empty: not asked.
 *   at_ms      the instant it must hold at.
 *   out_check  yours; ow_licence_check_free.
 * OW_NOT_FOUND: no such licence. OW_INVALID and OW_LIMIT: number, holder, digest. OW_REJECTED: the instant is out of
 * range. */
OW_API ow_status ow_engine_verify_licence(ow_engine *OW_REQUIRED engine, ow_text number, ow_text holder,
                                          ow_text digest, int64_t at_ms,
                                          ow_licence_check *OW_NULLABLE *OW_REQUIRED out_check,
                                          ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* 1 where it holds and nothing that was asked stands against it, else 0; the number of the first thing that does, 0
 * where nothing does; and that in a line for people in OW_LANGUAGE_*, empty where nothing does. */
OW_API int32_t ow_licence_check_is_good(const ow_licence_check *OW_REQUIRED check);
OW_API int32_t ow_licence_check_reason(const ow_licence_check *OW_REQUIRED check);
OW_API ow_text ow_licence_check_reason_text(const ow_licence_check *OW_REQUIRED check, int32_t language);
/* What was found: OW_PHASE_LICENCE_* at the instant, 0 before it was issued; whether who shows it holds it and whether
 * the file is one of its files, OW_CHECK_NOT_ASKED where that was not asked or the holder was erased;
 * OW_SIGNATURE_*. */
OW_API int32_t ow_licence_check_phase(const ow_licence_check *OW_REQUIRED check);
OW_API int32_t ow_licence_check_holder(const ow_licence_check *OW_REQUIRED check);
OW_API int32_t ow_licence_check_content(const ow_licence_check *OW_REQUIRED check);
OW_API int32_t ow_licence_check_signature(const ow_licence_check *OW_REQUIRED check);
/* All of it as one line of JSON, schema "ow.licenceAnswer/1", owned by the check like the text above. */
OW_API ow_text ow_licence_check_json(const ow_licence_check *OW_REQUIRED check);
OW_API void ow_licence_check_free(ow_licence_check *OW_NULLABLE check);

/* ---- In place of paper ------------------------------------------------------------------------------------------- */

/* Whether an application that names a licence for a material would be taken, as far as the licence goes. Nothing is
 * kept, and the application is checked again when it comes; it names the licence in its JSON form ("licences").
 *   number     the licence.
 *   item       code of the item that is to be applied for.
 *   material   code of the material; empty: any that names its type.
 *   holder     identity number of who applies.
 *   assurance  OW_ASSURANCE_*: how well that identity was established.
 *   at_ms      when the application would be made.
 *   out_offer  yours; ow_licence_offer_free.
 * OW_NOT_FOUND: no such licence or item. OW_INVALID and OW_LIMIT: number, item, material, holder, assurance.
 * OW_REJECTED: no version of the item is in effect, the instant is out of range. */
OW_API ow_status ow_engine_offer_licence(ow_engine *OW_REQUIRED engine, ow_text number, ow_text item, ow_text material,
                                         ow_text holder, int32_t assurance, int64_t at_ms,
                                         ow_licence_offer *OW_NULLABLE *OW_REQUIRED out_offer,
                                         ow_error *OW_NULLABLE *OW_NULLABLE out_error);

/* 1 where it is taken, else 0; the number of the first thing that stands against it, 0 where nothing does; and that in
 * a line for people in OW_LANGUAGE_*, empty where nothing does. */
OW_API int32_t ow_licence_offer_is_taken(const ow_licence_offer *OW_REQUIRED offer);
OW_API int32_t ow_licence_offer_reason(const ow_licence_offer *OW_REQUIRED offer);
OW_API ow_text ow_licence_offer_reason_text(const ow_licence_offer *OW_REQUIRED offer, int32_t language);
/* OW_ASSURANCE_* that its type asks for. */
OW_API int32_t ow_licence_offer_needed(const ow_licence_offer *OW_REQUIRED offer);
/* How many materials of the item it may stand for, whether or not something stands against it now; the code of the one
 * at a place from 0, owned by the offer. */
OW_API size_t ow_licence_offer_material_count(const ow_licence_offer *OW_REQUIRED offer);
OW_API ow_text ow_licence_offer_material(const ow_licence_offer *OW_REQUIRED offer, size_t index);
/* All of it as one line of JSON, schema "ow.licenceOffer/1", owned by the offer like the texts above. */
OW_API ow_text ow_licence_offer_json(const ow_licence_offer *OW_REQUIRED offer);
OW_API void ow_licence_offer_free(ow_licence_offer *OW_NULLABLE offer);

OW_END

#endif
