import Domain
import HTML

/// "Tratativa". POST `Paths.ticketProperties` with `status` (TicketStatus raw value), `priority` (number), `deadline`
/// (datetime-local in the tenant's zone, or empty for none), and the stored values as `was_status` and so on. A field that is
/// absent or unchanged changes nothing.
package struct TicketPropertiesForm: Sendable {
    package struct Values: Sendable {
        package var status: TicketStatus
        package var priority: Priority
        /// `CivilTime.formMinute`, the user's input, or empty.
        package var deadline: String

        package init(status: TicketStatus, priority: Priority, deadline: String) {
            self.status = status
            self.priority = priority
            self.deadline = deadline
        }
    }

    /// The values of the fields.
    package var values: Values
    /// The ticket's stored values, posted as `was_…`: an untouched field must not undo another member's change.
    package var stored: Values
    /// "hoje, 16:00 · 2 h de atraso"; nil without a deadline.
    package var deadlineText: String?
    package var isLate: Bool
    package var errors: FieldErrors
    /// False for a follower: shown as text.
    package var canEdit: Bool
    package var lock: PlanLock?

    package init(
        values: Values, stored: Values, deadlineText: String?, isLate: Bool, errors: FieldErrors = [:], canEdit: Bool,
        lock: PlanLock?
    ) {
        self.values = values
        self.stored = stored
        self.deadlineText = deadlineText
        self.isLate = isLate
        self.errors = errors
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let strings = page.layout.strings
        return """
            <section class="treatment" aria-labelledby="treatment-title"><h2 id="treatment-title">\
            \(strings.panel.properties)</h2>
            \(canEdit ? form(page) : facts(strings))</section>
            """
    }

    private func form(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel, terms = page.layout.strings.terms
        let statuses = TicketStatus.allCases.map { FormOption($0.rawValue, terms.status($0), isSelected: $0 == values.status) }
        let priorities = Priority.allCases.map {
            FormOption(String($0.rawValue), terms.priority($0), isSelected: $0 == values.priority)
        }
        return """
            <form class="side-by-side" method="post" action="\(Paths.ticketProperties(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\(untouched)<fieldset\(if: lock != nil, " disabled")><legend class="visually-hidden">\
            \(strings.properties)</legend>
            \(Select(name: "status", label: strings.status, options: Select.options(statuses), error: errors["status"]).body)
            \(Select(name: "priority", label: strings.priority, options: Select.options(priorities), error: errors["priority"]).body)
            \(deadlineField(strings))
            \(with: deadlineText, { "<p class=\"deadline-words\(if: isLate, " is-late")\">\($0)</p>" })
            <button class="button is-small">\(page.layout.strings.layout.save)</button></fieldset></form>\
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

    private func deadlineField(_ strings: PanelStrings) -> HTML {
        TextField(
            name: "deadline", label: strings.deadline, value: values.deadline, type: "datetime-local", error: errors["deadline"]
        ).body
    }

    private func facts(_ strings: Strings) -> HTML {
        """
        <dl class="facts"><div><dt>\(strings.panel.status)</dt><dd>\(strings.terms.status(values.status))</dd></div>\
        <div><dt>\(strings.panel.priority)</dt><dd>\(strings.terms.priority(values.priority))</dd></div>\
        <div><dt>\(strings.panel.deadline)</dt><dd\(if: isLate, " class=\"is-late\"")>\
        \(deadlineText ?? strings.panel.noDeadline)</dd></div></dl>
        """
    }
}
