import CGMime

/// One reference to a GObject, which is freed with the last reference.
struct GMimeReference<Object>: ~Copyable {
    let pointer: UnsafeMutablePointer<Object>

    /// Takes over the reference that a `_new` or `_parse` function returned; nil for NULL.
    init?(_ pointer: UnsafeMutablePointer<Object>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { g_object_unref(pointer) }
}
