/// The state of one loop's pool, and its counters since it was made.
package struct PoolStatistics: Sendable {
    /// Open connections.
    package let connections: Int
    /// Requests that wait for a connection.
    package let waiting: Int
    /// Round trips to the server, including the one that begins each connection's session.
    package let roundTrips: Int
    /// Statements in them, including BEGIN, COMMIT and session variables, without PREPARE.
    package let statements: Int
}

extension Database {
    /// One for each loop. From any task.
    package var statistics: [PoolStatistics] {
        get async {
            var statistics: [PoolStatistics] = []
            for pool in pools { statistics.append(await pool.statistics) }
            return statistics
        }
    }

    /// Round trips of all loops together. From any task.
    ///
    /// A test counts the round trips of a request by reading this before and after it, on a database of its own whose
    /// connections are open already.
    package var roundTrips: Int {
        get async { await statistics.reduce(0) { $0 + $1.roundTrips } }
    }
}

extension Pool {
    var statistics: PoolStatistics {
        PoolStatistics(
            connections: connections.count, waiting: requests.count, roundTrips: roundTrips, statements: statements)
    }

    func count(_ batch: Batch) {
        roundTrips += 1
        statements += batch.statements.count
    }
}
