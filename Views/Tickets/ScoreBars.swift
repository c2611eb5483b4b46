import Domain
import HTML

/// A customer's scores over time as small bars, each with a text for screen readers.
struct ScoreBars {
    let scores: [PastScore]
    let strings: Strings

    var body: HTML {
        """
        <ul class="score-bars">\(each: scores, { past in
            """
            <li class="\(past.score.scoreClass.rawValue)" title="\(label(past))"><span class="bar bar-\(past.score.value)"></span>\
            <span class="bar-figure" aria-hidden="true">\(past.score.value)</span>\
            <span class="visually-hidden">\(label(past))</span></li>
            """
        })</ul>
        """
    }

    private func label(_ past: PastScore) -> String {
        strings.panel.pastScore(past.score.value, strings.terms.scoreClass(past.score.scoreClass), past.day)
    }
}
