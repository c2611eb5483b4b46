"""Every page by name: the member who opens it, and its path. `{busy}` is the demo's ticket with the longest history."""

PAGES = {
    "sign-in": (None, "/sign-in"),
    "inbox": ("ana", "/loja/inbox"),
    "inbox of the team": ("ana", "/loja/inbox?view=team&select=loaded"),
    "inbox, empty filter": ("ana", "/loja/inbox?view=team&class=promoter&priority=0&from=2020-01-01&to=2020-01-02"),
    "inbox, empty search": ("ana", "/loja/inbox?view=team&q=xilofone+quadrado"),
    "inbox of a follower": ("caio", "/loja/inbox"),
    "inbox on Essencial": ("elis", "/padaria/inbox?view=team"),
    "ticket": ("ana", "/loja/tickets/{busy}"),
    "ticket of a follower": ("caio", "/loja/tickets/{followed}"),
    "ticket on Profissional": ("davi", "/clinica/tickets/1"),
    "ticket on Essencial": ("elis", "/padaria/tickets/1"),
    "opinions": ("ana", "/loja/opinions"),
    "opinions, empty filter": ("ana", "/loja/opinions?from=2020-01-01&to=2020-01-02"),
    "import": ("bruno", "/loja/imports"),
    "settings": ("bruno", "/loja/settings"),
    "settings on Essencial": ("otto", "/padaria/settings"),
    "Loop's settings": ("bruno", "/loja/settings/loop"),
    "Loop's settings on Essencial": ("otto", "/padaria/settings/loop"),
    "categories": ("bruno", "/loja/settings/categories"),
    "teams": ("bruno", "/loja/settings/teams"),
    "a page that does not exist": ("ana", "/loja/nada"),
    "a forbidden page": ("caio", "/loja/opinions"),
}


class Pages:
    def __init__(self, database):
        most = "FROM events GROUP BY tenant_id, ticket_number ORDER BY count(*) DESC, ticket_number LIMIT 1"
        self.numbers = {
            "busy": database.query(f"SELECT ticket_number {most}"),
            "followed": database.query("""
                SELECT f.ticket_number
                FROM followers AS f
                JOIN members AS m ON m.tenant_id = f.tenant_id AND m.id = f.member_id
                WHERE m.email = 'caio@loja.example'
                ORDER BY f.ticket_number
                LIMIT 1
                """),
        }

    def path(self, name):
        return PAGES[name][1].format(**self.numbers)

    def open(self, name, visit, **options):
        page = visit(PAGES[name][0], **options)
        page.goto(self.path(name))
        return page
