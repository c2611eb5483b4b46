/// What people complain about or praise, in their words and in the team's.
struct DemoTopic: Sendable {
    /// The categories a complaint of this kind is filed under, the first nearly always.
    let categories: [String]
    let items: [DemoItem]
    /// 0–2, 3–6, 7–8, 9–10.
    let furious: [String]
    let unhappy: [String]
    let passive: [String]
    let promoter: [String]
    /// A first answer to somebody furious.
    var replies: [DemoReply] = []
    /// What colleagues tell each other about somebody furious.
    var notes: [String] = []

    func sentences(for score: Int) -> [String] {
        switch score {
        case ...2: furious
        case ...6: unhappy
        case ...8: passive
        default: promoter
        }
    }
}
