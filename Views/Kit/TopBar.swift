import HTML

/// The bar above every page: logo, sections, search, account.
struct TopBar {
    let layout: Layout
    let section: Section
    /// The current search, kept in the search box.
    let searched: String

    var body: HTML {
        """
        <header class="topbar">
        <a class="mark" href="\(home)">\(Icon.mark)<span>Retorno</span></a>
        \(with: layout.account, member)\(if: layout.account == nil, LanguageForm(layout: layout).body)
        </header>
        """
    }

    private var home: String { layout.account.map { Paths.inbox($0.tenant) } ?? Paths.signIn }

    private var strings: LayoutStrings { layout.strings.layout }

    private func member(_ account: Account) -> HTML {
        """
        <nav class="sections" aria-label="\(strings.mainNavigation)">\
        \(link(Paths.inbox(account.tenant), strings.loop, .loop))\
        \(if: account.canReadOpinions, link(Paths.opinions(account.tenant), strings.opinions, .opinions))\
        \(if: account.canAdminister, link(Paths.settings(account.tenant), strings.settings, .settings))</nav>
        <form class="search" role="search" action="\(Paths.inbox(account.tenant))">\
        <input type="hidden" name="view" value="team">\
        <label class="visually-hidden" for="search">\(strings.search)</label>\(Icon.search)\
        <input class="input" type="search" id="search" name="q" value="\(searched)" placeholder="\
        \(strings.searchHint)" data-shortcut="/">\
        <kbd aria-hidden="true">/</kbd></form>
        \(AccountMenu(layout: layout, account: account).body)
        """
    }

    private func link(_ href: String, _ label: String, _ to: Section) -> HTML {
        "<a href=\"\(href)\"\(if: to == section, " aria-current=\"page\"")>\(label)</a>"
    }
}
