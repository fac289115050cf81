"""Many random people at once, as a table in the types that are read where they are."""

import datetime

import numpy
import pyarrow

AS_OF = datetime.date(2026, 11, 21)
DAY = numpy.datetime64(AS_OF, "D").astype("int32")


def options(dice, rows, texts, open_share):
    """A column of choices."""
    keys = pyarrow.array(dice.integers(0, len(texts), rows, dtype="int8"), mask=dice.random(rows) < open_share)
    return pyarrow.DictionaryArray.from_arrays(keys, pyarrow.array(texts))


def column(dice, rows, fact, born, open_share):
    """The answers of everybody to one question. A year of birth is asked where the day is not known: a few give it all the same."""
    gaps = dice.random(rows) < (0.85 if fact["kind"] == "year" else open_share)
    kind, name = fact["kind"], fact["name"]
    if kind == "yes_no":
        return pyarrow.array(dice.random(rows) < 0.55, mask=gaps)
    if kind == "date":
        days = born if name == "date_of_birth" else DAY - dice.integers(0, 1500, rows, dtype="int32")
        return pyarrow.array(days, pyarrow.int32(), mask=gaps).cast(pyarrow.date32())
    if kind == "year":
        years = born.astype("datetime64[D]").astype("datetime64[Y]").astype("int32") + 1970
        return pyarrow.array(years, pyarrow.int32(), mask=gaps)
    return options(dice, rows, fact["options"], open_share)


def crowd(policy, rows, seed=1, open_share=0.15, impossible_share=0.0):
    """So many people with an id each; a share of the answers is not known, and a share of them was born after the day of the screening."""
    dice = numpy.random.default_rng(seed)
    born = DAY - dice.integers(10 * 365, 80 * 365, rows, dtype="int32")
    born[dice.random(rows) < impossible_share] = DAY + 100
    columns = {"id": pyarrow.array(numpy.arange(rows, dtype="int64"))}
    columns.update((fact["name"], column(dice, rows, fact, born, open_share)) for fact in policy["facts"])
    return pyarrow.table(columns)
