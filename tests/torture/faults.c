/* Makes one call to the disk fail, which of them being said beforehand: loaded before libc (LD_PRELOAD, Linux).
 *
 * What counts is each call that changes a file or folder under FAULTS_UNDER: writes, syncs, truncations, creating
 * openings, renames, links, unlinks, new folders. The calls are numbered from 1 as they come. What happens at number
 * FAULTS_AT is said by FAULTS_KIND:
 *   once    it fails with FAULTS_ERRNO, and nothing else does;
 *   short   a write writes half, and the next one fails; any other call fails once;
 *   full    it and all later ones that need room fail with ENOSPC, till the disk is put right;
 *   dead    it and all later ones fail with EIO, till the disk is put right;
 *   lost    as `once`, and a sync that fails loses what was written since the one before, as disks do.
 * FAULTS_LOG names a file that each numbered call is added to. A program can do the same by faults_set and
 * faults_count, which this library exports.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { ONCE, SHORT, FULL, DEAD, LOST };
enum need { ROOM, NO_ROOM };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static char under[4096], log_name[4096], last[4200];
static long counted, at;
static int kind, error_number = ENOSPC, next_write_fails, failed;

struct written { /* what a file said before a write that is not synced yet */
    dev_t dev; ino_t ino; off_t offset, size; size_t length; char *before; struct written *earlier;
};
static struct written *unsynced;

static void forget(void) {
    while (unsynced) {
        struct written *one = unsynced;
        unsynced = one->earlier;
        free(one->before);
        free(one);
    }
}

/* Say what is to fail from now on; `where` is the folder, numbers begin at 1 again. */
void faults_set(const char *where, long number, int what, int error) {
    pthread_mutex_lock(&guard);
    snprintf(under, sizeof under, "%s", where);
    counted = 0; at = number; kind = what; error_number = error; next_write_fails = 0; failed = 0;
    last[0] = 0;
    forget();
    pthread_mutex_unlock(&guard);
}

/* Put the disk right; the calls are counted on. */
void faults_mend(void) { pthread_mutex_lock(&guard); at = 0; next_write_fails = 0; pthread_mutex_unlock(&guard); }
long faults_count(void) { return counted; }
int faults_failed(void) { return failed; }
const char *faults_last(void) { return last; }

static __attribute__((constructor)) void begin(void) {
    static const char *names[] = {"once", "short", "full", "dead", "lost"};
    const char *where = getenv("FAULTS_UNDER"), *number = getenv("FAULTS_AT"), *what = getenv("FAULTS_KIND");
    const char *error = getenv("FAULTS_ERRNO"), *name = getenv("FAULTS_LOG");
    if (where) snprintf(under, sizeof under, "%s", where);
    if (number) at = atol(number);
    if (error) error_number = atoi(error);
    if (name) snprintf(log_name, sizeof log_name, "%s", name);
    for (int n = 0; what && n < 5; n++)
        if (!strcmp(what, names[n])) kind = n;
}

static int is_under(const char *path) {
    size_t length = strlen(under);
    return length && !strncmp(path, under, length) && (path[length] == '/' || !path[length]);
}

static int path_of(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_under(path);
}

static int named(int folder, const char *name, char *path, size_t size) {
    if (name[0] == '/') { snprintf(path, size, "%s", name); return is_under(path); }
    char base[4096];
    if (folder == AT_FDCWD) { if (!getcwd(base, sizeof base)) return 0; }
    else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t length = readlink(link, base, sizeof base - 1);
        if (length < 0) return 0;
        base[length] = 0;
    }
    snprintf(path, size, "%.2000s/%.2000s", base, name);
    return is_under(path);
}

/* Count a call, and return 0 if it is to be done, the error if it fails, -1 if it is to write half. */
static int met(const char *call, const char *path, enum need need, int writes) {
    int result = 0;
    pthread_mutex_lock(&guard);
    counted++;
    if (log_name[0]) {
        char line[4300];
        int length = snprintf(line, sizeof line, "%ld %s %s\n", counted, call, path);
        int out = syscall(SYS_openat, AT_FDCWD, log_name, O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (out >= 0) { syscall(SYS_write, out, line, length); syscall(SYS_close, out); }
    }
    if (next_write_fails && writes) { next_write_fails = 0; result = ENOSPC; }
    else if (at > 0 && counted == at) {
        if (kind == SHORT && writes) { next_write_fails = 1; result = -1; }
        else if (kind == FULL) result = need == ROOM ? ENOSPC : 0;
        else result = kind == DEAD ? EIO : error_number;
    }
    else if (at > 0 && counted > at && kind == FULL && need == ROOM) result = ENOSPC;
    else if (at > 0 && counted > at && kind == DEAD) result = EIO;
    if (result) {
        if (!failed) snprintf(last, sizeof last, "%s %.4000s", call, path);
        failed++;
    }
    pthread_mutex_unlock(&guard);
    return result;
}

/* Remember what a write is about to change, where a sync that fails is to lose it. */
static void remember(int fd, off_t offset, size_t length) {
    struct stat now;
    if (kind != LOST || fstat(fd, &now) || !S_ISREG(now.st_mode)) return;
    struct written *one = calloc(1, sizeof *one);
    one->dev = now.st_dev; one->ino = now.st_ino; one->offset = offset; one->size = now.st_size;
    one->before = malloc(length ? length : 1);
    ssize_t got = syscall(SYS_pread64, fd, one->before, length, offset);
    one->length = got > 0 ? got : 0;
    pthread_mutex_lock(&guard);
    one->earlier = unsynced; unsynced = one;
    pthread_mutex_unlock(&guard);
}

static void synced(int fd, int well) {
    struct stat now;
    if (kind != LOST || fstat(fd, &now)) return;
    pthread_mutex_lock(&guard);
    for (struct written **place = &unsynced; *place;) {
        struct written *one = *place;
        if (one->dev != now.st_dev || one->ino != now.st_ino) { place = &one->earlier; continue; }
        if (!well) {
            syscall(SYS_pwrite64, fd, one->before, one->length, one->offset);
            syscall(SYS_ftruncate, fd, one->size);
        }
        *place = one->earlier;
        free(one->before);
        free(one);
    }
    pthread_mutex_unlock(&guard);
}

#define REAL(name, type, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)
#define FAIL(error) do { errno = (error); return -1; } while (0)

ssize_t write(int fd, const void *data, size_t length) {
    REAL(write, ssize_t, int, const void *, size_t);
    char path[4096];
    if (under[0] && path_of(fd, path, sizeof path)) {
        int error = met("write", path, ROOM, 1);
        if (error > 0) FAIL(error);
        if (error < 0) length = length > 1 ? length / 2 : length;
        remember(fd, lseek(fd, 0, SEEK_CUR), length);
    }
    return real(fd, data, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev, ssize_t, int, const struct iovec *, int);
    char path[4096];
    if (under[0] && path_of(fd, path, sizeof path)) {
        int error = met("writev", path, ROOM, 1);
        if (error > 0) FAIL(error);
        if (error < 0) count = 1;
    }
    return real(fd, parts, count);
}

#define PWRITE(name) \
    ssize_t name(int fd, const void *data, size_t length, off_t offset) { \
        REAL(name, ssize_t, int, const void *, size_t, off_t); \
        char path[4096]; \
        if (under[0] && path_of(fd, path, sizeof path)) { \
            int error = met(#name, path, ROOM, 1); \
            if (error > 0) FAIL(error); \
            if (error < 0) length = length > 1 ? length / 2 : length; \
            remember(fd, offset, length); \
        } \
        return real(fd, data, length, offset); \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

#define SYNC(name) \
    int name(int fd) { \
        REAL(name, int, int); \
        char path[4096]; \
        if (under[0] && path_of(fd, path, sizeof path)) { \
            int error = met(#name, path, NO_ROOM, 0); \
            if (error) { synced(fd, 0); FAIL(error); } \
            synced(fd, 1); \
        } \
        return real(fd); \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name) \
    int name(int fd, off_t size) { \
        REAL(name, int, int, off_t); \
        char path[4096]; \
        struct stat now; \
        if (under[0] && path_of(fd, path, sizeof path)) { \
            enum need need = !fstat(fd, &now) && size > now.st_size ? ROOM : NO_ROOM; \
            int error = met(#name, path, need, 0); \
            if (error) FAIL(error); \
        } \
        return real(fd, size); \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

static int opens(const char *call, int folder, const char *name, int flags) {
    char path[4096];
    struct stat now;
    if (!under[0] || !(flags & O_CREAT) || !named(folder, name, path, sizeof path)) return 0;
    if (!(flags & O_EXCL) && !fstatat(folder, name, &now, 0)) return 0; /* it is there and only opened */
    return met(call, path, ROOM, 0);
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name, int, const char *, int, ...); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        int error = opens(#name, AT_FDCWD, path, flags); \
        if (error) FAIL(error); \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        REAL(name, int, int, const char *, int, ...); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        int error = opens(#name, folder, path, flags); \
        if (error) FAIL(error); \
        return real(folder, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

#define NAMED(name, folder, path, need) \
    do { \
        char whole[4096]; \
        if (under[0] && named(folder, path, whole, sizeof whole)) { \
            int error = met(#name, whole, need, 0); \
            if (error) FAIL(error); \
        } \
    } while (0)

int rename(const char *old, const char *new) {
    REAL(rename, int, const char *, const char *);
    NAMED(rename, AT_FDCWD, new, NO_ROOM);
    return real(old, new);
}

int renameat(int from, const char *old, int to, const char *new) {
    REAL(renameat, int, int, const char *, int, const char *);
    NAMED(renameat, to, new, NO_ROOM);
    return real(from, old, to, new);
}

int link(const char *old, const char *new) {
    REAL(link, int, const char *, const char *);
    NAMED(link, AT_FDCWD, new, ROOM);
    return real(old, new);
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
    REAL(linkat, int, int, const char *, int, const char *, int);
    NAMED(linkat, to, new, ROOM);
    return real(from, old, to, new, flags);
}

int unlink(const char *path) {
    REAL(unlink, int, const char *);
    NAMED(unlink, AT_FDCWD, path, NO_ROOM);
    return real(path);
}

int unlinkat(int folder, const char *path, int flags) {
    REAL(unlinkat, int, int, const char *, int);
    NAMED(unlinkat, folder, path, NO_ROOM);
    return real(folder, path, flags);
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir, int, const char *, mode_t);
    NAMED(mkdir, AT_FDCWD, path, ROOM);
    return real(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
    REAL(mkdirat, int, int, const char *, mode_t);
    NAMED(mkdirat, folder, path, ROOM);
    return real(folder, path, mode);
}
