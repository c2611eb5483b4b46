/// Parses the text of a date from left to right.
struct DigitCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    /// `2026-05-03` or `3/5/2026`, as days since 1970.
    mutating func date() -> Int? {
        guard let (first, digits) = number(upTo: 4) else { return nil }
        if digits == 4, skip("-") {
            guard let month = exactly(2), skip("-"), let day = exactly(2) else { return nil }
            return ParsedDate.day(year: first, month: month, day: day)
        }
        guard digits <= 2, skip("/"), let (month, _) = number(upTo: 2), skip("/"), let year = exactly(4)
        else { return nil }
        return ParsedDate.day(year: year, month: month, day: first)
    }

    /// `14:22`, `14:22:05`, `14:22:05.120`, as the second of the day and the nanosecond of the second.
    mutating func time() -> (Int, Int)? {
        guard let (hour, _) = number(upTo: 2), hour < 24, skip(":"), let minute = exactly(2), minute < 60
        else { return nil }
        let second = hour * 3600 + minute * 60
        guard skip(":") else { return (second, 0) }
        guard let rest = exactly(2), rest < 60 else { return nil }
        guard skip(".") || skip(",") else { return (second + rest, 0) }
        guard let (fraction, digits) = number(upTo: 9) else { return nil }
        return (second + rest, (digits..<9).reduce(fraction) { value, _ in value * 10 })
    }

    /// `Z`, `-03`, `-0300`, `-03:00`, also after a space, as seconds east of Greenwich.
    mutating func zone() -> Int? {
        _ = skip(" ")
        if skip("Z") || skip("z") { return 0 }
        let isWest = skip("-")
        guard isWest || skip("+"), let hours = exactly(2), hours <= 18 else { return nil }
        var offset = hours * 3600
        if !isAtEnd {
            _ = skip(":")
            guard let minutes = exactly(2), minutes < 60 else { return nil }
            offset += minutes * 60
        }
        return isWest ? -offset : offset
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// A number of exactly `count` digits.
    private mutating func exactly(_ count: Int) -> Int? {
        guard let (value, found) = number(upTo: count), found == count else { return nil }
        return value
    }

    /// The number that begins here, of at most `limit` digits, and how many it has.
    private mutating func number(upTo limit: Int) -> (Int, Int)? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < limit, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index == start ? nil : (value, index - start)
    }
}
