#!/bin/sh
# Runs in the root of a Debian 11: compiles better-sqlite3's addon out of /addon for both machines, into /addon/linux-*.node.
set -eu
cd /addon

compile() { # target, tool prefix
  "$2gcc" -std=c99 -w -O3 -fPIC -DNDEBUG @sqlite.defines -include math-versions.h -c sqlite3/sqlite3.c -o "sqlite3-$1.o"
  "$2g++" -std=c++20 -O3 -fPIC -DNDEBUG -fvisibility=hidden -fvisibility-inlines-hidden -fno-exceptions -fno-rtti \
    @addon.defines -Isqlite3 -Iinclude -c src/better_sqlite3.cpp -o "addon-$1.o"
  # C++'s own library goes along: the one of these systems is too old for the compiler's.
  "$2g++" -shared -s -static-libstdc++ -static-libgcc -Wl,-Bsymbolic -Wl,--exclude-libs,ALL \
    "addon-$1.o" "sqlite3-$1.o" -ldl -lpthread -lm -o "linux-$1.node"
}

compile x64 "" &
other=$!
compile arm64 aarch64-linux-gnu-
wait "$other"
