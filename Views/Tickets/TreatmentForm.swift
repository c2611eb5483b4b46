import Domain
import HTML

/// "Tratativa". POST `Paths.treatment` with `status` (TicketStatus raw value), `priority` (number), `deadline`
/// (datetime-local in the tenant's zone, or empty for none), and what stood in each as `was_status` and so on. A field that is
/// absent or as it was is left as it is.
package struct TreatmentForm: Sendable {
    package struct Values: Sendable {
        package var status: TicketStatus
        package var priority: Priority
        /// `CivilTime.formMinute`, what was typed, or empty.
        package var deadline: String

        package init(status: TicketStatus, priority: Priority, deadline: String) {
            self.status = status
            self.priority = priority
            self.deadline = deadline
        }
    }

    /// What the fields show.
    package var values: Values
    /// What the ticket has: sent along as `was_…`, so that a field nobody touched changes nothing.
    package var stored: Values
    /// "hoje, 16:00 · 2 h de atraso"; nil without a deadline.
    package var deadlineWords: String?
    package var isLate: Bool
    package var errors: FieldErrors
    /// False for a follower: shown as text.
    package var canEdit: Bool
    package var lock: Lock?

    package init(
        values: Values, stored: Values, deadlineWords: String?, isLate: Bool, errors: FieldErrors = [:], canEdit: Bool,
        lock: Lock?
    ) {
        self.values = values
        self.stored = stored
        self.deadlineWords = deadlineWords
        self.isLate = isLate
        self.errors = errors
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let text = page.layout.text
        return """
            <section class="treatment" aria-labelledby="treatment-title"><h2 id="treatment-title">\
            \(text.panel.treatment)</h2>
            \(canEdit ? form(page) : facts(text))</section>
            """
    }

    private func form(_ page: TicketPage) -> HTML {
        let words = page.layout.text.panel, terms = page.layout.text.terms
        let statuses = TicketStatus.allCases.map { Choice($0.rawValue, terms.status($0), isChosen: $0 == values.status) }
        let priorities = Priority.allCases.map {
            Choice(String($0.rawValue), terms.priority($0), isChosen: $0 == values.priority)
        }
        return """
            <form class="side-by-side" method="post" action="\(Paths.treatment(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\(untouched)<fieldset\(if: lock != nil, " disabled")><legend class="visually-hidden">\
            \(words.treatment)</legend>
            \(Select(name: "status", label: words.status, options: Select.options(statuses), error: errors["status"]).body)
            \(Select(name: "priority", label: words.priority, options: Select.options(priorities), error: errors["priority"]).body)
            \(deadlineField(words))
            \(with: deadlineWords, { "<p class=\"deadline-words\(if: isLate, " is-late")\">\($0)</p>" })
            <button class="button is-small">\(page.layout.text.frame.save)</button></fieldset></form>\
            \(with: lock, { $0.body })
            """
    }

    private var untouched: HTML {
        """
        <input type="hidden" name="was_status" value="\(stored.status.rawValue)">\
        <input type="hidden" name="was_priority" value="\(stored.priority.rawValue)">\
        <input type="hidden" name="was_deadline" value="\(stored.deadline)">
        """
    }

    private func deadlineField(_ words: PanelText) -> HTML {
        TextField(
            name: "deadline", label: words.deadline, value: values.deadline, type: "datetime-local", error: errors["deadline"]
        ).body
    }

    private func facts(_ text: Text) -> HTML {
        """
        <dl class="facts"><div><dt>\(text.panel.status)</dt><dd>\(text.terms.status(values.status))</dd></div>\
        <div><dt>\(text.panel.priority)</dt><dd>\(text.terms.priority(values.priority))</dd></div>\
        <div><dt>\(text.panel.deadline)</dt><dd\(if: isLate, " class=\"is-late\"")>\
        \(deadlineWords ?? text.panel.noDeadline)</dd></div></dl>
        """
    }
}
