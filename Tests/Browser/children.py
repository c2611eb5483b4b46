"""Programs that the tests start. Should the tests be killed, the kernel ends them too."""

import subprocess


def start(command, **options):
    return subprocess.Popen(["setpriv", "--pdeathsig=TERM", *map(str, command)], stdin=subprocess.DEVNULL, **options)


def end(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise AssertionError(f"{process.args} did not stop when it was asked to")
