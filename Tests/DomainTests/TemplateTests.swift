import Testing

@testable import Domain

@Suite struct TemplateTests {
    private func filled(_ text: String, name: String? = "Maria da Silva") throws -> String {
        let values = TagValues(
            customerName: name, nameless: "cliente", score: try #require(Score(3)), survey: "Entrega {{Nota}}",
            agentName: "Ana")
        return Template(text).filled(with: values)
    }

    @Test(arguments: [
        ("Olá, {{Nome do cliente}}!", "Olá, Maria da Silva!"), ("{{Customer name}}", "Maria da Silva"),
        ("{{Nombre del cliente}}", "Maria da Silva"),
        ("{{primeiro nome}} {{FIRST NAME}} {{ First_name }}", "Maria Maria Maria"),
        ("{{nomedocliente}}", "Maria da Silva"),
        ("{{Nota}}/10 {{score}}", "3/10 3"), ("{{Nome do atendente}}, {{Agent name}}", "Ana, Ana"),
        ("{{Pesquisa}}", "Entrega {{Nota}}"), ("{{{Nota}}}", "{3}"), ("{{{{Nota}}", "{{3"), ("{{Nota}}{{Nota}}", "33"),
        ("", ""), ("sem nada", "sem nada"), ("}} {{", "}} {{"), ("{{Nota", "{{Nota"), ("{Nota}", "{Nota}"),
        ("{{No\nta}}", "{{No\nta}}"),
        ("{{Nome do cleinte}} {{Nota}}", "{{Nome do cleinte}} 3"), ("a }} b {{Nota}} {{", "a }} b 3 {{"),
        ("👍🏽{{Nota}}é", "👍🏽3é"),
    ])
    func tagsAreFilledInAndTheRestStays(_ text: String, _ result: String) throws {
        #expect(try filled(text) == result)
    }

    @Test(arguments: [nil, "", "  \n"])
    func aCustomerWithoutANameIsCalledByTheFallback(_ name: String?) throws {
        #expect(try filled("Olá, {{Nome do cliente}} ({{Primeiro nome}})", name: name) == "Olá, cliente (cliente)")
    }

    @Test func aNameThatLooksLikeATagIsOnlyAName() throws {
        #expect(try filled("{{Nome do cliente}}", name: "{{Nota}}") == "{{Nota}}")
        #expect(try filled("{{{{Primeiro nome}}}}", name: "Nota") == "{{Nota}}")
    }

    @Test func tagsNobodyKnowsAreReportedOnceAsTyped() {
        let template = Template("{{Nome do cleinte}} {{Nota}} {{X}} {{ Nome do cleinte}} {{X}} {{}} {{a\nb}}")
        #expect(template.unknownTags == ["{{Nome do cleinte}}", "{{X}}", "{{ Nome do cleinte}}", "{{}}"])
        #expect(Template("Olá").unknownTags.isEmpty)
    }

    @Test func everyNameOfATagIsThatTag() {
        for tag in TemplateTag.allCases {
            #expect([tag.portugueseName, tag.englishName, tag.spanishName].allSatisfy { TemplateTag(name: $0) == tag })
        }
    }

    @Test(.timeLimit(.minutes(1))) func aHostileTextTakesLinearTime() {
        for piece in ["{{", "}}", "{{x}}", "{{x"] {
            #expect(Template(String(repeating: piece, count: 50_000)).unknownTags.count <= 1)
        }
    }
}
