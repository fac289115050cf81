"""How many rows a second `ips_kit` screens. Prints a line for each figure: `name<TAB>rows per second`, the best of some runs.

Usage: python.py [MILLION ROWS]
"""

import pathlib
import sys
import time

import ips_kit
import pandas
import pyarrow

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "python"))

from by_hand import screen as by_hand  # noqa: E402
from crowd import AS_OF, crowd  # noqa: E402

ROWS = int(float(sys.argv[1] if len(sys.argv) > 1 else 2) * 1_000_000)
RUNS = 5


def measure(name, work):
    """Prints the best of some runs and gives what the last one came to."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    print(f"{name}\t{round(ROWS / best)}", flush=True)
    return result


def as_analysts_have_it(table):
    """A frame in nullable types, with categories for choices and moments for days."""
    frame = table.to_pandas(types_mapper={pyarrow.bool_(): pandas.BooleanDtype(), pyarrow.int32(): pandas.Int32Dtype()}.get)
    days = [field.name for field in table.schema if pyarrow.types.is_date(field.type)]
    return frame.assign(**{name: pandas.to_datetime(frame[name]) for name in days})


policy = next(policy for policy in ips_kit.policies() if policy["id"] == "nc-yp630")
table = crowd(policy, ROWS)
asked = {"policy": policy["id"], "as_of": AS_OF}
screened = measure("python dictionaries", lambda: ips_kit.screen(table, **asked))
measure("python dictionaries, 1 thread", lambda: ips_kit.screen(table, **asked, threads=1))
measure("python plain text", lambda: ips_kit.screen(table, **asked, dictionaries=False))
measure("python plain text, 1 thread", lambda: ips_kit.screen(table, **asked, dictionaries=False, threads=1))
frame = as_analysts_have_it(table)
hand = measure("pandas by hand", lambda: by_hand(frame, pandas.Timestamp(AS_OF)))
for name in ("ips_outcome", "ips_failing", "ips_missing"):
    ours = screened[name].cast(pyarrow.string()).combine_chunks()
    theirs = pyarrow.array(hand[name]).cast(pyarrow.string())
    if not ours.equals(theirs):
        row = next(row for row in range(ROWS) if ours[row] != theirs[row])
        sys.exit(f"{name} of row {row}: {ours[row]} and by hand {theirs[row]}: {table.slice(row, 1).to_pylist()}")
