/*
 * glibc 2.29 gave these functions new versions; the old ones are all that SQLite's SQL functions need, and are found on 2.28 too.
 * sourceware.org/legacy-ml/libc-announce/2019/msg00000.html
 */
#if defined(__x86_64__)
#define FIRST_VERSION "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST_VERSION "GLIBC_2.17"
#endif
__asm__(".symver pow,pow@" FIRST_VERSION);
__asm__(".symver exp,exp@" FIRST_VERSION);
__asm__(".symver log,log@" FIRST_VERSION);
__asm__(".symver log2,log2@" FIRST_VERSION);
