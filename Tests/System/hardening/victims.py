"""The processes that are killed, and how each is started again, as a service manager would do."""

import os
import random
import signal
import subprocess
from pathlib import Path

from harness.process import is_alive
from harness.smtp_server import SMTPServer
from harness.waiting import wait_until


class Processes:
    """The program on a port that it keeps, its PostgreSQL and a mail server."""

    victims = ["program", "postmaster", "backend", "mail server"]

    def __init__(self, installation):
        self.installation = installation
        self.smtp_server = SMTPServer(installation.home / "smtp")

    def __enter__(self):
        self.installation.settings |= {"SMTP_URL": self.smtp_server.start().url}
        self.program = self.installation.start()
        self.installation.settings |= {"PORT": self.program.port}
        return self

    def __exit__(self, *_):
        self.smtp_server.stop()

    def kill(self, victim):
        {"program": self.kill_program, "postmaster": self.kill_postmaster, "backend": self.kill_backend,
         "mail server": self.kill_mail_server}[victim]()

    def kill_program(self):
        self.program.kill()
        self.program = self.installation.start()

    def kill_mail_server(self):
        self.smtp_server.stop()
        self.smtp_server.start()

    def kill_backend(self):
        """One of the program's; the postmaster then restarts all others."""
        kill(int(random.choice(wait_until("PostgreSQL lists its connections", self.backends, seconds=60))))

    def backends(self):
        """None while PostgreSQL recovers from the kill before."""
        done = self.installation.database.psql("SELECT pid FROM pg_stat_activity WHERE usename = 'retorno'")
        return done.stdout.split() if done.returncode == 0 else None

    def kill_postmaster(self):
        postmaster = self.installation.postmaster
        kill(postmaster)
        wait_until("PostgreSQL is dead", lambda: not is_alive(postmaster))
        wait_until("PostgreSQL runs again", self.starts_postgres, seconds=60)

    def starts_postgres(self):
        """Fails while a child of the old postmaster still holds its shared memory."""
        try:
            self.installation.start_postgres()
        except subprocess.CalledProcessError:
            return self.installation.postmaster is not None
        return True


def kill(pid):
    if Path(f"/proc/{pid}").exists():
        os.kill(pid, signal.SIGKILL)
