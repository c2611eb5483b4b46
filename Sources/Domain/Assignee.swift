/// Who a ticket is assigned to, as forms write it: `member:12`, `team:3`, or an empty value for nobody.
package enum Assignee: Equatable, Sendable {
    case nobody
    case member(Int)
    case team(Int)

    /// Nil for anything else.
    package init?(formValue: String) {
        let halves = formValue.split(separator: ":")
        switch (halves.first, halves.count > 1 ? Int(halves[1]) : nil) {
        case (nil, _): self = .nobody
        case ("member"?, let id?): self = .member(id)
        case ("team"?, let id?): self = .team(id)
        default: return nil
        }
    }

    package var formValue: String {
        switch self {
        case .nobody: ""
        case .member(let id): "member:\(id)"
        case .team(let id): "team:\(id)"
        }
    }

    package var member: Int? { if case .member(let id) = self { id } else { nil } }
    package var team: Int? { if case .team(let id) = self { id } else { nil } }
}
