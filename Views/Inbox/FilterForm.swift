import Domain
import HTML

/// GET /:tenant/inbox with the fields of `InboxFilter.fields`: view, class, status, priority and segment (repeated),
/// owner, survey, category, overdue=yes, needs_answer=yes, from, to, q. Classes, statuses and priorities are made from
/// the filter, and what is chosen stands in it.
package struct FilterForm: Sendable {
    /// Values are the segments' own names; `isChosen` as in the filter.
    package var segments: [Choice]
    /// Values are member, survey and category ids; no "any" entry, the form adds it.
    package var owners: Options
    package var surveys: Options
    package var categories: Options

    package init(segments: [Choice], owners: Options, surveys: Options, categories: Options) {
        self.segments = segments
        self.owners = owners
        self.surveys = surveys
        self.categories = categories
    }
}
