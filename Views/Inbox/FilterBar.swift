import Domain
import HTML

/// The chips over the list. Each opens a part of one GET form; "Precisa de resposta" is a plain link that turns it on and off.
struct FilterBar {
    let form: FilterForm
    let list: TicketList
    let layout: Layout

    var body: HTML {
        """
        <div class="chips" data-chips>
        <a class="chip\(if: filter.awaitingReply, " is-on")" href="\(toggled)"\
        \(if: filter.awaitingReply, " aria-current=\"true\"")>\
        \(words.awaitingReply)</a>
        <form class="filters" action="\(Paths.inbox(tenant))" aria-label="\(words.filters)">\(kept)
        \(chip(words.scoreClass, chosen: labels(classes), checks("class", words.scoreClass, classes)))
        \(chip(words.status, chosen: labels(statuses), checks("status", words.status, statuses)))
        \(chip(words.priority, chosen: labels(priorities), checks("priority", words.priority, priorities)))
        \(chip(words.segment, chosen: labels(form.segments), segments))
        \(chip(words.more, chosen: moreChosen, more))
        </form>
        \(SavedViewsMenu(list: list, layout: layout).body)
        \(if: filter.isNarrowed, "<a class=\"chip is-clear\" href=\"\(Paths.inbox(tenant, whole))\">\(words.clear)</a>")
        </div>
        """
    }

    private var words: FilterText { layout.text.filters }
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

    /// What the form's own fields don't carry.
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
        <div class="chip-body">\(content)<button class="button is-small">\(layout.text.frame.apply)</button></div>\
        </details>
        """
    }

    private func checks(_ name: String, _ legend: String, _ choices: [Choice]) -> HTML {
        CheckBoxes(name: name, legend: legend, choices: choices, isLegendHidden: true).body
    }

    private var segments: HTML {
        form.segments.isEmpty ? "<p class=\"help\">\(words.noSegments)</p>" : checks("segment", words.segment, form.segments)
    }

    private var classes: [Choice] {
        ScoreClass.allCases.map { Choice($0.rawValue, layout.text.terms.classes($0), isChosen: filter.classes.contains($0)) }
    }

    private var statuses: [Choice] {
        TicketStatus.allCases.map { Choice($0.rawValue, layout.text.terms.status($0), isChosen: filter.statuses.contains($0)) }
    }

    private var priorities: [Choice] {
        Priority.allCases.map {
            Choice(String($0.rawValue), layout.text.terms.priority($0), isChosen: filter.priorities.contains($0))
        }
    }

    private func labels(_ choices: [Choice]) -> [String] { choices.filter(\.isChosen).map(\.label) }

    private var moreChosen: [String] {
        [(form.owners, filter.owner), (form.surveys, filter.survey), (form.categories, filter.category)]
            .compactMap { options, id in id.flatMap { options.label(of: String($0)) } }
            + (filter.isOverdue ? [words.overdue] : [])
            + [(words.from, filter.from), (words.to, filter.to)].compactMap { label, day in
                day.map { "\(label.lowercased()) \(layout.text.fullDay($0))" }
            }
    }

    private var more: HTML {
        """
        \(select("owner", words.owner, form.owners, filter.owner))\(select("survey", words.survey, form.surveys, filter.survey))\
        \(select("category", words.category, form.categories, filter.category))
        <label class="check"><input type="checkbox" name="overdue" value="yes"\(if: filter.isOverdue, " checked")>\
        <span>\(words.overdue)</span></label>
        <div class="field-pair">\(day("from", words.from, filter.from))\(day("to", words.to, filter.to))</div>
        """
    }

    private func select(_ name: String, _ label: String, _ options: Options, _ chosen: Int?) -> HTML {
        Select(
            name: name, label: label, options: options.html(chosen: chosen.map(String.init)), empty: layout.text.frame.any,
            id: "filter-\(name)"
        ).body
    }

    private func day(_ name: String, _ label: String, _ day: CivilTime?) -> HTML {
        TextField(name: name, label: label, value: day?.formDay ?? "", type: "date", id: "filter-\(name)").body
    }
}
