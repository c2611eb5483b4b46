import Domain
import HTML

/// The score in its class's colour, with the class's name for whom colour says nothing.
struct ScoreCircle {
    let score: Score
    let text: Text

    var body: HTML {
        """
        <span class="score \(score.scoreClass.rawValue)"><span class="visually-hidden">\(text.terms.score) </span>\
        \(score.value)\
        <span class="visually-hidden">, \(text.terms.scoreClass(score.scoreClass))</span></span>
        """
    }
}
