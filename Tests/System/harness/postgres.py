"""A private PostgreSQL server on a unix socket under /tmp, deleted when it stops."""

import glob
import os
import pwd
import shutil
import signal
import subprocess
import tempfile

from .waiting import wait_until


class PrivatePostgres:
    """`with PrivatePostgres() as server:` starts it, leaving the block stops it. Its superuser is called postgres.

    Durability is off; `settings` override that and any other setting of PostgreSQL."""

    def __init__(self, **settings):
        self.settings = {
            "listen_addresses": "", "max_connections": "300", "fsync": "off", "synchronous_commit": "off",
            "full_page_writes": "off", **settings,
        }
        self.server = None

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="retorno-test-", dir="/tmp")
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.server and self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)  # fast shutdown
            try:
                self.server.wait(10)
            except subprocess.TimeoutExpired:
                self.server.send_signal(signal.SIGQUIT)
                self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return self.url_for("postgres")

    def url_for(self, user, folder=None):
        """`folder` is that of another socket, such as a relay's."""
        return f"postgresql:///postgres?host={folder or self.folder}&user={user}"

    def _start(self):
        data, log = f"{self.folder}/data", f"{self.folder}/log"
        become = as_postgres(self.folder)
        initdb = [
            postgres_command("initdb"), "-D", data, "-U", "postgres", "--auth=trust", "--no-sync",
            "--encoding=UTF8", "--locale=C.UTF-8",
        ]
        subprocess.run(["setpriv", *become, *initdb] if become else initdb, cwd="/tmp", check=True, capture_output=True)
        settings = self.settings | {"unix_socket_directories": self.folder}
        with open(log, "wb") as output:
            self.server = subprocess.Popen(
                # when this process is killed the kernel shuts the server down
                ["setpriv", *become, "--pdeathsig=INT", postgres_command("postgres"), "-D", data]
                + [part for name, value in settings.items() for part in ("-c", f"{name}={value}")],
                cwd="/tmp", stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            )
        wait_until("PostgreSQL accepts connections", self._is_ready, seconds=60)

    def _is_ready(self):
        if self.server.poll() is not None:
            with open(f"{self.folder}/log", errors="replace") as log:
                raise RuntimeError("PostgreSQL did not start:\n" + log.read()[-4000:])
        return subprocess.run([postgres_command("pg_isready"), "-q", "-h", self.folder]).returncode == 0


def as_postgres(folder):
    """Options of setpriv(1) to become the user postgres, which then owns the folder: PostgreSQL refuses to run as root. None are
    needed for any other user."""
    if os.getuid() != 0:
        return []
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return [f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--init-groups"]


def postgres_command(name):
    """The path of a command of the newest PostgreSQL server installed."""
    folders = glob.glob("/usr/lib/postgresql/*/bin")
    newest = max(folders, key=lambda folder: float(folder.split("/")[4]), default=None)
    path = f"{newest}/{name}" if newest else shutil.which(name)
    if path is None:
        raise RuntimeError(f"PostgreSQL's {name} was not found: run scripts/install-packages test")
    return path
