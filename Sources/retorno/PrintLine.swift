import Foundation

/// Prints a line and flushes it: standard output to a pipe is buffered.
func printLine(_ text: String) {
    print(text)
    fflush(nil)
}
