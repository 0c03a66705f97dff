/* onewindow_base.h - how declarations are marked: export, C linkage, nullability. Included by onewindow.h.
 *
 * OW_NULLABLE  NULL is a meaning of its own, said where it stands.
 * OW_REQUIRED  must not be NULL; NULL is answered with OW_MISUSE, or with nothing by functions that return no status.
 */
#ifndef ONEWINDOW_BASE_H
#define ONEWINDOW_BASE_H

#if defined(__GNUC__) || defined(__clang__)
#define OW_API __attribute__((visibility("default")))
#else
#define OW_API
#endif

#if defined(__clang__)
#define OW_NULLABLE _Nullable
#define OW_REQUIRED _Null_unspecified
#define OW_QUIET_PUSH _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wnullability-extension\"")
#define OW_QUIET_POP _Pragma("clang diagnostic pop")
#else
#define OW_NULLABLE
#define OW_REQUIRED
#define OW_QUIET_PUSH
#define OW_QUIET_POP
#endif

#if defined(__cplusplus)
#define OW_BEGIN extern "C" { OW_QUIET_PUSH
#define OW_END OW_QUIET_POP }
#else
#define OW_BEGIN OW_QUIET_PUSH
#define OW_END OW_QUIET_POP
#endif

#endif
