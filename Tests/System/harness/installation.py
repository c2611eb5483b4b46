"""The program as `make run` installs it: with a PostgreSQL of its own under RETORNO_HOME."""

import os
import pwd
import shlex
import signal
import subprocess

from .database import Database
from .postgres import postgres_command
from .process import is_alive
from .program import SECRET_KEY, Program, run_program, succeed
from .seed import OPINIONS, add_member, add_tenant
from .visitor import Visitor
from .waiting import wait_until


class Installation:
    def __init__(self, home):
        self.home = home
        self.settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET_KEY, "PORT": 0}
        self.programs = []

    def seed(self):
        """A tenant with opinions, and Ana's session."""
        add_tenant("loja", "Loja", "enterprise", **self.settings)
        add_member("loja", "Ana", "ana@loja.example", "agent", **self.settings)
        file = self.home / "opinions.csv"
        file.write_text(OPINIONS)
        succeed(run_program("import", "--tenant", "loja", "--survey", "Pós-compra", file, **self.settings))
        program = self.start()
        self.cookies = Visitor(program).sign_in("ana@loja.example").cookies
        program.stop()

    def start(self, **settings):
        return self.run(**settings).wait_until_ready()

    def run(self, **settings):
        """Starts `serve` without waiting until it is ready."""
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
        """The process id of the private PostgreSQL, or None."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError):
            return None
        return pid if is_alive(pid) else None

    def stop_postgres(self):
        self.pg_ctl("stop", "-m", "fast")

    def start_postgres(self, *options, settings=()):
        """With the options it was started with before."""
        before = shlex.split((self.data / "postmaster.opts").read_text())[1:]
        place = before.index("-D")
        arguments = shlex.join([*before[:place], *before[place + 2:], *settings])
        self.pg_ctl("start", *options, "-l", str(self.log), "-o", arguments)

    @property
    def log(self):
        return self.data.parent / "log"

    def pg_ctl(self, verb, *options):
        command = [postgres_command("pg_ctl"), verb, "-D", str(self.data), "-w", *options]
        self.as_postgres(*command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def as_postgres(self, *command, **options):
        become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*become, *command], cwd="/", check=True, timeout=60, **options)

    def stop(self):
        for program in self.programs:
            program.stop()
        if pid := self.postmaster:
            os.kill(pid, signal.SIGQUIT)
            wait_until("PostgreSQL has exited", lambda: not is_alive(pid))


def postgres_user():
    """The user id that the private PostgreSQL runs as."""
    return pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else os.geteuid()
