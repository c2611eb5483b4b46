import Foundation

/// Tells the terminal, or whoever reads in its place, at once: a pipe would keep it until the end.
func printLine(_ text: String) {
    print(text)
    fflush(nil)
}
