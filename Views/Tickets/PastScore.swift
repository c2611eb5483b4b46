import Domain

/// One score of the customer.
package struct PastScore: Sendable {
    package var score: Score
    /// The day, from `Strings.day`.
    package var day: String

    package init(score: Score, day: String) {
        self.score = score
        self.day = day
    }
}
