"""The processes that are killed, and how each comes back, as a service manager would bring it."""

import os
import random
import signal
import subprocess
from pathlib import Path

from Tests.Program.parts.house import is_running
from Tests.Program.parts.postbox import Postbox
from Tests.Program.parts.waiting import eventually

class Stage:
    """The program on a port that it keeps, its PostgreSQL, and a mail server."""

    victims = ["program", "postmaster", "backend", "mail server"]

    def __init__(self, house):
        self.house = house
        self.postbox = Postbox(house.home / "postbox")

    def __enter__(self):
        self.house.settings |= {"SMTP_URL": self.postbox.start().url}
        self.program = self.house.start()
        self.house.settings |= {"PORT": self.program.port}
        return self

    def __exit__(self, *_):
        self.postbox.end()

    def kill(self, victim):
        {"program": self.kill_program, "postmaster": self.kill_postmaster, "backend": self.kill_backend,
         "mail server": self.kill_mail_server}[victim]()

    def kill_program(self):
        self.program.kill()
        self.program = self.house.start()

    def kill_mail_server(self):
        self.postbox.end()
        self.postbox.start()

    def kill_backend(self):
        """One of the program's; the postmaster then starts all others anew."""
        kill(int(random.choice(eventually("PostgreSQL says who is connected", self.backends, seconds=60))))

    def backends(self):
        """None while PostgreSQL recovers from the one killed before."""
        done = self.house.database.psql("SELECT pid FROM pg_stat_activity WHERE usename = 'retorno'")
        return done.stdout.split() if done.returncode == 0 else None

    def kill_postmaster(self):
        postmaster = self.house.postmaster
        kill(postmaster)
        eventually("PostgreSQL is dead", lambda: not is_running(postmaster))
        eventually("PostgreSQL is up again", self.starts_postgres, seconds=60)

    def starts_postgres(self):
        """Not while one of the old one's children still holds its memory."""
        try:
            self.house.start_postgres()
        except subprocess.CalledProcessError:
            return self.house.postmaster is not None
        return True


def kill(pid):
    if Path(f"/proc/{pid}").exists():
        os.kill(pid, signal.SIGKILL)
