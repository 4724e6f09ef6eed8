/*
 * Stands where the Electron binary stands in a package, on machines that do not have it. Packaging tools only read and
 * rewrite this file (fuses, icon, version resources, integrity hash); nobody runs it, and it says so if someone does.
 */
#include <stdio.h>

/* Layout of @electron/fuses: sentinel, version of the fuse schema, count of fuses, one character per fuse ('0' off, '1' on). */
__attribute__((used)) static const char fuse_wire[] =
    "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"
    "\x01\x09"
    "101100010";

int main(void) {
  const volatile char *wire = fuse_wire;
  fprintf(stderr, "stand-in for the Electron runtime (fuse schema %d): packaging checks only, cannot run\n", wire[32]);
  return 70;
}
