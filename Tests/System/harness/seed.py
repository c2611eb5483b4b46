"""Two tenants, their members and three opinions each, made by the program's own commands."""

from . import schema
from .program import Program, run_program, succeed
from .visitor import PASSWORD, Visitor

OPINIONS = """\
external_id,answered_at,score,comment,name,email
1,2025-11-01T12:00:00Z,2,"Chegou atrasado, e ninguém avisou",Marina Duarte,marina@cliente.example
2,2025-11-02T12:00:00Z,7,Normal,João Prado,joao@cliente.example
3,2025-11-03T12:00:00Z,10,Perfeito,Rita Souza,rita@cliente.example
"""
SIGNED_IN = ["ana@loja.example", "lia@loja.example", "elis@padaria.example"]


def seed(environment):
    """Migrates the empty database of the environment and fills it. Returns the session cookies of the members in SIGNED_IN."""
    database = environment.database
    succeed(run_program("migrate", **environment.settings(DATABASE_URL=database.url)))
    settings = environment.settings()
    add_tenant("loja", "Loja Horizonte", "enterprise", **settings)
    add_tenant("padaria", "Padaria", "essencial", **settings)
    add_member("loja", "Ana Nogueira", "ana@loja.example", "agent", **settings)
    database.query(schema.ADD_MEMBERS)
    for tenant in ("loja", "padaria"):
        succeed(environment.import_file(environment.csv(), tenant=tenant))
    with Program("serve", "--no-work", **settings) as program:
        program.wait_until_ready()
        return {email: Visitor(program).sign_in(email).cookies for email in SIGNED_IN}


def add_tenant(slug, name, plan, **settings):
    succeed(run_program("operator", "create-tenant", "--slug", slug, "--name", name, "--plan", plan, **settings))


def add_member(tenant, name, email, role, password=PASSWORD, **settings):
    member = ["--tenant", tenant, "--name", name, "--email", email, "--role", role]
    succeed(run_program("operator", "add-member", *member, input=password + "\n", **settings))
