"""(g) Inbox, ticket, reply and the sending of replies, in turns with another program file: each on its own demo and database."""

import contextlib
import statistics

from harness.database import Database
from harness.postgres import PrivatePostgres
from harness.process import Process
from harness.program import ROOT, SECRET_KEY, Program, variables
from harness.visitor import Visitor

from ..measuring import wrk
from ..measuring.environment import SERVER
from ..measuring.processor import ProcessorTime
from ..measuring.replies import emails, reply_requests, send_all
from ..measuring.table import rate

SLUG, EMAIL, PASSWORD = "loja", "ana@loja.example", "uma senha comprida"
NUMBERS = range(100, 1100)  # tickets that every demo has
GOALS = {"inbox": 1.4, "ticket": 1.25, "reply": 1.5, "sending of replies": 1}
WARM_UP = 1  # seconds


def measure(bench):
    with contextlib.ExitStack() as cleanup:
        postgres = cleanup.enter_context(PrivatePostgres(**SERVER))
        other = bench.options.beside
        sides = [cleanup.enter_context(Side(bench, postgres, *side)) for side in [
            ("this", bench.options.binary, ROOT), ("other", other, repository(other))]]
        for what in ("inbox", "ticket"):
            bench.attempt(f"beside: {what}", lambda: compare(bench, sides, {what: lambda side, turn: side.get(what, turn)}))
        bench.attempt("beside: reply", lambda: compare(bench, sides, {
            "reply": lambda side, turn: side.reply(turn), "sending of replies": lambda side, turn: side.send()}))


def compare(bench, sides, measurements):
    """`measurements`: functions that return a rate, in the order in which each turn takes them."""
    rates = {what: ([], []) for what in measurements}
    for turn in range(bench.options.runs):
        # the order alternates
        for index in [0, 1][::1 if turn % 2 == 0 else -1]:
            for what, run in measurements.items():
                rates[what][index].append(run(sides[index], turn))
    for what, (ours, theirs) in rates.items():
        goal, times = GOALS[what], statistics.median(mine / other for mine, other in zip(ours, theirs))
        bench.keep_raw(f"beside-{what.replace(' ', '-')}.txt", f"this {ours}\nother {theirs}\n")
        bench.table.add(
            "g", f"{what} of the demo, a second", rate(statistics.median(ours)),
            f"the other program {rate(statistics.median(theirs))}: {times:.2f} ×", f"≥ {goal} ×", times >= goal)
        if sides[0].times[what]:
            ours, theirs = (describe(side.times[what]) for side in sides)
            bench.table.add("g", f"{what}: processor time, ms", ours, f"the other program: {theirs}")


def describe(times):
    program, database, _ = (statistics.median(column) for column in zip(*times))
    return f"program {program:.2f}, database {database:.2f}"


class Side:
    """One of the two programs, with its demo loaded and the first agent signed in."""

    def __init__(self, bench, postgres, word, binary, root):
        self.bench, self.options, self.word, self.binary, self.root = bench, bench.options, word, binary, root
        self.postgres, self.server = postgres, Database(postgres.url)
        self.times = {what: [] for what in GOALS}
        self.cleanup = contextlib.ExitStack()

    def __enter__(self):
        with contextlib.ExitStack() as cleanup:
            self.database = cleanup.enter_context(self.server.created(self.word))
            self.program = cleanup.enter_context(self.start("serve", "--demo", "--no-work"))
            self.program.wait_until_ready()
            visitor = Visitor(self.program).sign_in(EMAIL, PASSWORD)
            self.replies = reply_requests(visitor, SLUG, NUMBERS)
            cookie = {"Cookie": self.replies[0]["headers"]["Cookie"]}
            paths = {"inbox": [f"/{SLUG}/inbox?view=team"], "ticket": [one["path"].removesuffix("/replies") for one in self.replies]}
            self.pages = {what: [{"path": path, "headers": cookie} for path in paths[what]] for what in paths}
            # no smaller than most of these pages
            self.least = {what: len(visitor.get(paths[what][0]).text) * 0.5 for what in paths}
            self.cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_):
        self.cleanup.close()

    def start(self, *arguments, **settings):
        settings = {
            "DATABASE_URL": self.database.url, "RETORNO_HOME": self.bench.folder / self.word, "SECRET_KEY": SECRET_KEY, "PORT": 0,
            "RETORNO_DEMO_PASSWORD": PASSWORD, **settings}
        return ProgramIn(self.root, self.binary, *arguments, **settings)

    def drive(self, requests, seconds, turn):
        return wrk.drive(self.program.port, requests, self.bench.folder, seconds, self.options.connections, seed=turn)

    def measure(self, what, requests, turn):
        """The load of a turn. Processor time varies less than the rate when the machine has other work too."""
        with ProcessorTime(self) as time:
            load = self.drive(requests, self.options.seconds, turn)
        self.times[what].append(time.per_request(load.requests))
        return load

    def get(self, what, turn):
        if turn == 0:
            self.drive(self.pages[what], WARM_UP, turn)
        load = self.measure(what, self.pages[what], turn)
        if load.bytes < load.requests * self.least[what]:
            raise RuntimeError(f"{what} was incomplete:\n{load.raw}")
        return load.rate

    def reply(self, turn):
        if turn == 0:
            self.drive(self.replies, WARM_UP, self.options.runs)
        before = emails(self.database)
        load = self.measure("reply", self.replies, turn)
        written = emails(self.database) - before
        if written < load.requests:
            raise RuntimeError(f"{load.requests} responses to replies, {written} written")
        return load.rate

    def send(self):
        return send_all(self.database, lambda url: self.start("work", SMTP_URL=url)).rate


class ProgramIn(Program):
    """A program that finds Migrations and Public in the folder `root`."""

    def __init__(self, root, binary, *arguments, **settings):
        Process.__init__(self, [binary, *arguments], cwd=root, env=variables(**settings))


def repository(binary):
    """The folder above a program file that has its Migrations."""
    return next(folder for folder in binary.parents if (folder / "Migrations").exists())
