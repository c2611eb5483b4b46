"""A home in which the program keeps a PostgreSQL of its own."""

import os
import pwd
import shlex
import signal
import subprocess
from pathlib import Path

from .cluster import postgres_program
from .database import Database
from .program import SECRET, Program, run
from .shop import OPINIONS, succeed
from .visitor import PASSWORD, Visitor
from .waiting import eventually


class House:
    def __init__(self, home):
        self.home = home
        self.settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET, "PORT": 0}
        self.programs = []

    def furnish(self):
        """A tenant with opinions, and Ana, who is signed in."""
        loja = ["--slug", "loja", "--name", "Loja", "--plan", "enterprise"]
        succeed(run("operator", "create-tenant", *loja, **self.settings))
        ana = ["--tenant", "loja", "--name", "Ana", "--email", "ana@loja.example"]
        succeed(run("operator", "add-member", *ana, input=PASSWORD + "\n", **self.settings))
        file = self.home / "answers.csv"
        file.write_text(OPINIONS)
        succeed(run("import", "--tenant", "loja", "--survey", "Pós-compra", str(file), **self.settings))
        program = self.start()
        self.cookies = Visitor(program).sign_in("ana@loja.example").cookies
        program.end()

    def start(self, **settings):
        return self.begin(**settings).wait_until_it_says("Retorno is at")

    def begin(self, **settings):
        self.programs.append(Program("serve", **(self.settings | settings)))
        return self.programs[-1]

    def ana(self, program):
        return Visitor(program, self.cookies)

    def inbox(self, program):
        return self.ana(program).get("/loja/inbox")

    @property
    def database(self):
        return Database(f"postgresql:///retorno?host={self.data.parent}/socket&user=postgres")

    @property
    def data(self):
        return (self.home / "postgres").resolve() / "data"

    @property
    def postmaster(self):
        """The process of the private PostgreSQL, or None."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError):
            return None
        return pid if is_running(pid) else None

    def stop_postgres(self):
        self.pg_ctl("stop", "-m", "fast")

    def start_postgres(self, *options, settings=()):
        """As it was started before."""
        before = shlex.split((self.data / "postmaster.opts").read_text())[1:]
        place = before.index("-D")
        words = shlex.join([*before[:place], *before[place + 2:], *settings])
        self.pg_ctl("start", *options, "-l", str(self.log), "-o", words)

    @property
    def log(self):
        return self.data.parent / "log"

    def pg_ctl(self, verb, *options):
        command = [postgres_program("pg_ctl"), verb, "-D", str(self.data), "-w", *options]
        self.as_postgres(*command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def as_postgres(self, *command, **options):
        become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*become, *command], cwd="/", check=True, timeout=60, **options)

    def end(self):
        for program in self.programs:
            program.end()
        if pid := self.postmaster:
            os.kill(pid, signal.SIGQUIT)
            eventually("PostgreSQL has ended", lambda: not is_running(pid))


def is_running(pid):
    """A process that has ended and that nobody asked about yet runs no more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def postgres_user():
    return pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else os.geteuid()
