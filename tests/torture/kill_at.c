/* Preloaded into a program that is to be killed: counts the calls by which it changes files, and kills it at one.
 *
 * The count begins, and the call is named, by kill_at(); until then, and in processes that never call it, nothing is
 * killed. What goes to the three standard streams is not counted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile long made, wanted;

void kill_at(long call) { made = 0; wanted = call; }

long calls_made(void) { return made; }

static void count(void) {
    if (__sync_add_and_fetch(&made, 1) == wanted) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
}

/* Pipes and sockets change no file. */
static int is_file(int fd) {
    struct stat found;
    return fd > 2 && fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    if (is_file(fd)) count();
    return NEXT(write)(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    if (is_file(fd)) count();
    return NEXT(pwrite)(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    if (is_file(fd)) count();
    return NEXT(pwrite64)(fd, data, size, at);
}

int fsync(int fd) { count(); return NEXT(fsync)(fd); }
int fdatasync(int fd) { count(); return NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { count(); return NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { count(); return NEXT(ftruncate64)(fd, size); }
int unlink(const char *path) { count(); return NEXT(unlink)(path); }
int unlinkat(int fd, const char *path, int flags) { count(); return NEXT(unlinkat)(fd, path, flags); }
int rename(const char *old, const char *new) { count(); return NEXT(rename)(old, new); }
int renameat(int a, const char *old, int b, const char *new) { count(); return NEXT(renameat)(a, old, b, new); }
int mkdir(const char *path, mode_t mode) { count(); return NEXT(mkdir)(path, mode); }
