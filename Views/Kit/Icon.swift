import HTML

/// Line icons on a 24 × 24 grid, hidden from screen readers: a text beside them or the control's label says the same.
package enum Icon {
    static let mark = drawn("<path d=\"M20 12a8 8 0 1 1-2.6-5.9\"/><path d=\"M20 3v5h-5\"/>")
    static let search = drawn("<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m20 20-4-4\"/>")
    static let back = drawn("<path d=\"m14 6-6 6 6 6\"/>")
    static let check = drawn("<path d=\"m5 12 5 5 9-10\"/>")
    static let archive = drawn("<path d=\"M4 8h16v11H4zM3 4h18v4H3zM10 12h4\"/>")
    static let unarchive = drawn("<path d=\"M4 8h16v11H4zM3 4h18v4H3zM12 16v-5m-2 2 2-2 2 2\"/>")
    static let gear = drawn(
        """
        <circle cx="12" cy="12" r="3"/>\
        <path d="M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 2.2 2.2m0-12.8-2.2 \
        2.2m-8.4 8.4-2.2 2.2"/>
        """)
    static let lock = drawn("<rect x=\"5\" y=\"11\" width=\"14\" height=\"9\" rx=\"2\"/><path d=\"M8 11V8a4 4 0 0 1 8 0v3\"/>")
    static let close = drawn("<path d=\"m6 6 12 12M18 6 6 18\"/>")
    static let plus = drawn("<path d=\"M12 5v14M5 12h14\"/>")
    static let person = drawn("<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M5 20c.8-4 3.5-6 7-6s6.2 2 7 6\"/>")
    static let info = drawn("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5m0-8v.1\"/>")
    static let warning = drawn("<path d=\"M12 4 2.5 20h19zM12 10v4m0 3v.1\"/>")
    static let file = drawn("<path d=\"M6 3h8l4 4v14H6zM14 3v4h4\"/>")
    static let mail = drawn("<path d=\"M3 6h18v12H3zM3 7l9 7 9-7\"/>")
    static let tag = drawn("<path d=\"M4 4h8l8 8-8 8-8-8zM8 8v.1\"/>")
    static let people = drawn(
        "<circle cx=\"9\" cy=\"8\" r=\"3.5\"/><path d=\"M3 20c.5-4 2.7-6 6-6s5.5 2 6 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3 2.7 3 5.5\"/>"
    )

    /// Used in every row: the page has the drawing once (`symbols`), and rows refer to it.
    static let archiveReference: HTML = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-archive\"/></svg>"
    static let unarchiveReference: HTML = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-unarchive\"/></svg>"
    static let symbols: HTML = """
        <svg class="visually-hidden" aria-hidden="true"><symbol id="icon-archive" viewBox="0 0 24 24">\
        <path d="M4 8h16v11H4zM3 4h18v4H3zM10 12h4"/></symbol>\
        <symbol id="icon-unarchive" viewBox="0 0 24 24"><path d="M4 8h16v11H4zM3 4h18v4H3zM12 16v-5m-2 2 2-2 2 2"/>\
        </symbol></svg>
        """

    private static func drawn(_ paths: String) -> HTML {
        HTML(unsafeRaw: "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">\(paths)</svg>")
    }
}
