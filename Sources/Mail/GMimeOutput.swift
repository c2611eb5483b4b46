import CGMime

/// Collects in memory what GMime writes to a stream.
enum GMimeOutput {
    static func bytes(_ write: (UnsafeMutablePointer<GMimeStream>) -> Void) -> [UInt8] {
        guard let stream = GMimeReference(g_mime_stream_mem_new()) else { return [] }
        write(stream.pointer)
        guard let written = retorno_gmime_written(stream.pointer), let start = written.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(written.pointee.len)))
    }
}
