import HTML

/// The signed-in member, the language and the sign-out button; opens without JavaScript.
struct AccountMenu {
    let layout: Layout
    let account: Account

    var body: HTML {
        """
        <details class="menu account" data-menu>\
        <summary aria-label="\(layout.strings.layout.account): \(account.memberName)">\
        \(Avatar(name: account.memberName).body)</summary>
        <div class="menu-body">
        <p><strong>\(account.memberName)</strong><br>\(account.email)<br>\(account.tenantName)</p>
        \(LanguageForm(layout: layout).body)
        <form method="post" action="\(Paths.signOut)">\(layout.token)<button class="button is-wide">\
        \(layout.strings.layout.signOut)</button></form>
        </div></details>
        """
    }
}
