// Lets ThreadSanitizer see what orders two holders of a Swift Mutex when one had to wait for the other.
//
// Mutex's quick way is inlined into our code, and its atomics are seen. Its slow way, taken when the lock is held, lies in
// libswiftSynchronization.so, which is not instrumented: what the other holder wrote seems to come from nowhere, and every Mutex that is
// ever contended counts as a race. Preloaded, these two functions stand before the library's and tell what happens, under
// the same address as the quick way. Suppressing those reports by name would hide real races.
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
