/// The progress of reading the current request's body. No I/O: bytes come from an `InputBuffer`.
struct BodyReading {
    private enum Rest {
        case none
        case length(Int)
        case chunked(ChunkedDecoder)
        case failed(BodyError)
    }

    private var rest: Rest
    private(set) var taken = 0
    /// Total time spent waiting for its bytes.
    var waited = Duration.zero
    /// The client waits for 100 Continue before it sends the body.
    var isContinueDue: Bool
    /// A task is reading the body.
    var isBusy = false

    static let partSize = 64 << 10

    init(_ head: RequestHead, limits: ServerLimits) {
        isContinueDue = head.expectsContinue
        rest =
            switch head.framing {
            case .none: .none
            case .length(let length): .length(length)
            case .chunked: .chunked(ChunkedDecoder(limits: limits))
            }
    }

    /// The bytes still to come, or nil when unknown.
    var remaining: Int? {
        switch rest {
        case .none: 0
        case .length(let length): length
        case .chunked, .failed: nil
        }
    }

    var hasFailed: Bool { if case .failed = rest { true } else { false } }

    /// Moves content from `input` to the end of `output`, until that holds `most` bytes or `input` has no more.
    /// Throws `.tooLarge` when the whole body has more than `limit` bytes.
    mutating func take(
        _ input: inout InputBuffer, to output: inout [UInt8], most: Int, limit: Int
    ) throws(BodyError) -> ChunkedDecoder.Progress {
        let before = output.count
        let progress = try take(&input, to: &output, most: most)
        taken += output.count - before
        if taken > limit { throw fail(.tooLarge) }
        return progress
    }

    /// Checks the declared length, before anything is read.
    func check(limit: Int) throws(BodyError) {
        if let remaining, remaining > limit - taken { throw .tooLarge }
    }

    /// Ends reading: after an error the end of the body is unknown.
    mutating func fail(_ error: BodyError) -> BodyError {
        rest = .failed(error)
        return error
    }

    private mutating func take(
        _ input: inout InputBuffer, to output: inout [UInt8], most: Int
    ) throws(BodyError) -> ChunkedDecoder.Progress {
        switch rest {
        case .none:
            return .atEnd
        case .length(let length):
            let moved = input.move(upTo: min(length, most), to: &output)
            rest = moved == length ? .none : .length(length - moved)
            return moved == 0 ? .needsMore : .hasData
        case .chunked(var decoder):
            return try takeChunks(&decoder, &input, to: &output, most: most)
        case .failed(let error):
            throw error
        }
    }

    private mutating func takeChunks(
        _ decoder: inout ChunkedDecoder, _ input: inout InputBuffer, to output: inout [UInt8], most: Int
    ) throws(BodyError) -> ChunkedDecoder.Progress {
        let before = output.count
        do throws(BodyError) {
            while true {
                let progress = try decoder.decode(&input, upTo: most - (output.count - before), to: &output)
                rest = progress == .atEnd ? .none : .chunked(decoder)
                if progress == .hasData && output.count - before < most { continue }
                return output.count > before ? .hasData : progress
            }
        } catch {
            throw fail(error)
        }
    }
}
