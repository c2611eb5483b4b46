"""Browser windows of members. A complaint of the browser (a script error, a violation of the content security policy, a missing
file, a 5xx response) fails the test."""

from urllib.parse import urlsplit

from playwright.sync_api import Error

from .demo import MEMBERS, PASSWORD

DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}


class Visitors:
    def __init__(self, launch, url):
        self.launch, self.url = launch, url
        self.browser = launch()
        self.sessions = {}
        self.contexts, self.complaints = [], []

    def open(self, member=None, phone=False, javascript=True):
        """A window in which the member is signed in, with no page loaded."""
        if member and member not in self.sessions:
            self.sessions[member] = self._sign_in(member)
        context = self._context(
            **(PHONE if phone else DESKTOP), java_script_enabled=javascript, storage_state=self.sessions.get(member))
        return context.new_page()

    def close(self):
        """Closes all windows and returns the complaints. A browser that crashed is started again: it fails one test, not all others."""
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

    def _sign_in(self, member):
        context = self._context()
        page = context.new_page()
        sign_in(page, MEMBERS[member][0], PASSWORD)
        page.wait_for_url(f"**/{MEMBERS[member][1]}/inbox")
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
        # 4xx responses are reported here too; `_response` knows which of them are pages that a test requested.
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
