/// How the pool of one loop stands, and what has gone through it since it was made.
package struct PoolStatistics: Sendable {
    package let connections: Int
    /// Who waits for a connection now.
    package let waiting: Int
    /// Round trips to the server, the one that begins a connection's session among them.
    package let trips: Int
    /// Statements in them: BEGIN, COMMIT and settings too, preparing not.
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
}

extension Database {
    /// Round trips of all loops together. A test that counts those of one request reads it before and after, on a
    /// database of its own whose connections are open already.
    package var trips: Int {
        get async { await statistics.reduce(0) { $0 + $1.trips } }
    }
}

extension Pool {
    var statistics: PoolStatistics {
        PoolStatistics(connections: connections.count, waiting: demands.count, trips: trips, statements: statements)
    }

    func count(_ trip: Trip) {
        trips += 1
        statements += trip.statements.count
    }
}
