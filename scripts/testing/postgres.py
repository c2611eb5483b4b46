"""A PostgreSQL cluster of the tests' own: a unix socket in a folder under /tmp, gone when the tests are."""

import glob
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time


class PrivatePostgres:
    """`with PrivatePostgres() as cluster:` starts it; leaving stops it. Its superuser is called postgres."""

    def __init__(self, **settings):
        """Settings of PostgreSQL beside the tests' own."""
        self.settings = settings

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="retorno-test-", dir="/tmp")
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        server = getattr(self, "server", None)
        if server and server.poll() is None:
            server.send_signal(signal.SIGINT)  # fast shutdown
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.send_signal(signal.SIGQUIT)
                server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"postgresql:///postgres?host={self.folder}&user=postgres"

    def _start(self):
        data, log = f"{self.folder}/data", f"{self.folder}/log"
        if os.getuid() == 0:  # PostgreSQL refuses root, and its own user may not be let into the checkout
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            become = [f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--init-groups"]
        else:
            become = []
        initdb = [
            program("initdb"), "-D", data, "-U", "postgres", "--auth=trust", "--no-sync",
            "--encoding=UTF8", "--locale=C.UTF-8",
        ]
        subprocess.run(["setpriv", *become, *initdb] if become else initdb, cwd="/tmp", check=True, capture_output=True)
        settings = {
            "listen_addresses": "", "unix_socket_directories": self.folder, "max_connections": "300",
            "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",
            **self.settings,
        }
        with open(log, "wb") as output:
            self.server = subprocess.Popen(
                # should this process be killed, the kernel tells the server to stop
                ["setpriv", *become, "--pdeathsig=INT", program("postgres"), "-D", data]
                + [part for name, value in settings.items() for part in ("-c", f"{name}={value}")],
                cwd="/tmp", stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            )
        self._wait_until_ready(log)

    def _wait_until_ready(self, log):
        deadline = time.monotonic() + 60
        while subprocess.run([program("pg_isready"), "-q", "-h", self.folder]).returncode != 0:
            if self.server.poll() is not None or time.monotonic() > deadline:
                with open(log, errors="replace") as words:
                    raise RuntimeError("PostgreSQL did not start:\n" + words.read()[-4000:])
            time.sleep(0.05)


def program(name):
    """The path of a program of the newest PostgreSQL server installed."""
    folders = glob.glob("/usr/lib/postgresql/*/bin")
    newest = max(folders, key=lambda folder: float(folder.split("/")[4]), default=None)
    path = f"{newest}/{name}" if newest else shutil.which(name)
    if path is None:
        raise RuntimeError(f"PostgreSQL's {name} was not found: run scripts/install-packages test")
    return path
