extension LayoutStrings {
    static let spanish = LayoutStrings(
        skipToContent: "Ir al contenido",
        mainNavigation: "Navegación principal",
        loop: "Loop",
        opinions: "Opiniones",
        settings: "Configuración",
        search: "Buscar",
        searchHint: "Buscar correo, n.º, nombre o palabra",
        account: "Su cuenta",
        signOut: "Cerrar sesión",
        undo: "Deshacer",
        save: "Guardar",
        add: "Agregar",
        remove: "Eliminar",
        apply: "Aplicar",
        back: "Volver",
        any: "Cualquiera",
        nobody: "Nadie",
        shortcuts: "Atajos de teclado",
        close: "Cerrar",
        fixErrors: "Revise los campos marcados abajo. No se perdió nada de lo escrito.")
}
