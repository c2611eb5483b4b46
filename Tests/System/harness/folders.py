"""Folders under /tmp for the program and its PostgreSQL."""

import contextlib
import shutil
import tempfile
from pathlib import Path


@contextlib.contextmanager
def temporary_folder(word="test"):
    """Removed afterwards. PostgreSQL's own user may enter it, which it may not in a folder of `tempfile` as it comes; the path is
    short because a unix socket's has at most 107 bytes."""
    folder = Path(tempfile.mkdtemp(prefix=f"retorno-{word}-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
