import Domain
import HTML

/// The NPS of the listed opinions and the share of each class.
package struct ScoreSummary: Sendable {
    package struct Part: Sendable {
        package var scoreClass: ScoreClass
        /// "120 detratores".
        package var label: String
        /// "24%".
        package var share: String
        /// Position and width of the part in the bar, 0 … 100.
        package var start: Double
        package var width: Double
    }

    /// "+32", "−8"; "–" without responses.
    package var nps: String
    /// "1.204 respostas".
    package var responses: String
    package var parts: [Part]

    package init(_ score: NetPromoterScore, strings: Strings) {
        nps = strings.signed(score.value)
        responses = strings.opinions.responses(strings.number(score.answers), score.answers == 1)
        let counts: [(ScoreClass, Int)] = [
            (.detractor, score.detractors), (.passive, score.passives), (.promoter, score.promoters),
        ]
        var start = 0.0
        parts = counts.map { scoreClass, count in
            let width = score.answers == 0 ? 0 : Double(count) * 100 / Double(score.answers)
            defer { start += width }
            return Part(
                scoreClass: scoreClass, label: strings.terms.counted(scoreClass, strings.number(count), count == 1),
                share: strings.percent(width), start: start, width: width)
        }
    }

    /// The bar is decorative: the list beside it gives the same numbers as text.
    func body(strings: Strings) -> HTML {
        """
        <section class="summary card" aria-labelledby="summary-title">
        <div class="summary-figure"><h2 id="summary-title">\(strings.opinions.summary)</h2><p><strong>\
        \(nps)</strong> <span>\(responses)</span></p></div>
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
        <li class="\(part.scoreClass.rawValue)"><span class="key"></span>\(part.label) <strong>\(part.share)</strong></li>
        """
    }

    /// With a decimal point, as SVG requires, and two decimals.
    private static func length(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
