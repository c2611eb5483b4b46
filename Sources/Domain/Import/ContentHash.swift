/// A hash of 128 bits over a row's texts: FNV-1a. Equal rows have equal hashes, on any machine and in any version, so the
/// algorithm must not change. It is not cryptographic.
struct ContentHash {
    private var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        // 0xFF never occurs in UTF-8, so "a", "bc" and "ab", "c" differ.
        add(0xFF)
    }

    /// 32 hexadecimal digits.
    var hexText: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    private mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
}
