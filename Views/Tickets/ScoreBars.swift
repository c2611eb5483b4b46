import Domain
import HTML

/// A customer's answers over time as small bars, each with its words for whom a bar says nothing.
struct ScoreBars {
    let scores: [PastScore]
    let text: Text

    var body: HTML {
        """
        <ul class="score-bars">\(each: scores, { past in
            """
            <li class="\(past.score.scoreClass.rawValue)" title="\(words(past))"><span class="bar bar-\(past.score.value)"></span>\
            <span class="bar-figure" aria-hidden="true">\(past.score.value)</span>\
            <span class="visually-hidden">\(words(past))</span></li>
            """
        })</ul>
        """
    }

    private func words(_ past: PastScore) -> String {
        text.panel.pastScore(past.score.value, text.terms.scoreClass(past.score.scoreClass), past.day)
    }
}
