import HTML

/// Posts `language` and `back` to /language: one button for each language except the current one.
struct LanguageForm {
    let layout: Layout

    var body: HTML {
        """
        <form class="languages" method="post" action="\(Paths.language)">\(layout.tokenAndBack)\
        \(each: Language.allCases.filter { $0 != layout.strings.language }, button)</form>
        """
    }

    private func button(_ language: Language) -> HTML {
        """
        <button class="button is-quiet" name="language" value="\(language.rawValue)" lang="\(language.htmlLang)">\
        \(language.name)</button>
        """
    }
}
