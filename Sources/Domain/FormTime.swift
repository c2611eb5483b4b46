/// The values of HTML's date and datetime-local fields: `2026-05-03`, `2026-05-03T16:00`.
/// Source: HTML Living Standard, 2.3.5.2 and 2.3.5.5.
extension CivilTime {
    /// Reads `2026-05-03`, `2026-05-03T16:00` and `2026-05-03T16:00:00`. Nil when there is no such day or time.
    package init?(formField text: String) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let date = Self.numbers(halves[0], "-", widths: [4, 2, 2]) else { return nil }
        var time = [0, 0]
        if halves.count == 2 {
            guard
                let read = Self.numbers(halves[1], ":", widths: [2, 2]) ?? Self.numbers(halves[1], ":", widths: [2, 2, 2])
            else { return nil }
            time = read
        }
        guard date[0] >= 1, (1...12).contains(date[1]), (1...Self.days(in: date[1], of: date[0])).contains(date[2]),
            time[0] < 24, time[1] < 60
        else { return nil }
        self.init(year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1])
    }

    package var formDay: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    package var formMinute: String { "\(formDay)T\(Self.padded(hour, 2)):\(Self.padded(minute, 2))" }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func numbers(_ text: Substring, _ separator: Character, widths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == widths.count else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
