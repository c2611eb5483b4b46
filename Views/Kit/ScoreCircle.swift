import Domain
import HTML

/// The score in the colour of its class, and the name of the class for screen readers.
struct ScoreCircle {
    let score: Score
    let strings: Strings

    var body: HTML {
        """
        <span class="score \(score.scoreClass.rawValue)"><span class="visually-hidden">\(strings.terms.score) </span>\
        \(score.value)\
        <span class="visually-hidden">, \(strings.terms.scoreClass(score.scoreClass))</span></span>
        """
    }
}
