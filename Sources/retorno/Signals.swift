import Foundation

/// Waits for SIGINT or SIGTERM.
struct Signals {
    private let stream: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    /// Catches both signals from now on, instead of letting them end the program.
    static func stopping() -> Signals {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(number) }
            source.resume()
            return source
        }
        return Signals(stream: stream, sources: sources)
    }

    /// Returns at the first signal.
    func first() async {
        for await _ in stream { return }
    }
}
