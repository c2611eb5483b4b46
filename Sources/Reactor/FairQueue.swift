import DequeModule

/// A queue in which keys take turns: first in, first out within a key, one element of each key per round.
struct FairQueue<Element> {
    private struct Entry {
        let number: UInt64
        let element: Element
    }

    /// Never holds an empty list.
    private var entries: [String: Deque<Entry>] = [:]
    /// Each key of `entries` once.
    private var turns: Deque<String> = []
    private(set) var count = 0

    func count(of key: String) -> Int { entries[key]?.count ?? 0 }

    /// - Parameter number: identifies the element for `remove`.
    mutating func append(_ element: Element, number: UInt64, key: String) {
        if entries[key] == nil { turns.append(key) }
        entries[key, default: []].append(Entry(number: number, element: element))
        count += 1
    }

    mutating func popFirst() -> Element? {
        guard let key = turns.popFirst(), let entry = entries[key]?.popFirst() else { return nil }
        if entries[key]?.isEmpty == true { entries[key] = nil } else { turns.append(key) }
        count -= 1
        return entry.element
    }

    /// Linear in what waits, which the lane bounds.
    mutating func remove(_ number: UInt64) -> Element? {
        for (key, list) in entries {
            guard let index = list.firstIndex(where: { $0.number == number }) else { continue }
            let entry = entries[key]?.remove(at: index)
            if entries[key]?.isEmpty == true {
                entries[key] = nil
                turns.removeAll { $0 == key }
            }
            count -= 1
            return entry?.element
        }
        return nil
    }
}
