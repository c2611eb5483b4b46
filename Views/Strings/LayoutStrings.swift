/// The strings around every page and on controls that many pages have.
package struct LayoutStrings: Sendable {
    package let skipToContent: String
    package let mainNavigation: String
    package let loop: String
    package let opinions: String
    package let settings: String
    package let search: String
    package let searchHint: String
    package let account: String
    package let signOut: String
    package let undo: String
    package let save: String
    package let add: String
    package let remove: String
    package let apply: String
    package let back: String
    package let any: String
    package let nobody: String
    package let shortcuts: String
    package let close: String
    package let fixErrors: String
}
