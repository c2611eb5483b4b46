/// Somebody who responds to a company's surveys.
struct Respondent: Sendable {
    let customer: DemoCustomer
    let firstName: String
    let isWoman: Bool
    let city: String
    let style: TypingStyle
    var isCompany = false

    static let sample = Respondent(
        customer: DemoCustomer(name: "Ana", email: nil, phone: nil, segment: "", company: nil), firstName: "Ana", isWoman: true,
        city: "Betim",
        style: .careful)
}

/// Makes up respondents, each with an e-mail address that no other has.
struct RespondentGenerator {
    private let shared: SharedContent
    private let rates: PeopleFile.Respondents
    private var taken: Set<String>

    /// - Parameter taken: addresses that are somebody's already.
    init(_ shared: SharedContent, _ rates: PeopleFile.Respondents, taken: Set<String>) {
        self.shared = shared
        self.rates = rates
        self.taken = taken
    }

    mutating func all(_ random: inout SeededRandom) -> [Respondent] {
        (0..<rates.count).map { _ in random.happens(rates.companyPercent) ? company(&random) : person(&random) }
    }

    private mutating func person(_ random: inout SeededRandom) -> Respondent {
        let names = shared.names
        let isWoman = random.happens(56)
        let first = random.pick(isWoman ? names.women : names.men)
        let last = random.pick(names.surnames)
        let middle = random.happens(30) ? random.pick(names.surnames.all.filter { !$0.contains(" ") && $0 != last }) + " " : ""
        let city = random.pick(cities)
        let customer = DemoCustomer(
            name: "\(first) \(middle)\(last)", email: random.happens(rates.emailPercent) ? address(first, last, &random) : nil,
            phone: phone(city.areaCode, &random), segment: random.pick(rates.segments), company: nil)
        return Respondent(
            customer: customer, firstName: first, isWoman: isWoman, city: city.name, style: random.pick(shared.typing.styles))
    }

    private mutating func company(_ random: inout SeededRandom) -> Respondent {
        let names = shared.names, addresses = shared.addresses
        let company = random.pick(names.companies)
        let city = random.pick(cities)
        let domain = Self.addressPart(company) + ".example"
        let isWoman = random.happens(50)
        let first = random.pick(isWoman ? names.women : names.men)
        let last = random.pick(names.surnames)
        let writesAsCompany = random.happens(35)
        let mailbox = writesAsCompany ? random.pick(addresses.companyMailboxes) : Self.addressPart(first)
        let customer = DemoCustomer(
            name: writesAsCompany ? company : "\(first) \(last)", email: unique("\(mailbox)@\(domain)", &random),
            phone: phone(city.areaCode, &random), segment: addresses.companySegment, company: writesAsCompany ? nil : company)
        return Respondent(
            customer: customer, firstName: writesAsCompany ? addresses.companyGreetingName : first, isWoman: isWoman, city: city.name,
            style: .careful, isCompany: true)
    }

    private var cities: WeightedChoices<NamesFile.City> {
        let near = shared.names.cities.all.filter { rates.areaCode == nil || $0.value.areaCode == rates.areaCode }
        return WeightedChoices(near) ?? shared.names.cities
    }

    private func phone(_ areaCode: Int, _ random: inout SeededRandom) -> String? {
        guard random.happens(rates.phonePercent) else { return nil }
        let last = random.number(0...9999)
        return "(\(areaCode)) 9 9\(random.number(100...999))-" + String(repeating: "0", count: 4 - String(last).count) + String(last)
    }

    private mutating func address(_ first: String, _ last: String, _ random: inout SeededRandom) -> String {
        let a = Self.addressPart(first), b = Self.addressPart(last)
        let mailbox = random.pick(
            WeightedChoices([
                "\(a).\(b)": 40, "\(a)\(b)": 15, "\(a)\(b)\(random.number(60...99))": 14, "\(a.prefix(1))\(b)": 10, "\(b).\(a)": 8,
                "\(a)_\(b)": 6, "\(a)\(random.number(1...999))": 7,
            ]))
        return unique("\(mailbox)@\(random.pick(shared.addresses.domains))", &random)
    }

    private mutating func unique(_ address: String, _ random: inout SeededRandom) -> String {
        var unique = address
        while !taken.insert(unique).inserted {
            unique = address.split(separator: "@").joined(separator: "\(random.number(2...999))@")
        }
        return unique
    }

    /// "Ana Paula" → "anapaula".
    private static func addressPart(_ name: String) -> String {
        TypingStyle.withoutAccents(name).lowercased().filter(\.isLetter)
    }
}
