import Foundation

/// libFuzzer, called as a library: SwiftPM gives a program its own main.
/// Source: llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library".
enum Fuzzing {
    /// The claim that libFuzzer's callback checks: a C function, which captures nothing. Set once, before libFuzzer runs.
    nonisolated(unsafe) static var claim: Claim?

    /// Returns libFuzzer's exit status. It may keep the arguments as long as the process lives, so they are never freed.
    static func run(_ arguments: [String]) -> Int32 {
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
        for (index, argument) in arguments.enumerated() { copies[index] = strdup(argument) }
        copies[arguments.count] = nil
        var count = Int32(arguments.count)
        var start = copies
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
