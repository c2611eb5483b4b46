import HTML

/// The history, oldest first.
struct TimelineSection {
    let page: TicketPage

    var body: HTML {
        """
        <section class="timeline" aria-labelledby="timeline-title"><h2 class="visually-hidden" id="timeline-title">\
        \(strings.history)</h2>
        \(with: page.timelineLock, { $0.body(inPlaceOf: strings.history) })\
        \(if: page.timelineLock == nil && page.timeline.isEmpty, "<p class=\"hint\">\(strings.emptyHistory)</p>")
        <ol>\(each: page.timeline, item)</ol></section>
        """
    }

    private var strings: TicketStrings { page.layout.strings.ticket }

    private func item(_ item: TimelineItem) -> HTML {
        switch item {
        case .received(let author, let way, let body, let timestamp):
            """
            <li class="bubble is-received"><p class="bubble-head"><strong>\(author)</strong><span>\
            \(timestamp) · \(way)</span></p>\
            <p class="bubble-body">\(lines: body)</p></li>

            """
        case .reply(let reply): reply.item(page: page)
        case .note(let author, let body, let timestamp):
            """
            <li class="bubble is-note"><p class="bubble-head"><strong>\(strings.noteHeading)</strong><span>\
            \(author) · \(timestamp)</span></p>\
            <p class="bubble-body">\(lines: body)</p></li>

            """
        case .change(let sentence, let timestamp):
            """
            <li class="change"><span>\(sentence)</span> <span class="change-when">· \(timestamp)</span></li>

            """
        }
    }
}
