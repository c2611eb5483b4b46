import Foundation

extension String: CopyField {
    /// Escapes tab, newline, carriage return and backslash.
    package func copyText(into bytes: inout [UInt8]) {
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "\t"): bytes.append(escaped: "t")
            case UInt8(ascii: "\n"): bytes.append(escaped: "n")
            case UInt8(ascii: "\r"): bytes.append(escaped: "r")
            case UInt8(ascii: "\\"): bytes.append(escaped: "\\")
            default: bytes.append(byte)
            }
        }
    }
}

extension Int: CopyField {
    package func copyText(into bytes: inout [UInt8]) { bytes += String(self).utf8 }
}

extension Double: CopyField {
    package func copyText(into bytes: inout [UInt8]) {
        bytes += (isFinite ? "\(self)" : isNaN ? "NaN" : self > 0 ? "Infinity" : "-Infinity").utf8
    }
}

extension Bool: CopyField {
    package func copyText(into bytes: inout [UInt8]) { bytes.append(UInt8(ascii: self ? "t" : "f")) }
}

extension UUID: CopyField {
    package func copyText(into bytes: inout [UInt8]) { bytes += uuidString.utf8 }
}

extension Date: CopyField {
    /// Exact to the microsecond, in UTC: `2026-11-21 23:05:00.000001+00`.
    package func copyText(into bytes: inout [UInt8]) {
        let microseconds = postgresMicroseconds
        if microseconds == .max || microseconds == .min {
            bytes += (microseconds == .max ? "infinity" : "-infinity").utf8
            return
        }
        let (seconds, rest) = microseconds.flooringDivision(by: 1_000_000)
        let (days, second) = seconds.flooringDivision(by: 86_400)
        let (year, month, day) = Self.civil(daysSince2000: days)
        bytes.append(number: year > 0 ? year : 1 - year, digits: 4)
        let time = [(" ", second / 3600), (":", second / 60 % 60), (":", second % 60)]
        for (mark, number) in [("-", month), ("-", day)] + time {
            bytes += mark.utf8
            bytes.append(number: number, digits: 2)
        }
        bytes.append(UInt8(ascii: "."))
        bytes.append(number: rest, digits: 6)
        bytes += (year > 0 ? "+00" : "+00 BC").utf8
    }

    /// The proleptic Gregorian date, counted in eras of 400 years from 0000-03-01.
    private static func civil(daysSince2000 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = (days + 730_425).flooringDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Optional: CopyField where Wrapped: CopyField {
    package func copyText(into bytes: inout [UInt8]) {
        if let self { self.copyText(into: &bytes) } else { bytes.append(escaped: "N") }
    }
}

extension [UInt8] {
    fileprivate mutating func append(escaped mark: Unicode.Scalar) {
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: mark))
    }

    fileprivate mutating func append(number: Int64, digits: Int) {
        let text = String(number)
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, digits - text.utf8.count)))
        append(contentsOf: text.utf8)
    }
}

extension Int64 {
    fileprivate func flooringDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
