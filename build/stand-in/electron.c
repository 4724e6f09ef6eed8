/*
 * Stands where the Electron binary stands in a package, on machines that do not have it. Packaging tools only read and
 * rewrite this file (fuses, icon, version resources, integrity hash). Started, it cannot run the program: it tells how it was
 * started, in the file that JXWB_STAND_IN_REPORT names, and ends.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Layout of @electron/fuses: sentinel, version of the fuse schema, count of fuses, one character per fuse ('0' off, '1' on). */
__attribute__((used)) static const char fuse_wire[] =
    "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"
    "\x01\x09"
    "101100010";

/* The working folder, DISPLAY, then every argument from the program's own path on; each ends with a zero byte. */
static int report(const char *path, int argc, char **argv) {
  char folder[4096];
  const char *display = getenv("DISPLAY");
  FILE *file = fopen(path, "wb");
  if (file == NULL || getcwd(folder, sizeof folder) == NULL) return 71;
  fprintf(file, "%s%c%s%c", folder, 0, display == NULL ? "" : display, 0);
  for (int i = 0; i < argc; i++) fprintf(file, "%s%c", argv[i], 0);
  return fclose(file) == 0 ? 0 : 71;
}

int main(int argc, char **argv) {
  const volatile char *wire = fuse_wire;
  const char *path = getenv("JXWB_STAND_IN_REPORT");
  if (path != NULL) return report(path, argc, argv);
  fprintf(stderr, "stand-in for the Electron runtime (fuse schema %d): packaging checks only, cannot run\n", wire[32]);
  return 70;
}
