import Postgres

extension SessionVariables {
    /// For the data of one tenant; 0 is the installation.
    static func job(tenant: Int) -> SessionVariables { ["app.tenant_id": String(tenant)] }

    /// For the queue itself, over all tenants.
    static let work: SessionVariables = ["app.task": "work"]

    /// For the queries of the command line and of metrics.
    package static let queueOperations: SessionVariables = [
        "app.task": "work", "enable_seqscan": "off", "enable_bitmapscan": "off", "enable_sort": "off", "enable_incremental_sort": "off",
        "jit": "off",
    ]

    /// For claims and renewals, which meet a table that is empty at one moment and holds 100,000 rows at the next: no plan may hang
    /// on how full it was. Nothing waits for the disk either: should the server lose a claim in a crash, the next claim of that job
    /// has the same attempt but another `leased_by`, and whatever a job writes later is on the disk only after its claim.
    static let queue: SessionVariables = [
        "app.task": "work", "synchronous_commit": "off", "enable_seqscan": "off", "enable_bitmapscan": "off",
        "enable_hashjoin": "off", "enable_mergejoin": "off", "enable_sort": "off", "enable_incremental_sort": "off", "jit": "off",
    ]
}
