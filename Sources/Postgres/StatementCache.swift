/// A least-recently-used cache of a connection's prepared statements, by text and parameter types.
struct StatementCache {
    private var statements: [Key: PreparedStatement] = [:]
    private let capacity: Int
    private var clock: UInt64 = 0

    init(capacity: Int) { self.capacity = max(1, capacity) }

    var count: Int { statements.count }

    mutating func find(_ sql: SQL) -> PreparedStatement? {
        guard let prepared = statements[Key(sql)] else { return nil }
        clock += 1
        prepared.lastUse = clock
        return prepared
    }

    /// Adds a statement that is about to be prepared, and returns the one evicted for it.
    mutating func add(_ sql: SQL) -> (added: PreparedStatement, evicted: PreparedStatement?) {
        let evicted = statements.count < capacity ? nil : statements.values.min { $0.lastUse < $1.lastUse }
        if let evicted { statements[evicted.key] = nil }
        clock += 1
        let added = PreparedStatement(Key(sql), name: "s\(clock)", lastUse: clock)
        statements[added.key] = added
        return (added, evicted)
    }

    mutating func remove(_ prepared: PreparedStatement) {
        if statements[prepared.key] === prepared { statements[prepared.key] = nil }
    }

    mutating func removeAll() { statements.removeAll() }

    struct Key: Hashable {
        let pieces: [String]
        let parameters: [Parameter]

        init(_ sql: SQL) { (pieces, parameters) = (sql.pieces, sql.parameters) }

        func hash(into hasher: inout Hasher) {
            for piece in pieces { hasher.combine(piece) }
        }

        static func == (a: Key, b: Key) -> Bool {
            a.pieces == b.pieces && a.parameters.elementsEqual(b.parameters) { $0.type == $1.type }
        }
    }
}

/// A statement that the server knows by name.
final class PreparedStatement {
    let key: StatementCache.Key
    let name: String
    let cName: ContiguousArray<CChar>
    var lastUse: UInt64

    init(_ key: StatementCache.Key, name: String, lastUse: UInt64) {
        self.key = key
        self.name = name
        self.cName = name.utf8CString
        self.lastUse = lastUse
    }
}
