"""kill -9 of the program, PostgreSQL and the mail server under load: no acknowledged write is lost, no mail doubled, no job left."""

import random
import time

from Tests.Program.parts.waiting import eventually

from .broken import expect
from .crowd import Crowd
from .served import demo_house
from .verdict import verdict
from .victims import Stage


def add_flags(parser):
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--kills-seed", type=int, help="repeats the same victims and pauses")


def run(options):
    seed = options.kills_seed if options.kills_seed is not None else random.randrange(1_000_000)
    print(f"--kills-seed {seed}", flush=True)
    chance = random.Random(seed)
    with demo_house(options) as house, Stage(house) as stage:
        expect(house.database.ask("SHOW fsync") == "on", "PostgreSQL does not write through")
        crowd = Crowd(stage, chance)
        with crowd:
            kill_many(stage, crowd, chance, options.kills)
        settle(house)
        return verdict(house, stage, crowd)


def kill_many(stage, crowd, chance, count):
    victims = [stage.victims[index % len(stage.victims)] for index in range(count)]
    chance.shuffle(victims)
    for number, victim in enumerate(victims, 1):
        crowd.wait_for_progress()
        time.sleep(chance.uniform(0, 1))  # a moment that nobody chose
        acknowledged = crowd.acknowledged
        stage.kill(victim)
        print(f"{number}/{count}: {victim}, {acknowledged} writes acknowledged", flush=True)
    crowd.wait_for_progress()


def settle(house):
    """Everything is up again: what waits for a later try is due now."""
    later = "UPDATE jobs SET run_at = now() WHERE died_at IS NULL AND run_at > now() + interval '5 seconds'"

    def is_done():
        house.database.ask(later)
        return house.database.ask("SELECT count(*) FROM jobs WHERE died_at IS NULL") == "0"

    eventually("all jobs are done", is_done, seconds=300)
