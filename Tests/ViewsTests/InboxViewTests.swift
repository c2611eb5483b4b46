import Domain
import HTML
import Testing
import Views

@Suite("The list of tickets")
struct InboxViewTests {
    private let sample = Sample(typed: "Marina")

    @Test("a row tells the class in words, who has it, how late it is and why it stands there")
    func row() {
        let html = InboxPage(layout: sample.layout, list: sample.list).body.string
        #expect(html.contains("<span class=\"grade-class\">Detrator</span>"))
        #expect(html.contains("<span class=\"row-time is-late\">2 h de atraso</span>"))
        #expect(html.contains("Alta por ser detrator"))
        #expect(html.contains("✓ Já tratada"))
        #expect(html.contains("não lida"))
    }

    @Test("the way to all loaded ones, and back to none, works without JavaScript")
    func selection() {
        let html = InboxPage(layout: sample.layout, list: sample.list).body.string
        #expect(html.contains("select=loaded\" data-select-loaded>Selecionar todas as conversas carregadas</a>"))
        #expect(html.contains("data-clear>Limpar seleção</a>"))
    }

    @Test("each row's checkbox and archive button belong to the one form")
    func oneForm() {
        let html = InboxPage(layout: sample.layout, list: sample.list).body.string
        #expect(html.contains("<input type=\"checkbox\" name=\"ticket\" value=\"2\" form=\"bulk\""))
        #expect(html.contains("form=\"bulk\" formaction=\"/loja/tickets/2/archival\" name=\"archived\" value=\"yes\""))
        #expect(html.contains("<button form=\"bulk\" name=\"action\" value=\"\" hidden></button>"))
    }

    @Test("rows of one priority stand under one heading")
    func groups() {
        let html = InboxPage(layout: sample.layout, list: sample.list).body.string
        #expect(html.matches(of: /data-group="/).count == 2)
        #expect(html.contains("<h2>Prioridade alta</h2>"))
    }

    @Test("a follower's list has no checkboxes, no archive and no filters")
    func follower() {
        var list = sample.list
        list.bulk = nil
        list.filterForm = nil
        let html = InboxPage(layout: sample.layout, list: list).body.string
        #expect(!html.contains("type=\"checkbox\""))
        #expect(!html.contains("archival"))
    }
}
