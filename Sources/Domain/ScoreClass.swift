/// An answer to the 0–10 question.
package struct Score: Hashable, Comparable, Sendable {
    package let value: Int

    /// Nil when the value is not between 0 and 10.
    package init?(_ value: Int) {
        guard (0...10).contains(value) else { return nil }
        self.value = value
    }

    package var scoreClass: ScoreClass {
        ScoreClass.allCases.first { $0.scores.contains(value) } ?? .promoter
    }

    package static func < (a: Score, b: Score) -> Bool { a.value < b.value }
}

/// The classes of NPS: 0–6, 7–8, 9–10.
package enum ScoreClass: String, CaseIterable, Sendable {
    case detractor, passive, promoter

    /// The database has the same bounds in `opinions.score_class`.
    package var scores: ClosedRange<Int> {
        switch self {
        case .detractor: 0...6
        case .passive: 7...8
        case .promoter: 9...10
        }
    }

    /// The priority of a ticket that no person has changed: detractors first, promoters last.
    package var defaultPriority: Priority {
        switch self {
        case .detractor: .high
        case .passive: .medium
        case .promoter: .low
        }
    }
}

/// NPS: the percentage of promoters minus that of detractors, −100 … 100.
package struct NetPromoterScore: Equatable, Sendable {
    package let detractors: Int
    package let passives: Int
    package let promoters: Int

    package init(detractors: Int, passives: Int, promoters: Int) {
        self.detractors = detractors
        self.passives = passives
        self.promoters = promoters
    }

    package var answers: Int { detractors + passives + promoters }

    /// Nil without answers, which is not the same as a score of 0.
    package var value: Double? {
        answers == 0 ? nil : Double(promoters - detractors) * 100 / Double(answers)
    }
}

extension Score {
    /// For a value that a CHECK constraint of the database already limits to 0…10.
    package init(clamping value: Int) { self.value = min(10, max(0, value)) }
}
