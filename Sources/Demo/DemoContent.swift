import Foundation

/// What the demo shows: three made-up companies and six months of what their customers said. The same for the same `now`.
package enum DemoContent {
    package static func tenants(now: Date) -> [DemoTenant] {
        [DemoShop.tenant(now: now), DemoClinic.tenant(now: now), DemoBakery.tenant(now: now)]
    }

    /// Numbers the answers in the order in which they came and tells what became of each.
    static func opinions(
        _ drafts: [DemoDraft], _ plans: [DemoSurveyPlan], stories: [DemoStory] = [], desk: DemoDesk, _ chance: inout DemoChance
    ) -> [DemoOpinion] {
        var numbers = plans.map { _ in chance.number(11_000...39_000) }
        func next(_ survey: Int) -> String {
            numbers[survey] += chance.number(1...6)
            return "\(plans[survey].prefix)-\(numbers[survey])"
        }
        let answers = drafts.map { (at: $0.respondedAt, draft: Optional($0), story: DemoStory?.none) }
            + stories.map { (at: $0.respondedAt, draft: nil, story: Optional($0)) }
        return answers.sorted { $0.at < $1.at }.compactMap { answer in
            if let story = answer.story { return story.opinion(next(story.survey)) }
            guard let draft = answer.draft else { return nil }
            return DemoOpinion(
                survey: draft.survey, externalID: next(draft.survey), respondedAt: draft.respondedAt, score: draft.score, comment: draft.comment,
                customer: draft.person?.customer, history: draft.person == nil ? nil : desk.history(draft, &chance))
        }
    }
}
