"""The demo that the browser tests run on: its members, and how the program and the mail server are set up."""

BASE_URL = "http://retorno.example"
PASSWORD = "senha-dos-testes"
# What the mail server responds to every message to recusado@…
REFUSED = "550 5.1.1 <recusado> no such mailbox here"
MEMBERS = {
    "ana": ("ana@loja.example", "loja"),
    "bruno": ("bruno@loja.example", "loja"),
    "lia": ("lia@loja.example", "loja"),
    "caio": ("caio@loja.example", "loja"),
    "davi": ("davi@clinica.example", "clinica"),
    "helena": ("helena@clinica.example", "clinica"),
    "elis": ("elis@padaria.example", "padaria"),
    "otto": ("otto@padaria.example", "padaria"),
}
