import CGMime

/// One count of a GObject, which is freed with the last of them.
struct GMimeReference<Object>: ~Copyable {
    let pointer: UnsafeMutablePointer<Object>

    /// Takes over the count that a `_new` or `_parse` function gave.
    init?(_ pointer: UnsafeMutablePointer<Object>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { g_object_unref(pointer) }
}
