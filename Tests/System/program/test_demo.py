"""`serve --demo`: three invented tenants, only on this machine."""

import re

from harness.environment import Environment
from harness.program import run_program
from harness.visitor import Visitor


def test_the_demo_is_refused_on_a_public_address(environment):
    for host in ("0.0.0.0", "::", "192.0.2.1"):
        done = run_program("serve", "--demo", **environment.settings(HOST=host))
        assert done.returncode != 0
        [line] = done.stderr.splitlines()
        assert f"HOST={host}" in line and "--force-demo" in line


def test_the_demo_is_loaded_once_and_prints_its_logins(empty_database, home):
    demo = Environment(empty_database, home)
    # as superuser, because it migrates
    settings = {"DATABASE_URL": empty_database.url, "HOST": "0.0.0.0", "RETORNO_DEMO_PASSWORD": None}
    try:
        program = demo.start("serve", "--demo", "--force-demo", **settings)
        password = re.search(r"Sign in with the password (\S+) as", program.output)[1]
        for email in ("ana@loja.example", "davi@clinica.example", "elis@padaria.example"):
            assert email in program.output
            Visitor(program).sign_in(email, password)
        loaded = "SELECT count(*), count(*) FILTER (WHERE audience = 'internal') > 0 FROM opinions"
        assert empty_database.query(loaded) == "2000|t"
        assert empty_database.query("SELECT count(DISTINCT status) FROM tickets") == "4"
        program.stop()

        again = demo.start("serve", "--demo", "--force-demo", **settings)
        assert password in again.output and "loading" not in again.output
        assert empty_database.query(loaded) == "2000|t"
    finally:
        demo.stop()
