#!/bin/sh
# Checks the built C library against its headers: sh Tests/abi/check.sh DIST, from the root, after `make lib`.
# Prints what it checks; the first failure ends it.
set -eu
export LC_ALL=C

dist=$(cd "${1:-dist}" && pwd)
library=$dist/lib/libonewindow.so
size_max=25165824 # 24 MB
needs='ld-linux-x86-64.so.2 libc.so.6 libgcc_s.so.1 libm.so.6 libsqlite3.so.0 libstdc++.so.6'
strict='-Wall -Wextra -Werror -pedantic-errors'
clang=${CLANG:-$(dirname "$(command -v swift)")/clang}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }
ok() { echo "ok: $*"; }

# The headers alone, as strictly as compilers can.
printf '#include <onewindow.h>\n' > "$work/alone.c"
cp "$work/alone.c" "$work/alone.cpp"
for compiler in "${CC:-gcc}" "$clang"; do
  for mode in c99 c11 c17; do
    "$compiler" -std=$mode $strict -I"$dist/include" -fsyntax-only "$work/alone.c" || fail "$compiler -std=$mode"
  done
  ok "header alone: $compiler, C99, C11, C17"
done
for compiler in "${CXX:-g++}" "$clang++"; do
  for mode in c++11 c++14 c++17 c++20; do
    "$compiler" -std=$mode $strict -I"$dist/include" -fsyntax-only "$work/alone.cpp" || fail "$compiler -std=$mode"
  done
  ok "header alone: $compiler, C++11, C++14, C++17, C++20"
done

# Each of the headers is found by itself.
for header in $(cd "$dist/include" && ls *.h | sed 's/[.]h$//'); do
  printf '#include <%s.h>\ntypedef int unit;\n' "$header" > "$work/one.c"
  gcc -std=c99 $strict -I"$dist/include" -fsyntax-only "$work/one.c" || fail "$header.h alone"
done
ok 'each header by itself'

# Nothing without our prefix comes into a host's name space.
gcc -dM -E -I"$dist/include" "$work/alone.c" | awk '{print $2}' | sed 's/(.*//' | sort -u > "$work/macros"
printf '#include <stddef.h>\n#include <stdint.h>\n#include <string.h>\n' > "$work/system.c"
gcc -dM -E "$work/system.c" | awk '{print $2}' | sed 's/(.*//' | sort -u > "$work/macros-system"
stray=$(comm -23 "$work/macros" "$work/macros-system" | grep -v -e '^OW_' -e '^ONEWINDOW_' || true)
[ -z "$stray" ] || fail "macros without the prefix: $stray"
ok 'macros are OW_* only'

# Declared, exported and versioned are the same.
gcc -E -P -I"$dist/include" "$work/alone.c" | tr '\n' ' ' | tr ';' '\n' |
  grep 'visibility("default")' | grep -o 'ow_[a-z0-9_]*(' | tr -d '(' | sort > "$work/declared"
nm -D --defined-only "$library" | awk '$2 != "A" {print $3}' | sort > "$work/exported"
sed 's/$/@@ONEWINDOW_1/' "$work/declared" | diff - "$work/exported" > "$work/difference" ||
  fail "declarations (<) and exported symbols (>) differ:
$(cat "$work/difference")"
ok "$(wc -l < "$work/declared") functions declared, exported and versioned"

found=$(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p' | sort | tr '\n' ' ')
for need in $found; do
  case " $needs " in *" $need "*) ;; *) fail "needs $need" ;; esac
done
[ "$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\].*/\1/p')" = libonewindow.so ] || fail 'soname'
ok "needs only $found"

size=$(wc -c < "$library")
[ "$size" -le "$size_max" ] || fail "$size bytes, more than $size_max"
ok "$size bytes of at most $size_max"

# The layouts as a C compiler sees them.
cat > "$work/layout.c" <<'C'
#include <onewindow.h>
#define SIZE(type, bytes) typedef char size_of_##type[sizeof(type) == (bytes) ? 1 : -1]
#define AT(type, field, place) typedef char at_##type##_##field[offsetof(type, field) == (place) ? 1 : -1]
SIZE(ow_text, 16);
SIZE(ow_open_options, 32);
SIZE(ow_application, 184);
SIZE(ow_rating, 88);
SIZE(ow_route, 32);
SIZE(ow_pause, 16);
SIZE(ow_due_query, 80);
SIZE(ow_due_answer, 32);
SIZE(ow_warning_act, 80);
SIZE(ow_warning_filter, 48);
AT(ow_open_options, path, 16);
AT(ow_application, occurred_at_ms, 176);
AT(ow_rating, occurred_at_ms, 80);
AT(ow_route, is_open, 20);
AT(ow_due_query, start_ms, 24);
AT(ow_due_query, pause_count, 72);
AT(ow_due_answer, due_day, 16);
AT(ow_warning_act, occurred_at_ms, 72);
AT(ow_warning_filter, agency, 32);
C
gcc -std=c99 $strict -I"$dist/include" -fsyntax-only "$work/layout.c" || fail 'layout of the structs'
ok 'layout of the structs'

# The kiosk, twice on one database, and once on none.
example=$(dirname "$0")/../../Examples/KioskC
export PKG_CONFIG_PATH="$dist/lib/pkgconfig"
gcc -std=c99 $strict $(pkg-config --cflags onewindow) -o "$work/kiosk" "$example/main.c" \
  $(pkg-config --libs onewindow) || fail 'KioskC does not build'
export LD_LIBRARY_PATH="$dist/lib"
"$work/kiosk" "$work/hall.db" "$example/district.json" > "$work/first" || fail 'KioskC does not run'
"$work/kiosk" "$work/hall.db" "$example/district.json" > "$work/second" || fail 'KioskC does not run again'
grep -q '^applied: your number is 000131001000202611200001$' "$work/first" || fail 'KioskC got no number'
grep -q '^already applied: your number is 000131001000202611200001$' "$work/second" || fail 'a repeat made a new case'
grep -q '^EL20261120.0001 营业执照: holds, stands for M2$' "$work/second" || fail 'KioskC found no licence'
grep -q '^accepted today, due 2026-12-02$' "$work/first" || fail 'KioskC got no due date'
grep -q 'due 2026-12-02' "$work/second" || fail 'KioskC got no due day'
grep -q '^2026-11-30 至 2026-12-02 .*第6至8日$' "$work/second" || fail 'KioskC explained nothing'
if "$work/kiosk" "$work/none/hall.db" x 2> "$work/message"; then fail 'KioskC opened a folder that is not there'; fi
grep -q 'family 7' "$work/message" || fail "no clear message: $(cat "$work/message")"
ok 'KioskC builds, runs, repeats and fails clearly'
echo 'The C interface is sound.'
