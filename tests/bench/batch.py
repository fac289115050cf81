"""Batch screening, measured: `cargo xtask bench batch` builds what is run here and names it.

Every figure is the median of some runs on one processor, side by side in one run; people of North Carolina with 17 answers each, a third of them open. A
figure that misses its bar is marked and nothing fails: machines differ, and a machine that is busy is slower.
"""

import os
import platform
import statistics
import subprocess
import sys
import time

POLICY = ["--policy", "nc-yp630", "--as-of", "2026-11-21"]
RUNS = 5


def processor():
    """The name of the processor, and how many there are."""
    with open("/proc/cpuinfo", encoding="utf-8") as about:
        names = [line.split(":", 1)[1].strip() for line in about if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores"


def run(command, cores):
    """Seconds, and the most memory in megabytes, of a command on these processors."""
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=lambda: os.sched_setaffinity(0, cores))
    said = child.stderr.read().decode()
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begun
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {code}:\n{said}")
    return seconds, used.ru_maxrss / 1024


def show(name, value, bar, unit="M rows/s"):
    """One line of the table; `bar` is the least the value may be, or the most where it is negative."""
    if bar is None:
        told = ""
    elif bar < 0:
        told = f"at most {-bar:g}" + ("" if value <= -bar else "  MISSED")
    else:
        told = f"at least {bar:g}" + ("" if value >= bar else "  MISSED")
    print(f"{name:<62} {value:>10.2f} {unit:<9} {told}", flush=True)


def lines_of(command):
    """What a program measured by itself: a name, a tab and rows a second on each line."""
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, preexec_fn=lambda: os.sched_setaffinity(0, {0})).stdout
    return [(name, float(rows) / 1e6) for name, rows in (line.split("\t") for line in told.splitlines())]


def files(ips, rows, folder):
    """The command, over files of each kind."""
    name = os.path.join(folder, "people")
    out = os.path.join(folder, "out")
    many = rows
    kinds = [
        ("CSV to CSV", "csv", "csv", [], many, 0.9, 32),
        ("CSV to CSV, with reasons", "csv", "csv", ["--reasons"], many, None, None),
        ("Parquet to Parquet, all columns", "parquet", "parquet", [], many, 0.8, 64),
        ("Parquet to Parquet, number and result", "parquet", "parquet", ["--only", "member_id"], many, 1.5, 64),
        ("JSON lines, outcomes and ids", "jsonl", "jsonl", ["--brief"], many, 0.5, None),
        ("JSON lines, whole determinations", "few.jsonl", "jsonl", [], min(100_000, many), 0.1, None),
        ("workbook to workbook, 100,000 rows", "xlsx", "xlsx", [], min(100_000, many), None, None),
    ]
    # A whole determination is some five thousand bytes.
    with open(f"{name}.jsonl", "rb") as lines, open(f"{name}.few.jsonl", "wb") as few:
        few.writelines(line for _, line in zip(range(100_000), lines))
    for title, given, written, more, count, bar, most in kinds:
        command = [ips, "batch", f"{name}.{given}", f"{out}.{written}", *POLICY, *more]
        times = RUNS if bar else 1
        measured = [run(command, {0}) for _ in range(times)]
        show(title, count / statistics.median(seconds for seconds, _ in measured) / 1e6, bar)
        show("  memory", max(memory for _, memory in measured), -most if most else None, "MB")
    everyone = set(range(os.cpu_count()))
    if len(everyone) > 1:
        command = [ips, "batch", f"{name}.csv", f"{out}.csv", *POLICY]
        pairs = [(run(command, {0})[0], run(command, {0, 1})[0]) for _ in range(RUNS)]
        show("CSV to CSV, two processors against one", statistics.median(one / two for one, two in pairs), 1.7, "times")
    return out


def long_file(ips, folder):
    """Ten times as many rows take no more memory."""
    name = os.path.join(folder, "long.csv")
    with open(os.path.join(folder, "people.csv"), "rb") as people, open(name, "wb") as long:
        heading = people.readline()
        long.write(heading)
        for _ in range(10):
            people.seek(len(heading))
            while part := people.read(1 << 20):
                long.write(part)
    seconds, memory = run([ips, "batch", name, os.path.join(folder, "out.csv"), *POLICY], {0})
    show("CSV to CSV, ten times as many rows: memory", memory, -32, "MB")
    os.remove(name)


def main():
    ips, speed, people_files, rows, folder, python = sys.argv[1:7]
    rows = int(rows)
    print(f"Making {rows:,} people as files of every kind", file=sys.stderr)
    subprocess.run([people_files, POLICY[1], str(rows), folder], check=True)
    print(f"{processor()}; {rows:,} rows; medians of {RUNS} runs\n")
    bars = {"kernel": 100, "arrow, dictionaries out": 20}
    for name, value in lines_of([speed, POLICY[1], POLICY[3]]):
        show(name, value, bars.get(name))
    files(ips, rows, folder)
    long_file(ips, folder)
    own, hand = "python dictionaries, 1 thread", "pandas by hand"
    found = dict(lines_of([python, "-B", os.path.join(os.path.dirname(__file__), "python.py")]))
    for name, value in found.items():
        show(name, value, 30 if name == own else None)
    show("python dictionaries against pandas by hand", found[own] / found[hand], 8, "times")


main()
