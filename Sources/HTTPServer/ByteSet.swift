typealias Bytes = UnsafeBufferPointer<UInt8>

/// A set of ASCII bytes in two words: bit n of `low` is byte n, bit n of `high` is byte 64 + n.
struct ByteSet {
    let low: UInt64
    let high: UInt64

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte & 63) & 1 == 1
    }

    @inline(__always)
    func containsAll(_ bytes: Bytes) -> Bool {
        for byte in bytes where !contains(byte) { return false }
        return true
    }

    /// `tchar`: letters, digits and !#$%&'*+-.^_`|~ (RFC 9110 section 5.6.2).
    @inline(__always) static var token: ByteSet { ByteSet(low: 0x03ff_6cfa_0000_0000, high: 0x57ff_ffff_c7ff_fffe) }

    /// Bytes allowed in a path or query: printable ASCII except space, " # < >. This includes \ ^ ` { | }, which RFC 3986
    /// does not, because browsers send them unescaped.
    @inline(__always) static var target: ByteSet { ByteSet(low: 0xafff_fff2_0000_0000, high: 0x7fff_ffff_ffff_ffff) }

    /// Bytes allowed in a host name: letters, digits and -._~ (RFC 3986, unreserved).
    @inline(__always) static var host: ByteSet { ByteSet(low: 0x03ff_6000_0000_0000, high: 0x47ff_fffe_87ff_fffe) }
}

extension UInt8 {
    static let tab: UInt8 = 9, lineFeed: UInt8 = 10, carriageReturn: UInt8 = 13, space: UInt8 = 32

    /// Whether it is allowed in a field value: not a control byte other than tab (RFC 9110 section 5.5).
    @inline(__always) var isFieldContent: Bool { self >= 0x20 && self != 0x7f || self == .tab }

    @inline(__always) var isDigit: Bool { self >= 48 && self <= 57 }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

    /// Without spaces and tabs at either end (OWS, RFC 9110 section 5.6.3).
    func trimmed() -> Bytes {
        var (from, to) = (0, count)
        while from < to, self[from] == .space || self[from] == .tab { from += 1 }
        while from < to, self[to - 1] == .space || self[to - 1] == .tab { to -= 1 }
        return part(from..<to)
    }

    /// Case-insensitive ASCII comparison; `lowercased` must be in lower case.
    @inline(__always)
    func matches(_ lowercased: StaticString) -> Bool {
        count == lowercased.utf8CodeUnitCount && begins(with: lowercased)
    }

    @inline(__always)
    func begins(with lowercased: StaticString) -> Bool {
        guard count >= lowercased.utf8CodeUnitCount else { return false }
        for i in 0..<lowercased.utf8CodeUnitCount {
            let byte = self[i]
            let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
            if lower != lowercased.utf8Start[i] { return false }
        }
        return true
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}
