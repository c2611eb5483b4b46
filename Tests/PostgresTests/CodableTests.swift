import Foundation
import Testing

@testable import Postgres

private enum Priority: Int, PostgresArrayElement { case low = 1, high = 2 }
// Not private: in an optimised build the name of a private type includes its file.
enum Status: String, PostgresCodable { case open, closed }

@Suite struct CodableTests {
    private func roundTrip<Value: PostgresCodable & Equatable>(_ value: Value, _ type: String) async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let cast = SQL(unsafeRaw: "::\(type)")
            let (same, none) = try await database.pipeline(
                .none, ("SELECT \(value)" + cast).value(Value.self),
                ("SELECT \(nil as Value?)" + cast).value(Value?.self))
            #expect(same == value)
            #expect(none == nil)
        }
    }

    @Test(arguments: [0, 1, -1, Int.max, Int.min]) func integersRoundTrip(_ value: Int) async throws {
        try await roundTrip(value, "int8")
    }

    @Test func scalarsRoundTrip() async throws {
        try await roundTrip(true, "bool")
        try await roundTrip(false, "bool")
        try await roundTrip(Int32.min, "int4")
        try await roundTrip(Int16.max, "int2")
        try await roundTrip(UInt8.max, "int2")
        try await roundTrip(UUID(), "uuid")
        try await roundTrip([UInt8](0...255), "bytea")
        try await roundTrip([] as [UInt8], "bytea")
        try await roundTrip(Priority.high, "int")
        try await roundTrip(Status.closed, "text")
    }

    @Test(arguments: [0, -0.5, .pi, 1e300, .infinity, .leastNonzeroMagnitude])
    func doublesRoundTrip(_ value: Double) async throws { try await roundTrip(value, "float8") }

    @Test(arguments: ["text", "varchar", "varchar(40)", "name"])
    func textsRoundTrip(_ type: String) async throws {
        try await roundTrip("ação ☎︎ 'x'", type)
        try await roundTrip("", type)
    }

    @Test func jsonIsDecodedAsText() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let (json, jsonb) = try await database.pipeline(
                .none, SQL("SELECT \(#"{"a": [1]}"#)::json").value(String.self),
                SQL("SELECT \(#"{"a":[1]}"#)::jsonb").value(String.self))
            #expect(json == #"{"a": [1]}"#)
            #expect(jsonb == #"{"a": [1]}"#)
        }
    }

    @Test func enumsOfTheSchemaAreTextAndTheirColumnsTakeText() async throws {
        try await withDatabase { database in
            try await database.execute(
                "CREATE TYPE status AS ENUM ('open', 'closed')", "CREATE TABLE t (s status)",
                "INSERT INTO t VALUES (\(Status.closed)), (\(nil as Status?))")
            let found = try await database.pipeline(
                .none, SQL("SELECT s FROM t WHERE s = \(Status.closed)").values(Status.self),
                SQL("SELECT s FROM t WHERE s = ANY(\(["closed"])::status[])").values(String.self))
            #expect(found == ([.closed], ["closed"]))
        }
    }

    @Test func arraysRoundTripWithNulls() async throws {
        try await roundTrip([1, .min, .max], "int8[]")
        try await roundTrip([] as [Int], "int8[]")
        try await roundTrip([1, nil, 3], "int8[]")
        try await roundTrip(["a", nil, "", "{\"}"], "text[]")
        try await roundTrip([true, false], "bool[]")
        try await roundTrip([nil] as [Bool?], "bool[]")
        try await roundTrip([0.5, -1], "float8[]")
        try await roundTrip([UUID(), nil], "uuid[]")
        try await roundTrip([Priority.low, .high], "int8[]")
        try await roundTrip([Date(timeIntervalSince1970: 1.5), nil], "timestamptz[]")
    }

    @Test func arraysFeedUnnest() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let names: [String?] = ["Ana", nil]
            let rows = try await database.pipeline(
                .none,
                SQL("SELECT * FROM unnest(\([1, 2]), \(names))").all { (number: Int, name: String?) in
                    "\(number) \(name ?? "nobody")"
                })
            #expect(rows == ["1 Ana", "2 nobody"])
        }
    }

    @Test func numbersOfOtherWidthsAreDecoded() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let integers = try await database.pipeline(
                .none,
                SQL("SELECT 1::int2, -2::int4, 30000000000::numeric, 0::numeric, -10000::numeric")
                    .one { (a: Int, b: Int, c: Int, d: Int, e: Int) in [a, b, c, d, e] })
            #expect(integers == [1, -2, 30_000_000_000, 0, -10_000])
            let doubles = try await database.pipeline(
                .none,
                SQL("SELECT 1.5::float4, -0.00012::numeric, 12345.678::numeric, 'NaN'::numeric")
                    .one { (a: Double, b: Double, c: Double, d: Double) in [a, b, c, d] })
            #expect(doubles[..<3] == [1.5, -0.00012, 12345.678])
            #expect(doubles[3].isNaN)
        }
    }

    @Test(arguments: [
        ("bool", "true"), ("text", "x"), ("int4", "NULL::int4"), ("numeric", "1.5"), ("float8", "1::float8"),
        ("int4[]", "ARRAY[1]"),
    ])
    func aColumnThatIsNotAnIntegerIsNamedInTheError(_ type: String, _ expression: String) async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let text = expression == "x" ? "'x'::text" : expression
            let found = expression.hasPrefix("NULL") ? "NULL" : type
            await #expect(throws: PostgresError.decoding("column 1 \"age\": cannot decode \(found) as Int")) {
                _ = try await database.value(Int.self, SQL(unsafeRaw: "SELECT \(text) AS age"))
            }
        }
    }

    @Test func anUnknownRawValueIsRefusedByName() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            await #expect(throws: PostgresError.decoding("column 1 \"s\": cannot decode \"lost\" as Status")) {
                _ = try await database.value(Status.self, "SELECT 'lost' AS s")
            }
        }
    }
}
