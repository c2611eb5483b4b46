/// A key of 128 bits from a row's texts: FNV-1a. Equal rows give equal keys, on any machine
/// and in any year; it keeps no secret.
struct ContentKey {
    private var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        // No text holds 0xFF in UTF-8, so "a", "bc" and "ab", "c" differ.
        add(0xFF)
    }

    var text: String {
        let digits = String(hash, radix: 16)
        return "row-" + String(repeating: "0", count: 32 - digits.count) + digits
    }

    private mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
}
