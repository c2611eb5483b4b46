"""kill -9 of the program, PostgreSQL and the mail server under load: no acknowledged write is lost, no reply is sent twice, no job is left."""

import random
import time

from harness import schema
from harness.waiting import wait_until

from .demo import installed_demo
from .failure import expect
from .verdict import verdict
from .victims import Processes
from .writers import Writers


def add_flags(parser):
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--kills-seed", type=int, help="repeats the victims and pauses of another run")


def run(options):
    seed = options.kills_seed if options.kills_seed is not None else random.randrange(1_000_000)
    print(f"--kills-seed {seed}", flush=True)
    chance = random.Random(seed)
    with installed_demo(options) as installation, Processes(installation) as processes:
        expect(installation.database.query("SHOW fsync") == "on", "PostgreSQL runs without fsync")
        writers = Writers(processes, chance)
        with writers:
            kill_many(processes, writers, chance, options.kills)
        finish_jobs(installation)
        return verdict(installation, processes, writers)


def kill_many(processes, writers, chance, count):
    victims = [processes.victims[index % len(processes.victims)] for index in range(count)]
    chance.shuffle(victims)
    for number, victim in enumerate(victims, 1):
        writers.wait_for_progress()
        time.sleep(chance.uniform(0, 1))  # a random moment
        acknowledged = writers.acknowledged
        processes.kill(victim)
        print(f"{number}/{count}: {victim}, {acknowledged} writes acknowledged", flush=True)
    writers.wait_for_progress()


def finish_jobs(installation):
    """Everything runs again: retries that are due later are due now."""
    def are_done():
        installation.database.query(schema.RUN_WAITING_JOBS_NOW)
        return installation.database.query(schema.LIVING_JOBS) == "0"

    wait_until("all jobs are done", are_done, seconds=300)
