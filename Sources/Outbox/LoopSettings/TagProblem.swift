import Domain
import Views

/// What is wrong with the tags of a text, in words; nil when all are known.
package enum TagProblem {
    package static func validate(_ template: String, _ text: Text) -> String? {
        Template(template).unknownTags.first.map {
            text.problems.unknownTag($0.trimmingPrefix("{{").trimmingSuffix("}}"))
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
    }
}
