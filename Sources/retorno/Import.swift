import Accounts
import ArgumentParser
import Domain
import Foundation
import OperatorConsole
import Postgres
import Surveys
import Views

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Imports the opinions of a CSV file into a survey.",
        discussion: """
            Columns, in any order, named in Portuguese, English or Spanish: external_id, answered_at, score, comment, name, email, phone, \
            segment, company, touchpoint. Separated by comma, semicolon or tab; UTF-8 or Windows-1252. Invalid lines are reported and \
            the others imported. Importing the same file twice adds nothing.
            """)

    @OptionGroup var options: Options

    @Option(help: "The tenant's part of the URL.")
    var tenant: String

    @Option(help: "The survey's name; created when there is none.")
    var survey: String

    @Option(help: "external (customers) or internal (employees), for a new survey.")
    var audience = "external"

    @Option(help: "The touch point of a new survey.")
    var touchpoint: String?

    @Flag(help: "Only checks the file and reports what would be added.")
    var dryRun = false

    @Argument(help: "The file, or - for standard input.")
    var file: String

    func run() async throws {
        guard let audience = Audience(rawValue: audience) else {
            throw ProgramError("--audience \(audience): must be external or internal.")
        }
        guard let survey = survey.validName else { throw ProgramError("--survey: must have 1 to 120 characters.") }
        let chunks = try FileChunks(path: file)
        let program = try Program(try options.settings())
        defer { program.stop() }
        if program.cluster?.isOwn == true { try await program.migrate() }
        let database = try program.database(limits: .forMaintenance)
        let found = try await database.pipeline(.task(.operate), OperatorQueries.tenant(slug: tenant))
        guard let found else { throw ProgramError("There is no tenant \(tenant).") }
        let progress = ProgressLine()
        let report: ImportReport
        do {
            report = try await Task(executorPreference: program.loops[0]) { [dryRun] in
                try await ImportOpinions(
                    tenantID: found.id, zone: TimeZone(identifier: found.timeZone) ?? .gmt,
                    survey: ImportSurvey(name: survey, audience: audience, touchpoint: touchpoint), isDryRun: dryRun
                ).run(chunks, into: database, now: Date()) { progress.show($0) }
            }.value
        } catch let error as ImportError {
            throw ProgramError("\(file): \(Strings.english.reason(error))")
        }
        progress.end()
        await database.close()
        printReport(report)
        if report.valid == 0 && report.rejected > 0 { throw ExitCode.failure }
    }

    private func printReport(_ report: ImportReport) {
        for line in report.rejectedRows { printLine("line \(line.line): \(Strings.english.reason(line.problem))") }
        if report.rejected > report.rejectedRows.count {
            printLine("… and \(report.rejected - report.rejectedRows.count) more rejected rows")
        }
        printLine(
            "\(report.read) rows read, \(report.added) \(dryRun ? "would be added" : "added"), "
                + "\(report.known) already there, \(report.rejected) rejected")
    }
}

/// Shows the progress of an import on standard error: one line that is overwritten on a terminal, else one line per 100,000 rows.
private struct ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1

    func show(_ report: ImportReport) {
        guard isTerminal || report.valid % 100_000 < ImportOpinions.batchSize else { return }
        write(
            "\(isTerminal ? "\r" : "")\(report.read) rows read, \(report.added) new, \(report.rejected) rejected\(isTerminal ? "" : "\n")")
    }

    func end() { if isTerminal { write("\n") } }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
