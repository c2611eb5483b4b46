import HTML

/// GET /:tenant/settings/categories. POST with `name` adds a category. POST `Paths.category` with `name` renames one.
/// POST `Paths.categoryRemoval` deletes it.
package struct CategoriesPage: Sendable {
    package struct Category: Sendable {
        package var id: Int
        package var name: String
        /// "12 tickets".
        package var uses: String

        package init(id: Int, name: String, uses: String) {
            self.id = id
            self.name = name
            self.uses = uses
        }
    }

    package var layout: Layout
    package var categories: [Category]
    /// The value of the field for a new category.
    package var newName: String
    /// `name` for the new category, `name_12` for the category of that id.
    package var errors: FieldErrors

    package init(layout: Layout, categories: [Category], newName: String = "", errors: FieldErrors = [:]) {
        self.layout = layout
        self.categories = categories
        self.newName = newName
        self.errors = errors
    }

    package var body: HTML {
        layout.page(
            strings.categories, section: .settings,
            """
            <header class="page-head">\(SettingsPath(layout: layout).body)<h1>\(strings.categories)</h1></header>
            <form class="card form add-one" method="post" action="\(Paths.categories(tenant))">\(layout.token)
            \(TextField(
                name: "name", label: strings.newCategory, value: newName, error: errors["name"],
                attributes: " required maxlength=\"60\"").body)<button class="button is-primary">\
            \(layout.strings.layout.add)</button></form>
            \(categories.isEmpty ? EmptyState(title: strings.categories, hint: strings.noCategories).body : list)
            """)
    }

    private var strings: SettingsStrings { layout.strings.settings }
    private var tenant: String { layout.account?.tenant ?? "" }

    private var list: HTML { "<ul class=\"card entries\">\(each: categories, entry)</ul>" }

    private func entry(_ category: Category) -> HTML {
        """
        <li class="entry"><form class="rename" method="post" action="\(Paths.category(tenant, category.id))">\
        \(layout.token)\
        \(TextField(
            name: "name", label: strings.categoryName, value: category.name, error: errors["name_\(category.id)"],
            id: "name-\(category.id)", attributes: " required maxlength=\"60\"").body)\
        <button class="button is-small">\(strings.rename)</button></form><span class="hint">\(category.uses)</span>
        \(ConfirmDelete(
            label: strings.removeNamed(category.name), question: strings.removeCategory(category.name),
            action: Paths.categoryRemoval(tenant, category.id), layout: layout).body)</li>
        """
    }
}
