import HTML

/// The history, oldest first.
struct Timeline {
    let page: TicketPage

    var body: HTML {
        """
        <section class="timeline" aria-labelledby="timeline-title"><h2 class="visually-hidden" id="timeline-title">\
        \(words.history)</h2>
        \(with: page.timelineLock, { $0.body(inPlaceOf: words.history) })\
        \(if: page.timelineLock == nil && page.timeline.isEmpty, "<p class=\"hint\">\(words.emptyHistory)</p>")
        <ol>\(each: page.timeline, item)</ol></section>
        """
    }

    private var words: TicketText { page.layout.text.ticket }

    private func item(_ item: TimelineItem) -> HTML {
        switch item {
        case .received(let author, let way, let body, let moment):
            """
            <li class="bubble is-received"><p class="bubble-head"><strong>\(author)</strong><span>\
            \(moment) · \(way)</span></p>\
            <p class="bubble-body">\(lines: body)</p></li>

            """
        case .reply(let reply): reply.item(page: page)
        case .note(let author, let body, let moment):
            """
            <li class="bubble is-note"><p class="bubble-head"><strong>\(words.noteHeading)</strong><span>\
            \(author) · \(moment)</span></p>\
            <p class="bubble-body">\(lines: body)</p></li>

            """
        case .change(let sentence, let moment):
            """
            <li class="change"><span>\(sentence)</span> <span class="change-when">· \(moment)</span></li>

            """
        }
    }
}
