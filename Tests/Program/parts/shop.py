"""A shop with its program: a database of its own, a mail server, and the processes that a test starts."""

from .database import Database
from .postbox import Postbox
from .program import SECRET, Program, run
from .visitor import PASSWORD, Visitor

OPINIONS = """\
external_id,answered_at,score,comment,name,email
1,2025-11-01T12:00:00Z,2,"Chegou atrasado, e ninguém avisou",Marina Duarte,marina@cliente.example
2,2025-11-02T12:00:00Z,7,Normal,João Prado,joao@cliente.example
3,2025-11-03T12:00:00Z,10,Perfeito,Rita Souza,rita@cliente.example
"""
SIGNED_IN = ["ana@loja.example", "lia@loja.example", "elis@padaria.example"]


class Shop:
    """`sessions` are those of people who had signed in before the shop was copied."""

    def __init__(self, database, home, sessions=None):
        self.database, self.home, self.sessions = database, home, sessions or {}
        self.postbox = Postbox(home / "postbox")
        self.programs = []

    def settings(self, **others):
        return {
            "DATABASE_URL": self.database.program_url, "RETORNO_HOME": self.home, "SECRET_KEY": SECRET, "PORT": 0,
            "SMTP_URL": self.postbox.url if self.postbox.port else None, **others}

    def start(self, *arguments, limit="", **settings):
        program = Program(*(arguments or ["serve"]), limit=limit, **self.settings(**settings))
        self.programs.append(program)
        # of a worker one sees what it does, not that it is there
        return program if arguments[:1] == ("work",) else program.wait_until_it_says("Retorno is at")

    def visitor(self, program, email="ana@loja.example"):
        return Visitor(program, self.sessions[email])

    def imports(self, file, *options, tenant="loja", survey="Pós-compra", timeout=60):
        return run("import", "--tenant", tenant, "--survey", survey, *options, str(file), timeout=timeout, **self.settings())

    def answers(self, content=OPINIONS):
        """A file of them."""
        file = self.home / "answers.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def email(self, column="state"):
        """That column of the newest e-mail."""
        return self.database.ask(f"SELECT {column} FROM emails ORDER BY id DESC LIMIT 1")

    @property
    def last_reply(self):
        """Its id in the ticket's history."""
        return self.database.ask("SELECT max(id) FROM messages")

    @property
    def idle(self):
        """Whether no job is left."""
        return self.database.ask("SELECT count(*) FROM jobs") == "0"

    def end(self):
        for program in self.programs:
            program.end()
        self.postbox.end()


def furnish(database: Database, home):
    """Two tenants, their people and three opinions of the shop's customers; made by the program's own commands.

    The cookies of those who signed in, by their addresses."""
    settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET, "PORT": 0, "DATABASE_URL": database.url}
    succeed(run("migrate", **settings))
    settings["DATABASE_URL"] = database.program_url
    succeed(run("operator", "create-tenant", "--slug", "loja", "--name", "Loja Horizonte", "--plan", "enterprise", **settings))
    succeed(run("operator", "create-tenant", "--slug", "padaria", "--name", "Padaria", "--plan", "essencial", **settings))
    ana = ["--tenant", "loja", "--name", "Ana Nogueira", "--email", "ana@loja.example", "--role", "agent"]
    succeed(run("operator", "add-member", *ana, input=PASSWORD + "\n", **settings))
    # one password is hashed once: hashing is slow by design
    database.ask("""
        INSERT INTO members (tenant_id, name, email, role, password_hash)
        SELECT t.id, v.name, v.email, v.role, m.password_hash
        FROM (VALUES ('loja', 'Lia Campos', 'lia@loja.example', 'agent'),
          ('loja', 'Caio Reis', 'caio@loja.example', 'follower'),
          ('padaria', 'Elis Braga', 'elis@padaria.example', 'agent')) AS v(slug, name, email, role)
        JOIN tenants AS t USING (slug), members AS m""")
    shop = Shop(database, home)
    for tenant in ("loja", "padaria"):
        succeed(shop.imports(shop.answers(), tenant=tenant))
    program = Program("serve", "--no-work", **settings)
    try:
        program.wait_until_it_says("Retorno is at")
        return {email: Visitor(program).sign_in(email).cookies for email in SIGNED_IN}
    finally:
        program.end()


def succeed(done):
    assert done.returncode == 0, done.stderr
