import Domain
import HTML

/// The NPS of what is shown: the figure, and its three parts in figures and widths.
package struct ScoreSummary: Sendable {
    package struct Part: Sendable {
        package var scoreClass: ScoreClass
        /// "120 detratores".
        package var words: String
        /// "24%".
        package var share: String
        /// 0 … 100, where the part begins and how wide it is in the bar.
        package var start: Double
        package var width: Double
    }

    /// "+32", "−8"; "–" without answers.
    package var figure: String
    /// "1.204 respostas".
    package var answers: String
    package var parts: [Part]

    package init(_ score: NetPromoterScore, text: Text) {
        figure = text.signed(score.value)
        answers = text.opinions.answers(text.number(score.answers), score.answers == 1)
        let counts: [(ScoreClass, Int)] = [
            (.detractor, score.detractors), (.passive, score.passives), (.promoter, score.promoters),
        ]
        var start = 0.0
        parts = counts.map { scoreClass, count in
            let width = score.answers == 0 ? 0 : Double(count) * 100 / Double(score.answers)
            defer { start += width }
            return Part(
                scoreClass: scoreClass, words: text.terms.counted(scoreClass, text.number(count), count == 1),
                share: text.percent(width), start: start, width: width)
        }
    }

    /// The bar is drawn; what it shows stands beside it in figures and words.
    func body(text: Text) -> HTML {
        """
        <section class="summary card" aria-labelledby="summary-title">
        <div class="summary-figure"><h2 id="summary-title">\(text.opinions.summary)</h2><p><strong>\
        \(figure)</strong> <span>\(answers)</span></p></div>
        <div class="summary-parts"><svg class="parts-bar" viewBox="0 0 100 6" preserveAspectRatio="none" \
        aria-hidden="true">\
        \(each: parts, bar)</svg><ul>\(each: parts, entry)</ul></div>
        </section>
        """
    }

    private func bar(_ part: Part) -> HTML {
        """
        <rect class="\(part.scoreClass.rawValue)" x="\(Self.length(part.start))" y="0" \
        width="\(Self.length(part.width))" height="6"/>
        """
    }

    private func entry(_ part: Part) -> HTML {
        """
        <li class="\(part.scoreClass.rawValue)"><span class="key"></span>\(part.words) <strong>\(part.share)</strong></li>
        """
    }

    /// SVG wants a decimal point; two digits are enough of a hundred.
    private static func length(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
