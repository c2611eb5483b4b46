/// Splits bytes into records and fields, and can stop after any byte.
///
/// Positions count from the first byte passed to `scan`, which must be the same bytes and more in each call, until `dropConsumed`.
/// Each byte is read twice at most: after an unclosed quote, reading goes back to the line after the one with the quote,
/// and the lines inside a quoted field contain no quote that opens another.
struct CSVScanner: Sendable {
    private enum State {
        case recordStart, fieldStart, unquoted, quoted, quoteInQuoted, afterQuoted, skipping
    }

    private(set) var fields: [CSVField] = []
    private(set) var rows: [CSVMark] = []

    private let delimiter: UInt8
    private var state = State.recordStart
    private var position: Int
    private var line: Int
    /// A CR ended a line; an LF that follows belongs to it.
    private var isAfterCR = false

    private var recordStart: Int
    private var recordLine: Int
    private var firstField = 0
    private var hasNul = false
    private var fieldStart = 0
    private var fieldEnd = 0
    private var hasDoubledQuotes = false
    private var quoteLine = 0

    init(_ start: CSVSniffer.Start) {
        delimiter = start.delimiter
        position = start.offset
        recordStart = start.offset
        line = start.line
        recordLine = start.line
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        while position < bytes.count {
            if isAfterCR {
                isAfterCR = false
                if bytes[position] == 10 { position += 1 }
                if state == .recordStart || state == .skipping { recordStart = position }
                continue
            }
            let end = min(bytes.count, recordStart + CSVReader.recordLimit)
            switch state {
            case .skipping: skip(bytes)
            case _ where position == end: reject(.tooLong)
            case .recordStart: beginRecord(bytes)
            case .fieldStart: beginField(bytes)
            case .unquoted: readUnquoted(bytes, upTo: end)
            case .quoted: readQuoted(bytes, upTo: end)
            case .quoteInQuoted: readQuoteInQuoted(bytes)
            case .afterQuoted: readAfterQuoted(bytes)
            }
        }
    }

    /// Like `scan`, when no byte follows.
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) {
        scan(bytes)
        while state == .quoted {
            reject(.unclosedQuote)
            scan(bytes)
        }
        switch state {
        case .fieldStart, .unquoted:
            endField(from: fieldStart, to: position)
            endRecord()
        case .quoteInQuoted, .afterQuoted:
            endField(from: fieldStart, to: fieldEnd)
            endRecord()
        case .recordStart, .skipping, .quoted: break
        }
    }

    /// Drops the completed rows and returns how many bytes they took.
    mutating func dropConsumed() -> Int {
        let past = recordStart
        guard past > 0 else { return 0 }
        rows.removeAll(keepingCapacity: true)
        fields.removeFirst(firstField)
        for index in fields.indices {
            fields[index].start -= past
            fields[index].end -= past
        }
        firstField = 0
        position -= past
        recordStart -= past
        fieldStart -= past
        fieldEnd -= past
        return past
    }

    private mutating func beginRecord(_ bytes: UnsafeBufferPointer<UInt8>) {
        recordStart = position
        recordLine = line
        if bytes[position] == 10 || bytes[position] == 13 {
            endLine(with: bytes[position])
            recordStart = position
        } else {
            beginField(bytes)
        }
    }

    private mutating func beginField(_ bytes: UnsafeBufferPointer<UInt8>) {
        hasDoubledQuotes = false
        if bytes[position] == UInt8(ascii: "\"") {
            position += 1
            quoteLine = line
            state = .quoted
        } else {
            state = .unquoted
        }
        fieldStart = position
    }

    private mutating func readUnquoted(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        let delimiter = delimiter
        var index = position
        while index < end, bytes[index] != delimiter, bytes[index] > 13 || !Self.stops(bytes[index]) { index += 1 }
        position = index
        guard index < end else { return }
        if bytes[index] == 0 {
            hasNul = true
            position += 1
        } else {
            endField(from: fieldStart, to: index)
            readSeparator(bytes[index])
        }
    }

    private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        var index = position
        while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] > 13 || !Self.stops(bytes[index]) {
            index += 1
        }
        position = index
        guard index < end else { return }
        switch bytes[index] {
        case UInt8(ascii: "\""):
            fieldEnd = index
            position += 1
            state = .quoteInQuoted
        case 0:
            hasNul = true
            position += 1
        default:
            line += 1
            isAfterCR = bytes[index] == 13
            position += 1
        }
    }

    private static func stops(_ byte: UInt8) -> Bool {
        byte == 10 || byte == 13 || byte == 0
    }

    private mutating func readQuoteInQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes[position] == UInt8(ascii: "\"") {
            hasDoubledQuotes = true
            position += 1
            state = .quoted
        } else {
            state = .afterQuoted
        }
    }

    private mutating func readAfterQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        let byte = bytes[position]
        if byte == delimiter || byte == 10 || byte == 13 {
            endField(from: fieldStart, to: fieldEnd)
            readSeparator(byte)
        } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
            position += 1
        } else {
            reject(.textAfterQuote)
        }
    }

    private mutating func readSeparator(_ byte: UInt8) {
        if byte == delimiter {
            position += 1
            // A field may also be empty at the end of the file.
            fieldStart = position
            hasDoubledQuotes = false
            state = .fieldStart
        } else {
            endLine(with: byte)
            endRecord()
        }
    }

    private mutating func endLine(with byte: UInt8) {
        position += 1
        line += 1
        isAfterCR = byte == 13
    }

    private mutating func endField(from start: Int, to end: Int) {
        fields.append(CSVField(start: start, end: end, hasDoubledQuotes: hasDoubledQuotes))
    }

    private mutating func endRecord() {
        if hasNul {
            fields.removeLast(fields.count - firstField)
            rows.append(.rejected(line: recordLine, .nulByte))
        } else {
            rows.append(.record(line: recordLine, fields: firstField..<fields.count))
        }
        startOver(as: .recordStart)
    }

    /// Rejects the record and continues at the next line, or at the line after the open quote.
    private mutating func reject(_ problem: CSVProblem) {
        fields.removeLast(fields.count - firstField)
        rows.append(.rejected(line: recordLine, problem))
        if state == .quoted || state == .quoteInQuoted || state == .afterQuoted {
            position = fieldStart
            line = quoteLine
            isAfterCR = false
        }
        startOver(as: .skipping)
    }

    private mutating func startOver(as state: State) {
        self.state = state
        recordStart = position
        firstField = fields.count
        hasNul = false
    }

    private mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = position
        while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        position = index
        recordStart = index
        guard index < bytes.count else { return }
        endLine(with: bytes[index])
        startOver(as: .recordStart)
    }
}
