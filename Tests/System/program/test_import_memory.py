"""A long import streams its file and prints its progress. RETORNO_TEST_IMPORT_ROWS sets its length; the goal is for 1,000,000 rows."""

import os
import random
import time

DEFAULT = "100000" if "release" in os.environ.get("RETORNO_TEST_BINARY", "") else "30000"
ROWS = int(os.environ.get("RETORNO_TEST_IMPORT_ROWS", DEFAULT))
WORDS = "entrega atrasou produto ótimo atendimento demorado preço justo voltaria comprar caixa aberta vendedor atencioso".split()


def write_rows(file, rows):
    """About 120 bytes each; a third of the customers appear more than once."""
    chance = random.Random(1)
    with open(file, "w", encoding="utf-8") as out:
        out.write("external_id,answered_at,score,comment,name,email,segment\n")
        for n in range(rows):
            customer = chance.randrange(rows * 2 // 3) if n else 0
            comment = " ".join(chance.choices(WORDS, k=5))
            out.write(f"r{n:07},2025-{n % 12 + 1:02}-{n % 28 + 1:02} 10:{n % 60:02},{n % 11},{comment},"
                      f"Cliente {customer},c{customer}@cliente.example,S{n % 7}\n")


def test_a_long_import_needs_less_than_300_megabytes(environment, capsys):
    file = environment.home / "rows.csv"
    write_rows(file, ROWS)
    begin = time.monotonic()
    program = environment.run("import", "--tenant", "loja", "--survey", "Longa", str(file))
    peak = 0
    while program.is_running:
        peak = max(peak, peak_memory(program))
        time.sleep(0.02)
    seconds = time.monotonic() - begin
    with capsys.disabled():
        print(f"\nimport: {ROWS} rows in {seconds:.1f} s, {ROWS / seconds:.0f} rows/s, at most {peak / 1024:.0f} MB")
    assert program.wait() == 0, program.output
    assert f"{ROWS} rows read, {ROWS} added" in program.output
    assert program.output.count("rows read") > min(2, ROWS // 100_000)
    assert 0 < peak < 300 * 1024
    assert environment.database.query("SELECT last - 3 FROM ticket_numbers WHERE tenant_id = 1") == str(ROWS)


def peak_memory(program):
    try:
        return program.memory("VmHWM")
    except (FileNotFoundError, TypeError):  # it has just exited
        return 0
