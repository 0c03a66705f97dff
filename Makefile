# make demo       a district's halls work through a day of 20,000 cases; writes report.html
# make test       all tests, those of the C library and its example included
# make lib        the C library: dist/lib/libonewindow.so with headers and pkg-config file
# make check-abi  the C library built clean, its header, symbols, size and the C example checked
# make bench      measures against hand-written C limits; prints a table
# make lint       the formatter's rules; `make format` applies them
# make clean      removes what was built

VERSION := $(shell awk -F'"' '/literal: "[0-9]/ {print $$2}' Sources/OneWindowABI/Library+C.swift)
SWIFT_STATIC = $(shell swift -print-target-info | \
	sed -n 's|.*"runtimeResourcePath": "\(.*\)/swift",*|\1/swift_static/linux|p')
LIB_SCRATCH := .build/lib
DIST := dist
SWIFT_FILES := Package.swift Sources Tests Examples/HelloHall Benchmarks/Package.swift Benchmarks/Sources

.PHONY: demo test lib check-abi bench lint format clean setup

demo: setup
	swift build -c release --product onewindow
	.build/release/onewindow demo --report report.html

test: setup check-abi
	swift build --build-tests
	swift test --skip-build

lint: setup
	swift format lint --strict --parallel --recursive $(wildcard $(SWIFT_FILES))

format:
	swift format format --in-place --parallel --recursive $(wildcard $(SWIFT_FILES))

lib: setup
	swift build -c release --product OneWindowC --scratch-path $(LIB_SCRATCH) \
	  -Xswiftc -static-stdlib -Xswiftc -use-ld=lld -Xlinker -L$(SWIFT_STATIC) \
	  -Xlinker --version-script=$(CURDIR)/Sources/OneWindowABI/onewindow.map \
	  -Xlinker -soname=libonewindow.so -Xcc -ffile-prefix-map=$(CURDIR)=.
	mkdir -p $(DIST)/lib/pkgconfig $(DIST)/include
	strip --strip-all -o $(DIST)/lib/libonewindow.so $(LIB_SCRATCH)/release/libOneWindowC.so
	cp include/*.h $(DIST)/include
	printf '%s\n' 'prefix=$${pcfiledir}/../..' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' \
	  'Name: onewindow' 'Description: An engine for public service halls' 'Version: $(VERSION)' \
	  'Requires.private: sqlite3' 'Libs: -L$${libdir} -lonewindow' 'Cflags: -I$${includedir}' \
	  > $(DIST)/lib/pkgconfig/onewindow.pc

check-abi: setup
	rm -f $(LIB_SCRATCH)/*/release/OneWindowABI.build/*.o $(LIB_SCRATCH)/*/release/Modules/OneWindowABI.*
	$(MAKE) lib
	sh Tests/abi/check.sh $(DIST)

bench: setup
	$(MAKE) -C Benchmarks bench

clean:
	rm -rf .build dist report.html Benchmarks/.build Examples/*/.build

setup:
	@sh .ci/setup
