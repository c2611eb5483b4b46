import Synchronization

/// The hosts a URL names, in the order they are tried. libpq goes to the next one when a host refuses, but, opened
/// without blocking, waits for ever on one that is silent: such a host goes to the end of the list, for all who come
/// after.
final class Hosts: Sendable {
    private let lists: [(keyword: String, values: [String])]
    private let first = Atomic(0)

    /// - Parameter url: as `Connector.parse` has read it.
    init(_ url: [String: String]) {
        lists = ["host", "hostaddr", "port"].compactMap { keyword in
            url[keyword].map { (keyword, $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)) }
        }
    }

    var count: Int { lists.map(\.values.count).max() ?? 1 }

    /// The next connections begin with the host after `silent`, unless they do already.
    func moveOn(from silent: Int) {
        _ = first.compareExchange(expected: silent, desired: silent + 1, ordering: .relaxed)
    }

    /// Which host comes first at present, and the lists in that order. A port given once is everyone's.
    var current: (number: Int, lists: [(keyword: String, value: String)]) {
        let number = first.load(ordering: .relaxed)
        let turned = lists.map { list in
            let shift = number % list.values.count
            return (list.keyword, (list.values[shift...] + list.values[..<shift]).joined(separator: ","))
        }
        return (number, turned)
    }
}
