// Shows ThreadSanitizer the happens-before order of two holders of a contended Swift Mutex.
//
// Mutex's fast path is inlined into our code, where its atomics are instrumented. Its slow path, taken when the lock is held, is in
// libswiftSynchronization.so, which is not instrumented, so that every contended Mutex would be reported as a race. Preloaded, these two
// functions override the library's and report acquire and release, at the address that the fast path uses. Suppressing those reports by
// name would hide real races.
//
// Source: swift/stdlib/public/Synchronization/Mutex/LinuxImpl.swift; llvm compiler-rt/lib/tsan/rtl/tsan_interface.h.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

void __tsan_acquire(void *address) __attribute__((weak));
void __tsan_release(void *address) __attribute__((weak));

static void acquire(void *address) {
    if (__tsan_acquire) __tsan_acquire(address);
}

static void release(void *address) {
    if (__tsan_release) __tsan_release(address);
}

// _MutexHandle._lockSlow(_: UInt32) and _MutexHandle._unlockSlow()
#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef void (*LockSlow)(uint32_t, SELF void *) SWIFT;
typedef void (*UnlockSlow)(SELF void *) SWIFT;

SWIFT void lock_slow(uint32_t thread, SELF void *mutex) __asm__(LOCK_SLOW);
SWIFT void unlock_slow(SELF void *mutex) __asm__(UNLOCK_SLOW);

SWIFT void lock_slow(uint32_t thread, SELF void *mutex) {
    ((LockSlow)dlsym(RTLD_NEXT, LOCK_SLOW))(thread, mutex);
    acquire(mutex);
}

SWIFT void unlock_slow(SELF void *mutex) {
    release(mutex);
    ((UnlockSlow)dlsym(RTLD_NEXT, UNLOCK_SLOW))(mutex);
}
