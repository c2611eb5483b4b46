/// The binary form of `numeric`: digits of base 10,000. Decoded only. Source: PostgreSQL, numeric.c, numeric_send.
struct Numeric {
    private let digits: [Int16]
    /// The power of 10,000 of the first digit.
    private let weight: Int
    private let sign: UInt16

    init?(_ cell: Cell) {
        guard let start = cell.start, cell.count >= 8 else { return nil }
        func word(_ index: Int) -> UInt16 {
            UInt16(bigEndian: start.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
        }
        let count = Int(word(0))
        guard cell.count == 8 + 2 * count else { return nil }
        weight = Int(Int16(bitPattern: word(1)))
        sign = word(2)
        digits = (0..<count).map { Int16(bitPattern: word(4 + $0)) }
    }

    /// The value, or nil when it has a fraction, overflows, or is not a number.
    var integer: Int? {
        guard sign == 0 || sign == 0x4000 else { return nil }
        var value = 0
        for (index, digit) in digits.enumerated() where index > weight && digit != 0 { return nil }
        guard weight >= 0 else { return 0 }
        for index in 0...weight {
            let digit = index < digits.count ? Int(digits[index]) : 0
            let (shifted, tooBig) = value.multipliedReportingOverflow(by: 10_000)
            let (sum, over) = shifted.addingReportingOverflow(sign == 0 ? digit : -digit)
            if tooBig || over { return nil }
            value = sum
        }
        return value
    }

    /// The nearest Double.
    var double: Double? {
        switch sign {
        case 0xC000: return .nan
        case 0xD000: return .infinity
        case 0xF000: return -.infinity
        case 0, 0x4000: break
        default: return nil
        }
        let whole = digits.map { digit in
            let text = String(digit)
            return String(repeating: "0", count: 4 - text.count) + text
        }.joined()
        return Double("\(sign == 0 ? "" : "-")\(whole.isEmpty ? "0" : whole)e\((weight + 1 - digits.count) * 4)")
    }
}
