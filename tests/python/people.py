"""People with random answers, some of them impossible, and what the command `ips` says of each."""

import datetime
import json
import os
import random
import subprocess

import ips_kit
import pyarrow

AS_OF = datetime.date(2026, 11, 21)
FOUND = ["ips_outcome", "ips_failing", "ips_missing", "ips_problem"]


def some_day(dice):
    """A day at or near a boundary, or any."""
    if dice.random() < 0.3:
        return AS_OF - datetime.timedelta(days=dice.randrange(50_000))
    return AS_OF.replace(year=AS_OF.year - dice.choice([0, 1, 16, 18, 21, 130, 131])) + datetime.timedelta(days=dice.randrange(-3, 4))


def answer(dice, fact, born):
    """An answer to one question; some are impossible. `born` makes a date and a year agree in most people."""
    if dice.random() < 0.2:
        return None
    kind = fact["kind"]
    if kind == "yes_no":
        return dice.random() < 0.6
    if kind == "date":
        return born if fact["name"] == "date_of_birth" and dice.random() < 0.9 else some_day(dice)
    if kind == "year":
        return born.year if dice.random() < 0.95 else some_day(dice).year + 1
    return dice.choice(fact["options"]) if dice.random() < 0.98 else "no such"


def people(policy, count, seed=1):
    """So many people, each a dict of answers in the order of the policy."""
    dice = random.Random(seed)
    made = []
    for _ in range(count):
        born = some_day(dice)
        made.append({fact["name"]: answer(dice, fact, born) for fact in policy["facts"]})
    return made


def command(*arguments, text=None):
    """What `ips` prints."""
    done = subprocess.run([os.environ["IPS_COMMAND"], *arguments], input=text, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise AssertionError(done.stderr)
    return done.stdout


def expected(policy, persons):
    """What the command finds of each: outcome, failing, missing, and whether it could be screened."""
    lines = "".join(json.dumps(person, default=str) + "\n" for person in persons)
    answers = [json.loads(line) for line in command("screen", "--json", "--policy", policy["id"], "--as-of", str(AS_OF), text=lines).splitlines()]
    return [
        ("error", "", "", False) if "error" in found else (found["outcome"], " ".join(found["failing"]), " ".join(found["missing"]), True)
        for found in answers
    ]


def kind_of(fact):
    """The type of a column that is read where it is."""
    return {
        "yes_no": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "year": pyarrow.int32(),
        "choice": pyarrow.dictionary(pyarrow.int8(), pyarrow.string()),
    }[fact["kind"]]


def table(policy, persons):
    """The people as a table, with a column of ids before their answers."""
    columns = {"id": pyarrow.array(range(len(persons)), pyarrow.int64())}
    for fact in policy["facts"]:
        values = pyarrow.array([person[fact["name"]] for person in persons], pyarrow.string() if fact["kind"] == "choice" else kind_of(fact))
        columns[fact["name"]] = values.dictionary_encode().cast(kind_of(fact)) if fact["kind"] == "choice" else values
    return pyarrow.table(columns)


def found(screened):
    """What was found of each row, in the form of `expected`."""
    outcome, failing, missing, problem = (screened[name].to_pylist() for name in FOUND)
    return list(zip(outcome, failing, missing, (text is None for text in problem), strict=True))


POLICIES = ips_kit.policies()
