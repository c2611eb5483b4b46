/// The keyboard shortcuts; keyboard.js implements them.
package struct ShortcutStrings: Sendable {
    package let keys: [(key: String, act: String)]
}
