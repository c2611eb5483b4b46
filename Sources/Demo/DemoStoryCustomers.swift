/// The people of the stories.
extension DemoCustomer {
    static let marina = retail("Marina Duarte", "marina@exemplo.com.br", "(31) 9 9999-0000")
    static let otavio = retail("Otávio Siqueira", "otavio.siqueira@exemplo.com.br", "(31) 9 9812-4410", "Clube Horizonte")
    static let graziela = retail("Graziela Pimentel", "grazi.pimentel@correio.example", "(11) 9 9730-1182")
    static let jessica = retail("Jéssica Prado", "jessicaprado91@exemplo.com.br", "(32) 9 9144-7020")
    static let wanderleia = retail("Wanderléia dos Anjos", "wanderleia.anjos@casa.example", "(31) 9 9655-3308")
    static let kenji = retail("Kenji Nakamura", "kenji.n@trabalho.example", "(41) 9 9288-6131", "Clube Horizonte")
    static let paulo = retail("Paulo Henrique Reis", "ph.reis@exemplo.com.br", "(34) 9 9171-0954")
    static let dalva = retail("Dalva Moreira Lemos", "dalvalemos@correio.example", "(27) 9 9340-2277")
    static let celia = retail("Dona Célia Matos", "celia.matos@casa.example", "(31) 9 9203-8815", "Clube Horizonte")
    static let ubiratan = retail("Ubiratan Ferraz", "bira.ferraz@exemplo.com.br", "(71) 9 9466-5029", "Marketplace")
    static let valeVerde = DemoCustomer(
        name: "Construtora Vale Verde", email: "financeiro@valeverde.example", phone: "(31) 9 9500-1400", segment: "Empresas", company: nil)
    static let bemViver = DemoCustomer(
        name: "Clínica Bem Viver", email: "compras@bemviver.example", phone: "(31) 9 9511-2060", segment: "Empresas", company: nil)

    private static func retail(_ name: String, _ email: String, _ phone: String, _ segment: String = "Varejo") -> DemoCustomer {
        DemoCustomer(name: name, email: email, phone: phone, segment: segment, company: nil)
    }
}
