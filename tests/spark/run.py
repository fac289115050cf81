"""Screens people on a cluster of two workers, then again while one of them is killed, and holds every row against a run without a cluster.

Usage: run.py FOLDER ROWS. The folder gets what was screened, the logs of the cluster, and `seen.txt` with what is printed here.
"""

import json
import pathlib
import sys
import time

import ips_kit
import pyarrow
import pyarrow.compute
import pyarrow.dataset
import pyarrow.parquet
from cluster import Cluster

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/python"))

from crowd import AS_OF, crowd  # noqa: E402

FOLDER, ROWS = pathlib.Path(sys.argv[1]), int(sys.argv[2])
POLICY = "nc-yp630"
FILES = 64
# Every file is a part of its own, so that there is something left to do when a worker dies.
SETTINGS = {"spark.sql.files.maxPartitionBytes": str(1 << 20), "spark.sql.files.openCostInBytes": str(1 << 20)}
# The most that may be spent in Python, of what the executors take.
MOST_IN_PYTHON = 0.10


def say(line):
    print(line, flush=True)
    with open(FOLDER / "seen.txt", "a", encoding="utf-8") as file:
        file.write(line + "\n")


def make_people():
    """A folder of Parquet with texts for choices, as they lie in a data lake, in many small files."""
    policy = next(policy for policy in ips_kit.policies() if policy["id"] == POLICY)
    table = crowd(policy, ROWS, impossible_share=0.01)
    texts = {field.name: field.type.value_type for field in table.schema if pyarrow.types.is_dictionary(field.type)}
    table = table.cast(pyarrow.schema([(field.name, texts.get(field.name, field.type)) for field in table.schema]))
    folder = FOLDER / "people"
    folder.mkdir()
    size = -(-ROWS // FILES)
    for number in range(FILES):
        pyarrow.parquet.write_table(table.slice(number * size, size), folder / f"part-{number:03}.parquet")
    return folder, table


def expected(table):
    start = time.perf_counter()
    screened = ips_kit.screen(table, policy=POLICY, as_of=AS_OF, dictionaries=False)
    say(f"without a cluster: {time.perf_counter() - start:.2f} seconds, {screened.num_rows} rows")
    counted = pyarrow.compute.value_counts(screened["ips_outcome"]).to_pylist()
    say("  " + ", ".join(f"{count['counts']} {count['values']}" for count in counted))
    return screened.combine_chunks()


def compare(folder, wanted):
    """Every row once, and every column of it the same."""
    found = pyarrow.dataset.dataset(folder, format="parquet", exclude_invalid_files=False).to_table().sort_by("id").combine_chunks()
    if found.num_rows != wanted.num_rows:
        sys.exit(f"{found.num_rows} rows came out of {wanted.num_rows}")
    if found.schema.names != wanted.schema.names:
        sys.exit(f"the columns are {found.schema.names}")
    for name in wanted.schema.names:
        if not found[name].combine_chunks().equals(wanted[name].combine_chunks()):
            sys.exit(f"the column {name} is another")
    say(f"  all {found.num_rows} rows are there once, all {found.num_columns} columns are equal")


def tasks_of(events):
    """The ends of the tasks of an application, as the cluster writes them down."""
    tasks = []
    for file in events.iterdir():
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                event = json.loads(line)
            except ValueError:
                # The last line, while it is being written.
                continue
            if event.get("Event") == "SparkListenerTaskEnd":
                tasks.append(event)
    return tasks


def counted(tasks, name):
    """What Spark counted under a name over all tasks, in seconds."""
    values = (value for task in tasks for value in task["Task Info"]["Accumulables"] if value.get("Name") == name)
    return sum(int(value["Update"]) for value in values) / 1000


def run(name, wanted, people, is_one_killed):
    folder = FOLDER / name
    folder.mkdir()
    with Cluster(folder, workers=2) as cluster:
        program = ROOT / "examples/spark/screen.py"
        asked = [people, folder / "screened", "--policy", POLICY, "--as-of", str(AS_OF)]
        job = cluster.submit("job.log", program, *asked, settings=SETTINGS)
        killed_after = None
        while job.poll() is None:
            time.sleep(0.1)
            if is_one_killed and killed_after is None:
                # A task that is done lies in a place of its own until all are.
                done = len(list(folder.glob("screened/_temporary/0/task_*")))
                if done >= FILES // 4:
                    ended = cluster.kill(0)
                    killed_after = done
                    say(f"{name}: worker 0 is killed, {ended} processes, after {done} of {FILES} parts")
        text = (folder / "job.log").read_text(encoding="utf-8", errors="replace")
        if job.returncode != 0:
            sys.exit(f"{name}: the job failed; see {folder / 'job.log'}\n{text[-3000:]}")
    if is_one_killed and killed_after is None:
        sys.exit(f"{name}: the job was done before a worker could be killed; take more rows")
    summary = next(line for line in text.splitlines() if "in ips_kit on all workers" in line)
    tasks = tasks_of(folder / "events")
    ok = [task for task in tasks if task["Task End Reason"]["Reason"] == "Success" and task["Task Info"]["Accumulables"]]
    lost = [task for task in tasks if task["Task End Reason"]["Reason"] != "Success"]
    executors = {task["Task Info"]["Executor ID"] for task in ok}
    work = sum(task["Task Metrics"]["Executor Run Time"] for task in ok) / 1000
    in_python = float(summary.split(" of which ")[1].split()[0])
    say(f"{name}: {summary}")
    say(f"  {len(ok)} tasks done by executors {', '.join(sorted(executors))}, {len(lost)} lost")
    say(f"  executors ran {work:.1f} seconds; in ips_kit {in_python:.3f}, which is {100 * in_python / work:.1f} %")
    # What Spark itself counts has in it that rows are written for Python and read back, and that Python waits for them.
    own = {word: counted(ok, f"time to {word}") for word in ("start Python workers", "initialize Python workers", "execute Python code")}
    say("  Spark counts " + ", ".join(f"{seconds:.1f} seconds to {word}" for word, seconds in own.items()))
    if is_one_killed and not lost:
        sys.exit(f"{name}: no task was lost when the worker died")
    if not is_one_killed and in_python > MOST_IN_PYTHON * work:
        sys.exit(f"{name}: more than {100 * MOST_IN_PYTHON:.0f} % is spent in ips_kit")
    compare(folder / "screened", wanted)


people, table = make_people()
wanted = expected(table)
run("whole", wanted, people, is_one_killed=False)
run("one-killed", wanted, people, is_one_killed=True)
