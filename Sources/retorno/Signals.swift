import Foundation

/// SIGINT and SIGTERM as something to wait for.
struct Signals {
    private let stream: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    /// From now on these signals no longer end the program by themselves.
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

    /// Returns at the first of them.
    func first() async {
        for await _ in stream { return }
    }
}
