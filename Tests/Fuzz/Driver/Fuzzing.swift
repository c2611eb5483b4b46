import Foundation

/// libFuzzer, called as a library: SwiftPM gives a program its own main.
/// Source: llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library".
enum Fuzzing {
    /// What libFuzzer's callback, which can hold nothing, looks at. Set once, before it is called.
    nonisolated(unsafe) static var claim: Claim?

    /// Its exit status. The arguments are libFuzzer's as long as the process lives, so nothing is freed.
    static func run(_ arguments: [String]) -> Int32 {
        let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
        for (index, argument) in arguments.enumerated() { words[index] = strdup(argument) }
        words[arguments.count] = nil
        var count = Int32(arguments.count)
        var start = words
        return runLibFuzzer(&count, &start, tryBytes)
    }

    private static let tryBytes: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { start, count in
        do {
            try claim?.check(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ tryBytes: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
