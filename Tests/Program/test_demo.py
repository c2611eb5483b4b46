"""`serve --demo`: three made-up companies, on this machine only."""

import re

from .parts.program import run
from .parts.shop import Shop
from .parts.visitor import Visitor


def test_the_demo_is_refused_where_others_could_reach_it(shop):
    for host in ("0.0.0.0", "::", "192.0.2.1"):
        done = run("serve", "--demo", **shop.settings(HOST=host))
        assert done.returncode != 0
        [line] = done.stderr.splitlines()
        assert f"HOST={host}" in line and "--force-demo" in line


def test_the_demo_is_loaded_once_and_shows_who_may_sign_in(empty_database, home):
    demo = Shop(empty_database, home)
    # forced, it is loaded wherever it can be reached; as the owner, for it migrates
    settings = {"DATABASE_URL": empty_database.url, "HOST": "0.0.0.0", "RETORNO_DEMO_PASSWORD": None}
    try:
        program = demo.start("serve", "--demo", "--force-demo", **settings)
        password = re.search(r"Sign in with the password (\S+) as", program.output)[1]
        for email in ("ana@loja.example", "davi@clinica.example", "elis@padaria.example"):
            assert email in program.output
            Visitor(program).sign_in(email, password)
        facts = "SELECT count(*), count(*) FILTER (WHERE audience = 'internal') > 0 FROM opinions"
        assert empty_database.ask(facts) == "2000|t"
        assert empty_database.ask("SELECT count(DISTINCT status) FROM tickets") == "4"
        program.end()

        again = demo.start("serve", "--demo", "--force-demo", **settings)
        assert password in again.output and "loading" not in again.output
        assert empty_database.ask(facts) == "2000|t"
    finally:
        demo.end()
