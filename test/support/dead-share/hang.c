/*
 * Preloaded into a program: what lies below $DEAD_SHARE does not answer, as a share whose server is gone, until the file
 * "$DEAD_SHARE.back" is there. Only the calls by which Node looks at a file and finds its real path.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static void wait_for_server(const char *path) {
  const char *share = getenv("DEAD_SHARE");
  char back[PATH_MAX];
  if (share == NULL || path == NULL || strncmp(path, share, strlen(share)) != 0) return;
  snprintf(back, sizeof back, "%s.back", share);
  while (access(back, F_OK) != 0) usleep(20000);
}

/* libuv asks the kernel for statx by its number. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  long arguments[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) arguments[i] = va_arg(list, long);
  va_end(list);
  if (real == NULL) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  if (number == SYS_statx) wait_for_server((const char *)arguments[1]);
  return real(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}

char *realpath(const char *restrict path, char *restrict resolved) {
  static char *(*real)(const char *, char *);
  if (real == NULL) real = (char *(*)(const char *, char *))dlsym(RTLD_NEXT, "realpath");
  wait_for_server(path);
  return real(path, resolved);
}
