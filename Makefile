# make lib        the C library, self-contained: dist/lib, dist/include, dist/lib/pkgconfig
# make check-abi  builds it clean and checks it: header, symbols, layout, size, needs, the C example

VERSION := $(shell awk -F'"' '/literal: "[0-9]/ {print $$2}' Sources/OneWindowABI/Library+C.swift)
SWIFT_STATIC = $(shell swift -print-target-info | \
	sed -n 's|.*"runtimeResourcePath": "\(.*\)/swift",*|\1/swift_static/linux|p')
LIB_SCRATCH := .build/lib
DIST := dist

.PHONY: lib check-abi

lib:
	swift build -c release --product OneWindowC --scratch-path $(LIB_SCRATCH) \
	  -Xswiftc -static-stdlib -Xswiftc -use-ld=lld -Xlinker -L$(SWIFT_STATIC) \
	  -Xlinker --version-script=$(CURDIR)/Sources/OneWindowABI/onewindow.map \
	  -Xlinker -soname=libonewindow.so -Xcc -ffile-prefix-map=$(CURDIR)=.
	mkdir -p $(DIST)/lib/pkgconfig $(DIST)/include
	strip --strip-all -o $(DIST)/lib/libonewindow.so $(LIB_SCRATCH)/release/libOneWindowC.so
	cp include/onewindow.h include/onewindow_values.h include/onewindow_base.h $(DIST)/include
	printf '%s\n' 'prefix=$${pcfiledir}/../..' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' \
	  'Name: onewindow' 'Description: An engine for public service halls' 'Version: $(VERSION)' \
	  'Requires.private: sqlite3' 'Libs: -L$${libdir} -lonewindow' 'Cflags: -I$${includedir}' \
	  > $(DIST)/lib/pkgconfig/onewindow.pc

check-abi:
	rm -f $(LIB_SCRATCH)/*/release/OneWindowABI.build/*.o $(LIB_SCRATCH)/*/release/Modules/OneWindowABI.*
	$(MAKE) lib
	sh Tests/abi/check.sh $(DIST)
