/// `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate, RFC 9110 section 5.6.7).
enum HTTPDate {
    /// Appends 29 bytes without a calendar or locale, cheap enough for every response. `seconds` since 1970, not negative.
    static func append(_ seconds: Int, to bytes: inout [UInt8]) {
        let (days, time) = seconds.quotientAndRemainder(dividingBy: 86400)
        let (year, month, day) = civil(days)
        append(names: "SunMonTueWedThuFriSat", (days + 4) % 7, to: &bytes)
        bytes.append(44)
        bytes.append(.space)
        append(twoDigits: day, to: &bytes)
        bytes.append(.space)
        append(names: "JanFebMarAprMayJunJulAugSepOctNovDec", month - 1, to: &bytes)
        bytes.append(.space)
        append(twoDigits: year / 100, to: &bytes)
        append(twoDigits: year % 100, to: &bytes)
        bytes.append(.space)
        append(twoDigits: time / 3600, to: &bytes)
        bytes.append(58)
        append(twoDigits: time / 60 % 60, to: &bytes)
        bytes.append(58)
        append(twoDigits: time % 60, to: &bytes)
        bytes.append(" GMT")
    }

    /// The Gregorian date, counted in eras of 400 years that begin on a 1st of March.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func append(names: StaticString, _ index: Int, to bytes: inout [UInt8]) {
        for offset in 0..<3 { bytes.append(names.utf8Start[3 * index + offset]) }
    }

    private static func append(twoDigits number: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(48 + number / 10))
        bytes.append(UInt8(48 + number % 10))
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends a non-negative number in a base up to 16.
    mutating func append(number: Int, base: Int = 10) {
        let first = count
        var rest = number
        repeat {
            let digit = rest % base
            append(UInt8(digit < 10 ? 48 + digit : 87 + digit))
            rest /= base
        } while rest > 0
        self[first...].reverse()
    }
}
