import HTML

/// The way back to the list of settings, above a setting's heading.
struct SettingsPath {
    let layout: Layout

    var body: HTML {
        """
        <p class="path"><a href="\(Paths.settings(layout.account?.tenant ?? ""))">\
        \(Icon.back)\(layout.text.settings.title)</a></p>
        """
    }
}
