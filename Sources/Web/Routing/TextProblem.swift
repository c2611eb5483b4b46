import Domain
import Views

extension Strings {
    /// The message for a field with this problem.
    package func sentence(for problem: TextProblem) -> String {
        switch problem {
        case .required: problems.required
        case .tooLong(let limit): problems.tooLong(limit)
        case .lineBreak: problems.lineBreak
        case .unknownTag(let tag): problems.unknownTag(tag)
        }
    }
}
