"""People at their browsers. What a browser complains of (a script's error, a breach of the page's policy, a file that is
not there, an answer of the kind 5xx) fails the test."""

from urllib.parse import urlsplit

from playwright.sync_api import Error

PEOPLE = {
    "ana": ("ana@loja.example", "loja"),
    "bruno": ("bruno@loja.example", "loja"),
    "lia": ("lia@loja.example", "loja"),
    "caio": ("caio@loja.example", "loja"),
    "davi": ("davi@clinica.example", "clinica"),
    "helena": ("helena@clinica.example", "clinica"),
    "elis": ("elis@padaria.example", "padaria"),
    "otto": ("otto@padaria.example", "padaria"),
}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}


class Visitors:
    def __init__(self, launch, url, password):
        self.launch, self.url, self.password = launch, url, password
        self.browser = launch()
        self.sessions = {}
        self.contexts, self.complaints = [], []

    def open(self, person=None, phone=False, javascript=True):
        """A window of someone who is signed in, or of nobody, not yet at any page."""
        if person and person not in self.sessions:
            self.sessions[person] = self._sign_in(person)
        context = self._context(
            **(PHONE if phone else DESKTOP), java_script_enabled=javascript, storage_state=self.sessions.get(person))
        return context.new_page()

    def close(self):
        """Closes every window; what their browsers complained of. A browser that crashed fails one test, not all after it."""
        complaints, self.complaints = self.complaints, []
        contexts, self.contexts = self.contexts, []
        try:
            for context in contexts:
                context.close()
        except Error as error:
            complaints.append(str(error).splitlines()[0])
        if not self.browser.is_connected():
            self.browser = self.launch()
        return complaints

    def _sign_in(self, person):
        context = self._context()
        page = context.new_page()
        sign_in(page, PEOPLE[person][0], self.password)
        page.wait_for_url(f"**/{PEOPLE[person][1]}/inbox")
        return context.storage_state()

    def _context(self, **options):
        context = self.browser.new_context(
            base_url=self.url, locale="pt-BR", timezone_id="America/Sao_Paulo", reduced_motion="reduce", **options)
        context.set_default_timeout(10_000)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        context.on("response", self._response)
        self.contexts.append(context)
        return context

    def _console(self, message):
        # An answer of the kind 4xx is also told here: `_response` knows which of them are pages that a test asked for.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"console: {message.text}")

    def _response(self, response):
        is_page = urlsplit(response.url).path.split("/")[1] not in ("assets", "img", "favicon.ico")
        if response.status >= 500 or response.status >= 400 and not is_page:
            self.complaints.append(f"{response.status} for {response.url}")


def sign_in(page, email, password):
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Senha").fill(password)
    page.get_by_role("button", name="Entrar").click()
