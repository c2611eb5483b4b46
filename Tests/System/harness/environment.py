"""The program with a database, a mail server and a home folder of its own."""

from . import schema
from .leases import expire_leases
from .program import SECRET_KEY, Program, run_program
from .seed import OPINIONS
from .smtp_server import SMTPServer
from .visitor import Visitor


class Environment:
    """`sessions` are the cookies of members who signed in before the database was copied, by e-mail address."""

    def __init__(self, database, home, sessions=None):
        self.database, self.home, self.sessions = database, home, sessions or {}
        self.smtp_server = SMTPServer(home / "smtp")
        self.programs = []

    def settings(self, **others):
        return {
            "DATABASE_URL": self.database.program_url, "RETORNO_HOME": self.home, "SECRET_KEY": SECRET_KEY, "PORT": 0,
            "SMTP_URL": self.smtp_server.url if self.smtp_server.port else None, **others}

    def run(self, *arguments, limit="", **settings):
        """Starts a command of the program without waiting for it."""
        self.programs.append(Program(*arguments, limit=limit, **self.settings(**settings)))
        return self.programs[-1]

    def start(self, *arguments, limit="", **settings):
        """`serve` unless told otherwise. A worker does not announce when it is ready."""
        program = self.run(*(arguments or ["serve"]), limit=limit, **settings)
        return program if arguments[:1] == ("work",) else program.wait_until_ready()

    def visitor(self, program, email="ana@loja.example"):
        return Visitor(program, self.sessions[email])

    def import_file(self, file, *options, tenant="loja", survey="Pós-compra", timeout=60):
        return run_program(
            "import", "--tenant", tenant, "--survey", survey, *options, file, timeout=timeout, **self.settings())

    def csv(self, content=OPINIONS):
        """A file with that content."""
        file = self.home / "opinions.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def email(self, column="state"):
        """A column of the newest e-mail."""
        return self.database.query(f"SELECT {column} FROM emails ORDER BY id DESC LIMIT 1")

    @property
    def last_reply(self):
        """The id of the newest reply."""
        return self.database.query("SELECT max(id) FROM messages")

    @property
    def is_idle(self):
        """Whether no job is left."""
        return self.database.query(schema.UNFINISHED_JOBS) == "0"

    def kill(self, program):
        """SIGKILL. The leases of its jobs expire at once."""
        program.kill()
        expire_leases(self.database)

    def stop(self):
        for program in self.programs:
            program.stop()
        self.smtp_server.stop()
