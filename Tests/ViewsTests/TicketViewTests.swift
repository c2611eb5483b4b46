import HTML
import Testing
import Views

@Suite("The ticket's page")
struct TicketViewTests {
    @Test("a note can't be taken for the reply: its own tab, words and class")
    func note() {
        let html = Sample(typed: "Marina").ticket.body.string
        #expect(
            html.contains(
                "<li class=\"bubble is-note\"><p class=\"bubble-head\"><strong>Nota interna · só a equipe vê</strong>"))
        #expect(html.contains("id=\"tab-note\" checked"))
    }

    @Test("the gear stands right below the subject, beside the name's tag")
    func gear() throws {
        let html = Sample(typed: "Marina").ticket.body.string
        let subject = try #require(html.range(of: "id=\"reply-subject\""))
        let gear = try #require(html.range(of: "href=\"/loja/settings/loop\""))
        let tag = try #require(html.range(of: "data-insert=\"{{Nome do cliente}}\""))
        let body = try #require(html.range(of: "id=\"reply-body\""))
        #expect(subject.upperBound < gear.lowerBound)
        #expect(gear.upperBound < tag.lowerBound)
        #expect(tag.upperBound < body.lowerBound)
    }

    @Test("a refused reply shows the server's words and how to go on; an unconfirmed one lets a member decide")
    func delivery() {
        let html = Sample(typed: "550 unknown").ticket.body.string
        #expect(html.contains("<q>550 unknown</q>"))
        #expect(html.matches(of: /value="resend"/).count == 2)
        #expect(html.matches(of: /value="mark_sent"/).count == 1)
    }

    @Test("what the plan lacks is shown disabled, with the reason")
    func locked() {
        let html = Sample(typed: "Marina", isLocked: true).ticket.body.string
        #expect(html.contains("Disponível no plano Enterprise."))
        #expect(!html.contains("id=\"reply-body\""))
        #expect(html.contains("<fieldset disabled>"))
    }

    @Test("a field's error stands beside it, tied to it, and what was typed stays")
    func errors() {
        let html = Sample(typed: "amanhã").ticket.body.string
        #expect(
            html.contains(
                "name=\"deadline\" value=\"amanhã\" aria-invalid=\"true\" aria-describedby=\"deadline-error\""))
        #expect(html.contains("<p class=\"field-error\" id=\"deadline-error\">Escreva uma data e hora válidas.</p>"))
    }

    @Test("a follower reads everything and finds nothing to change")
    func follower() {
        var page = Sample(typed: "Marina").ticket
        page.list = nil
        page.composer = nil
        page.head.canEdit = false
        page.panel.properties.canEdit = false
        page.panel.categories.canEdit = false
        page.panel.assignment.canEdit = false
        page.panel.followers.canEdit = false
        page.panel.followers.isFollowing = true
        let html = page.body.string
        #expect(!html.contains("/properties"))
        #expect(!html.contains("/archival"))
        #expect(!html.contains("<textarea"))
        #expect(html.contains("Deixar de seguir"))
    }
}
