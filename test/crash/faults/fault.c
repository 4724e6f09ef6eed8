/*
 * Preloaded into a program: of the calls that touch what lies in the folder $FAULT_FOLDER, the n-th fails or writes less than it
 * was asked to. Which one is said in the file $FAULT_CONTROL, which the program itself writes (fault-control.ts).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { ONCE, FROM_THEN_ON, SHORT };

/* As fault-control.ts writes and reads it. */
struct control {
  int32_t armed;
  /* Calls since it was armed. */
  int32_t seen;
  /* Which of them fails, from 1. */
  int32_t at;
  int32_t error;
  int32_t mode;
  /* Whether reading fails too. */
  int32_t reads;
  /* How many failed. */
  int32_t struck;
  int32_t unused;
  /* The first that failed. */
  char call[32];
};

static struct control *control;
static const char *folder;
static size_t folder_length;
/* Descriptors of files in the folder. */
static unsigned char ours[65536];

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULT_CONTROL");
  folder = getenv("FAULT_FOLDER");
  if (path == NULL || folder == NULL) return;
  folder_length = strlen(folder);
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) control = mapped;
}

static int in_folder(const char *path) {
  return control != NULL && path != NULL && strncmp(path, folder, folder_length) == 0;
}

static int is_ours(int file) { return control != NULL && file >= 0 && file < 65536 && ours[file]; }

static int opened(int file, const char *path) {
  if (file >= 0 && file < 65536) ours[file] = (unsigned char)in_folder(path);
  return file;
}

enum fate { GOES_ON, FAILS, WRITES_HALF };

static enum fate fate_of(int touches, const char *call, int is_write) {
  if (!touches || !control->armed) return GOES_ON;
  int number = __atomic_add_fetch(&control->seen, 1, __ATOMIC_SEQ_CST);
  if (control->at == 0) return GOES_ON;
  if (control->mode == SHORT && number == control->at) {
    if (!is_write) return GOES_ON;
    snprintf(control->call, sizeof control->call, "short %s", call);
    __atomic_add_fetch(&control->struck, 1, __ATOMIC_SEQ_CST);
    return WRITES_HALF;
  }
  /* After half a write the rest is refused. */
  int first = control->mode == SHORT ? control->at + 1 : control->at;
  int last = control->mode == FROM_THEN_ON ? INT32_MAX : first;
  if (number < first || number > last || (control->mode == SHORT && control->struck == 0)) return GOES_ON;
  if (__atomic_add_fetch(&control->struck, 1, __ATOMIC_SEQ_CST) == 1)
    snprintf(control->call, sizeof control->call, "%s", call);
  errno = control->error;
  return FAILS;
}

static enum fate fate_of_read(int file, const char *call) {
  return fate_of(is_ours(file) && control->reads, call, 0);
}

#define REAL(result, name, ...)                                        \
  static result (*real)(__VA_ARGS__);                                  \
  if (real == NULL) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static mode_t mode_of(int flags, va_list list) {
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                         \
    REAL(int, name, const char *, int, ...);                           \
    va_list list;                                                      \
    va_start(list, flags);                                             \
    mode_t mode = mode_of(flags, list);                                \
    va_end(list);                                                      \
    if (fate_of(in_folder(path), "open", 0) == FAILS) return -1;       \
    return opened(real(path, flags, mode), path);                      \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  REAL(int, close, int);
  if (file >= 0 && file < 65536) ours[file] = 0;
  return real(file);
}

#define WRITE(name, offset)                                            \
  ssize_t name(int file, const void *bytes, size_t count, offset at) { \
    REAL(ssize_t, name, int, const void *, size_t, offset);            \
    enum fate fate = fate_of(is_ours(file), "write", count > 1);       \
    if (fate == FAILS) return -1;                                      \
    return real(file, bytes, fate == WRITES_HALF ? count / 2 : count, at); \
  }
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t);
  enum fate fate = fate_of(is_ours(file), "write", count > 1);
  if (fate == FAILS) return -1;
  return real(file, bytes, fate == WRITES_HALF ? count / 2 : count);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  enum fate fate = fate_of(is_ours(file), "write", count > 1);
  if (fate == FAILS) return -1;
  return real(file, parts, fate == WRITES_HALF ? count / 2 : count);
}

#define READ(name, offset)                                             \
  ssize_t name(int file, void *bytes, size_t count, offset at) {       \
    REAL(ssize_t, name, int, void *, size_t, offset);                  \
    if (fate_of_read(file, "read") == FAILS) return -1;                \
    return real(file, bytes, count, at);                               \
  }
READ(pread, off_t)
READ(pread64, off64_t)

ssize_t read(int file, void *bytes, size_t count) {
  REAL(ssize_t, read, int, void *, size_t);
  if (fate_of_read(file, "read") == FAILS) return -1;
  return real(file, bytes, count);
}

#define SYNC(name)                                                     \
  int name(int file) {                                                 \
    REAL(int, name, int);                                              \
    return fate_of(is_ours(file), "fsync", 0) == FAILS ? -1 : real(file); \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset)                                         \
  int name(int file, offset length) {                                  \
    REAL(int, name, int, offset);                                      \
    return fate_of(is_ours(file), "ftruncate", 0) == FAILS ? -1 : real(file, length); \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  return fate_of(in_folder(path), "unlink", 0) == FAILS ? -1 : real(path);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return fate_of(in_folder(to), "rename", 0) == FAILS ? -1 : real(from, to);
}

int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *);
  return fate_of(in_folder(to), "link", 0) == FAILS ? -1 : real(from, to);
}

/* How libuv copies a file: by sendfile, or by copy_file_range, for which it asks the kernel by number. */
ssize_t sendfile64(int out, int in, off64_t *offset, size_t count) {
  REAL(ssize_t, sendfile64, int, int, off64_t *, size_t);
  return fate_of(is_ours(out), "copy", 0) == FAILS ? -1 : real(out, in, offset, count);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
  REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
  return fate_of(is_ours(out), "copy", 0) == FAILS ? -1 : real(in, from, out, to, count, flags);
}

long syscall(long number, ...) {
  REAL(long, syscall, long, ...);
  long arguments[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) arguments[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_copy_file_range && fate_of(is_ours((int)arguments[2]), "copy", 0) == FAILS) return -1;
  return real(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}
