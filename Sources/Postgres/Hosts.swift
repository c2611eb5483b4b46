import Synchronization

/// The hosts of a URL, in the order they are tried. libpq tries the next one when a host refuses, but a non-blocking
/// connect waits for a silent host without end: such a host moves to the end of the list for all later connections.
/// From any thread.
final class Hosts: Sendable {
    private let lists: [(keyword: String, values: [String])]
    private let first = Atomic(0)

    /// - Parameter url: the options from `Connector.parse`.
    init(_ url: [String: String]) {
        lists = ["host", "hostaddr", "port"].compactMap { keyword in
            url[keyword].map { (keyword, $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)) }
        }
    }

    var count: Int { lists.map(\.values.count).max() ?? 1 }

    /// Makes later connections begin with the host after `silent`, unless they do already.
    func skip(_ silent: Int) {
        _ = first.compareExchange(expected: silent, desired: silent + 1, ordering: .relaxed)
    }

    /// The number of the first host, and the lists in the current order. A single port applies to all hosts.
    var current: (number: Int, lists: [(keyword: String, value: String)]) {
        let number = first.load(ordering: .relaxed)
        let turned = lists.map { list in
            let shift = number % list.values.count
            return (list.keyword, (list.values[shift...] + list.values[..<shift]).joined(separator: ","))
        }
        return (number, turned)
    }
}
