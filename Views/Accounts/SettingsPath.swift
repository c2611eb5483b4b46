import HTML

/// The link back to the index of the settings, above a setting's heading.
struct SettingsPath {
    let layout: Layout

    var body: HTML {
        """
        <p class="path"><a href="\(Paths.settings(layout.account?.tenant ?? ""))">\
        \(Icon.back)\(layout.strings.settings.title)</a></p>
        """
    }
}
