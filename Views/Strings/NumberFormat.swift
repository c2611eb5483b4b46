/// Numbers in the format of the language.
extension Strings {
    /// "1.204".
    package func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var grouped = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += time.thousandsMark }
            grouped.append(digit)
        }
        return grouped
    }

    /// As `number`, but "999+" past the bound.
    package func count(_ value: Int, bound: Int = 999) -> String {
        value > bound ? number(bound) + "+" : number(value)
    }

    /// "+32", "−8", "0"; "–" for none.
    package func signed(_ value: Double?) -> String {
        guard let value else { return "–" }
        let rounded = Int(value.rounded())
        return rounded > 0 ? "+\(rounded)" : number(rounded)
    }

    /// A share of 100 in whole points: "24%".
    package func percent(_ value: Double) -> String { "\(Int(value.rounded()))%" }

    /// "64 MB".
    package func bytes(_ value: Int) -> String {
        switch value {
        case ..<1_024: "\(value) B"
        case ..<1_048_576: "\(value / 1_024) kB"
        case ..<1_073_741_824: "\(value / 1_048_576) MB"
        default: "\(value / 1_073_741_824) GB"
        }
    }
}
