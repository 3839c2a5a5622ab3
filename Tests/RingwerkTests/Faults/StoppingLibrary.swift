import Foundation
import TestSupport
import Testing

/// A library that the program is started with: it stops it at the given one of all its writes, moves and removals, and
/// at its end says how many there were.
enum StoppingLibrary {
  static func made(in room: URL) throws -> URL {
    let (library, source) = (room.appending(path: "stop.so"), room.appending(path: "stop.c"))
    try Data(text.utf8).write(to: source)
    let status = try Tool.run(
      "/usr/bin/env", ["clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"])
    try #require(status == 0, "clang, which comes with Swift, makes the library")
    return library
  }

  /// - Parameters:
  ///   - stopAt: from 1; 0 lets the program come to its end.
  ///   - steps: the file in which the number of steps is written at the end.
  static func environment(_ library: URL, stopAt: Int, steps: URL) -> [String: String] {
    ["LD_PRELOAD": library.path, "RINGWERK_STOP_AT": "\(stopAt)", "RINGWERK_STEPS": steps.path]
  }

  private static let text = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <unistd.h>
    static long steps = 0;
    // Asked each time: the first steps are those of libraries that begin before this one.
    static void step(void) {
      const char *stop = getenv("RINGWERK_STOP_AT");
      if (__atomic_add_fetch(&steps, 1, __ATOMIC_SEQ_CST) == (stop ? atol(stop) : 0)) kill(getpid(), SIGKILL);
    }
    #define WATCH(type, name, parameters, values) \\
      type name parameters { step(); type (*real) parameters = dlsym(RTLD_NEXT, #name); return real values; }
    WATCH(ssize_t, write, (int f, const void *b, size_t n), (f, b, n))
    WATCH(ssize_t, pwrite, (int f, const void *b, size_t n, off_t o), (f, b, n, o))
    WATCH(ssize_t, pwrite64, (int f, const void *b, size_t n, off64_t o), (f, b, n, o))
    WATCH(ssize_t, sendfile, (int o, int i, off_t *p, size_t n), (o, i, p, n))
    WATCH(ssize_t, copy_file_range, (int i, off64_t *a, int o, off64_t *b, size_t n, unsigned f), (i, a, o, b, n, f))
    WATCH(int, fclose, (FILE *f), (f))
    WATCH(int, fsync, (int f), (f))
    WATCH(int, fdatasync, (int f), (f))
    WATCH(int, ftruncate, (int f, off_t n), (f, n))
    WATCH(int, ftruncate64, (int f, off64_t n), (f, n))
    WATCH(int, rename, (const char *a, const char *b), (a, b))
    WATCH(int, unlink, (const char *a), (a))
    WATCH(int, unlinkat, (int d, const char *a, int f), (d, a, f))
    WATCH(int, rmdir, (const char *a), (a))
    WATCH(int, symlink, (const char *a, const char *b), (a, b))
    WATCH(int, mkdir, (const char *a, mode_t m), (a, m))
    __attribute__((destructor)) static void tell(void) {
      const char *path = getenv("RINGWERK_STEPS");
      long count = steps;
      FILE *file = path ? fopen(path, "w") : 0;
      if (file) { fprintf(file, "%ld", count); fclose(file); }
    }
    """
}
