/// Makes up customers, each with a voice of their own and an address that nobody else has.
struct DemoPeople {
    let segments: [(String, Int)]
    /// Of a hundred customers, how many are companies, how many left an e-mail address, how many a telephone.
    let companies: Int
    let withEmail: Int
    let withPhone: Int
    /// Nil: from all over the country.
    let areaCode: Int?

    private var taken: Set<String>

    init(segments: [(String, Int)], companies: Int, withEmail: Int, withPhone: Int, areaCode: Int? = nil, taken: Set<String> = []) {
        self.segments = segments
        self.companies = companies
        self.withEmail = withEmail
        self.withPhone = withPhone
        self.areaCode = areaCode
        self.taken = taken
    }

    mutating func make(_ count: Int, _ chance: inout DemoChance) -> [DemoPerson] {
        (0..<count).map { _ in chance.happens(companies) ? company(&chance) : person(&chance) }
    }

    private mutating func person(_ chance: inout DemoChance) -> DemoPerson {
        let isWoman = chance.happens(56)
        let first = chance.pick(isWoman ? DemoNames.women : DemoNames.men)
        let last = chance.pick(DemoNames.surnames)
        let middle = chance.happens(30) ? chance.pick(DemoNames.surnames.filter { !$0.contains(" ") && $0 != last }) + " " : ""
        let city = self.city(&chance)
        let customer = DemoCustomer(
            name: "\(first) \(middle)\(last)", email: chance.happens(withEmail) ? address(first, last, &chance) : nil,
            phone: phone(city.areaCode, &chance), segment: chance.pick(segments), company: nil)
        return DemoPerson(customer: customer, firstName: first, isWoman: isWoman, city: city.name, voice: chance.pick(DemoVoice.common))
    }

    private mutating func company(_ chance: inout DemoChance) -> DemoPerson {
        let company = chance.pick(DemoNames.companies)
        let city = self.city(&chance)
        let domain = DemoVoice.plain(company).lowercased().filter(\.isLetter) + ".example"
        let isWoman = chance.happens(50)
        let first = chance.pick(isWoman ? DemoNames.women : DemoNames.men)
        let last = chance.pick(DemoNames.surnames)
        let writesAsCompany = chance.happens(35)
        let mailbox = writesAsCompany ? chance.pick(["contato", "compras", "financeiro"]) : Self.token(first)
        let customer = DemoCustomer(
            name: writesAsCompany ? company : "\(first) \(last)", email: free("\(mailbox)@\(domain)", &chance),
            phone: phone(city.areaCode, &chance), segment: "Empresas", company: writesAsCompany ? nil : company)
        return DemoPerson(
            customer: customer, firstName: writesAsCompany ? "pessoal" : first, isWoman: isWoman, city: city.name, voice: .careful, isCompany: true)
    }

    private func city(_ chance: inout DemoChance) -> (name: String, areaCode: Int) {
        let city = chance.pick(DemoNames.cities.filter { areaCode == nil || $0.areaCode == areaCode }.map { ($0, $0.weight) })
        return (city.name, city.areaCode)
    }

    private func phone(_ areaCode: Int, _ chance: inout DemoChance) -> String? {
        guard chance.happens(withPhone) else { return nil }
        let last = chance.number(0...9999)
        return "(\(areaCode)) 9 9\(chance.number(100...999))-" + String(repeating: "0", count: 4 - String(last).count) + String(last)
    }

    private mutating func address(_ first: String, _ last: String, _ chance: inout DemoChance) -> String {
        let a = Self.token(first), b = Self.token(last)
        let mailbox = chance.pick([
            ("\(a).\(b)", 40), ("\(a)\(b)", 15), ("\(a)\(b)\(chance.number(60...99))", 14), ("\(a.prefix(1))\(b)", 10), ("\(b).\(a)", 8),
            ("\(a)_\(b)", 6), ("\(a)\(chance.number(1...999))", 7),
        ])
        let domain = chance.pick([("exemplo.com.br", 50), ("correio.example", 24), ("casa.example", 14), ("trabalho.example", 12)])
        return free("\(mailbox)@\(domain)", &chance)
    }

    private mutating func free(_ address: String, _ chance: inout DemoChance) -> String {
        var free = address
        while !taken.insert(free).inserted {
            free = address.split(separator: "@").joined(separator: "\(chance.number(2...999))@")
        }
        return free
    }

    /// A name as a part of an address: "Ana Paula" → "anapaula".
    private static func token(_ name: String) -> String {
        DemoVoice.plain(name).lowercased().filter(\.isLetter)
    }
}

struct DemoPerson: Sendable {
    let customer: DemoCustomer
    let firstName: String
    let isWoman: Bool
    let city: String
    let voice: DemoVoice
    var isCompany = false
}
