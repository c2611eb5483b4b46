import Domain
import HTML

/// GET /:tenant/inbox with the fields of `InboxFilter.fields`: view, class, status, priority and segment (repeated),
/// owner, survey, category, overdue=yes, needs_answer=yes, from, to, q. The options for class, status and priority, and every
/// selection, come from the filter.
package struct FilterForm: Sendable {
    /// Values are the names of the segments; `isSelected` as in the filter.
    package var segments: [FormOption]
    /// Values are member, survey and category ids; the form adds the option for any.
    package var owners: SelectOptions
    package var surveys: SelectOptions
    package var categories: SelectOptions

    package init(segments: [FormOption], owners: SelectOptions, surveys: SelectOptions, categories: SelectOptions) {
        self.segments = segments
        self.owners = owners
        self.surveys = surveys
        self.categories = categories
    }

    func body(list: TicketList, layout: Layout) -> HTML { FilterBar(form: self, list: list, layout: layout).body }
}

/// The chips above the list. Each opens a part of one GET form, except "Precisa de resposta": a link that turns that filter on and off.
private struct FilterBar {
    let form: FilterForm
    let list: TicketList
    let layout: Layout

    var body: HTML {
        """
        <div class="chips" data-chips>
        <a class="chip\(if: filter.awaitingReply, " is-on")" href="\(toggled)"\
        \(if: filter.awaitingReply, " aria-current=\"true\"")>\
        \(strings.awaitingReply)</a>
        <form class="filters" action="\(Paths.inbox(tenant))" aria-label="\(strings.filters)">\(kept)
        \(chip(strings.scoreClass, chosen: labels(classes), checks("class", strings.scoreClass, classes)))
        \(chip(strings.status, chosen: labels(statuses), checks("status", strings.status, statuses)))
        \(chip(strings.priority, chosen: labels(priorities), checks("priority", strings.priority, priorities)))
        \(chip(strings.segment, chosen: labels(form.segments), segments))
        \(chip(strings.more, chosen: moreChosen, more))
        </form>
        \(SavedViewsMenu(list: list, layout: layout).body)
        \(if: filter.isNarrowed, "<a class=\"chip is-clear\" href=\"\(Paths.inbox(tenant, whole))\">\(strings.clear)</a>")
        </div>
        """
    }

    private var strings: FilterStrings { layout.strings.filters }
    private var filter: InboxFilter { list.filter }
    private var tenant: String { layout.account?.tenant ?? "" }

    private var toggled: String {
        var other = filter
        other.awaitingReply.toggle()
        return Paths.inbox(tenant, other)
    }

    private var whole: InboxFilter {
        var whole = InboxFilter()
        whole.view = filter.view
        return whole
    }

    /// The parts of the filter that have no visible field.
    private var kept: HTML {
        """
        <input type="hidden" name="view" value="\(filter.view.rawValue)">\
        \(if: filter.awaitingReply, "<input type=\"hidden\" name=\"needs_answer\" value=\"yes\">")\
        \(if: !filter.searchText.isEmpty, "<input type=\"hidden\" name=\"q\" value=\"\(filter.searchText)\">")
        """
    }

    private func chip(_ label: String, chosen: [String], _ content: HTML) -> HTML {
        """
        <details class="chip-menu" name="chips" data-menu><summary class="chip\(if: !chosen.isEmpty, " is-on")">\
        \(label)\
        \(if: !chosen.isEmpty, "<span>: \(chosen.joined(separator: ", "))</span>")</summary>
        <div class="chip-body">\(content)<button class="button is-small">\(layout.strings.layout.apply)</button></div>\
        </details>
        """
    }

    private func checks(_ name: String, _ legend: String, _ choices: [FormOption]) -> HTML {
        CheckBoxes(name: name, legend: legend, choices: choices, isLegendHidden: true).body
    }

    private var segments: HTML {
        form.segments.isEmpty ? "<p class=\"help\">\(strings.noSegments)</p>" : checks("segment", strings.segment, form.segments)
    }

    private var classes: [FormOption] {
        ScoreClass.allCases.map { FormOption($0.rawValue, layout.strings.terms.classes($0), isSelected: filter.classes.contains($0)) }
    }

    private var statuses: [FormOption] {
        TicketStatus.allCases.map { FormOption($0.rawValue, layout.strings.terms.status($0), isSelected: filter.statuses.contains($0)) }
    }

    private var priorities: [FormOption] {
        Priority.allCases.map {
            FormOption(String($0.rawValue), layout.strings.terms.priority($0), isSelected: filter.priorities.contains($0))
        }
    }

    private func labels(_ choices: [FormOption]) -> [String] { choices.filter(\.isSelected).map(\.label) }

    private var moreChosen: [String] {
        [(form.owners, filter.owner), (form.surveys, filter.survey), (form.categories, filter.category)]
            .compactMap { options, id in id.flatMap { options.label(of: String($0)) } }
            + (filter.isOverdue ? [strings.overdue] : [])
            + [(strings.from, filter.from), (strings.to, filter.to)].compactMap { label, day in
                day.map { "\(label.lowercased()) \(layout.strings.fullDay($0))" }
            }
    }

    private var more: HTML {
        """
        \(select("owner", strings.owner, form.owners, filter.owner))\(select("survey", strings.survey, form.surveys, filter.survey))\
        \(select("category", strings.category, form.categories, filter.category))
        <label class="check"><input type="checkbox" name="overdue" value="yes"\(if: filter.isOverdue, " checked")>\
        <span>\(strings.overdue)</span></label>
        <div class="field-pair">\(day("from", strings.from, filter.from))\(day("to", strings.to, filter.to))</div>
        """
    }

    private func select(_ name: String, _ label: String, _ options: SelectOptions, _ chosen: Int?) -> HTML {
        Select(
            name: name, label: label, options: options.html(selecting: chosen.map(String.init)), empty: layout.strings.layout.any,
            id: "filter-\(name)"
        ).body
    }

    private func day(_ name: String, _ label: String, _ day: CivilTime?) -> HTML {
        TextField(name: name, label: label, value: day?.formDay ?? "", type: "date", id: "filter-\(name)").body
    }
}
