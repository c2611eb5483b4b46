/// The OIDs of a type. Source: PostgreSQL, catalog pg_type; those of built-in types never change.
package struct PostgresType: Sendable {
    /// Declared for a parameter of this type; 0 lets the server infer it from the context.
    package let parameter: UInt32
    /// Written in front of an array's elements.
    package let element: UInt32
    /// Declared for an array of this type; 0 when there is none.
    package let array: UInt32
    /// The value is sent as text, which the server converts to the inferred type.
    package let isText: Bool

    /// A type sent in binary. Source: the columns oid and typarray of pg_type.
    package init(_ oid: UInt32, array: UInt32) {
        (parameter, element, self.array, isText) = (oid, oid, array, false)
    }

    private init(inferredText element: UInt32, array: UInt32) {
        (parameter, self.element, self.array, isText) = (0, element, array, true)
    }

    static let bool = PostgresType(16, array: 1000)
    static let bytea = PostgresType(17, array: 1001)
    static let int8 = PostgresType(20, array: 1016)
    static let int2 = PostgresType(21, array: 1005)
    static let int4 = PostgresType(23, array: 1007)
    static let float8 = PostgresType(701, array: 1022)
    static let timestamptz = PostgresType(1184, array: 1185)
    static let uuid = PostgresType(2950, array: 2951)
    /// The server infers a single text, so that it may also be an enum, json or inet; in an array it is `text`.
    static let text = PostgresType(inferredText: 25, array: 1009)

    /// The name of a type for an error message, or its number.
    static func name(_ oid: UInt32) -> String { names[oid] ?? "type \(oid)" }

    private static let names: [UInt32: String] = [
        16: "bool", 17: "bytea", 18: "char", 19: "name", 20: "int8", 21: "int2", 23: "int4", 25: "text", 26: "oid",
        114: "json", 142: "xml", 700: "float4", 701: "float8", 705: "unknown", 869: "inet", 1000: "bool[]",
        1005: "int2[]", 1007: "int4[]", 1009: "text[]", 1015: "varchar[]", 1016: "int8[]", 1022: "float8[]",
        1042: "char(n)", 1043: "varchar", 1082: "date", 1083: "time", 1114: "timestamp", 1184: "timestamptz",
        1185: "timestamptz[]", 1186: "interval", 1700: "numeric", 2278: "void", 2950: "uuid", 2951: "uuid[]",
        3802: "jsonb",
    ]
}
