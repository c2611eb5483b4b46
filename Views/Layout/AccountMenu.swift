import HTML

/// Who is signed in, the language, and the way out; opens without JavaScript.
struct AccountMenu {
    let layout: Layout
    let account: Account

    var body: HTML {
        """
        <details class="menu account" data-menu>\
        <summary aria-label="\(layout.text.frame.account): \(account.memberName)">\
        \(Avatar(name: account.memberName).body)</summary>
        <div class="menu-body">
        <p><strong>\(account.memberName)</strong><br>\(account.email)<br>\(account.tenantName)</p>
        \(LanguageForm(layout: layout).body)
        <form method="post" action="\(Paths.signOut)">\(layout.token)<button class="button is-wide">\
        \(layout.text.frame.signOut)</button></form>
        </div></details>
        """
    }
}

/// POST /language with `language` and `back`: a button for each language but the one that is read.
struct LanguageForm {
    let layout: Layout

    var body: HTML {
        """
        <form class="languages" method="post" action="\(Paths.language)">\(layout.tokenAndBack)\
        \(each: Language.allCases.filter { $0 != layout.text.language }, button)</form>
        """
    }

    private func button(_ language: Language) -> HTML {
        """
        <button class="button is-quiet" name="language" value="\(language.rawValue)" lang="\(language.htmlLang)">\
        \(language.name)</button>
        """
    }
}
