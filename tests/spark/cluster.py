"""A Spark cluster of this machine: a master and workers of one processor each, all on the loopback."""

import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

import pyspark

HOST = "127.0.0.1"


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as open_socket:
        open_socket.bind((HOST, 0))
        return open_socket.getsockname()[1]


def children(process):
    """The processes that one has started, and those that these have."""
    try:
        own = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
        # A thread of Java may have started them.
        for task in pathlib.Path(f"/proc/{process}/task").iterdir():
            own += task.joinpath("children").read_text().split()
    except OSError:
        return set()
    return {int(child) for child in own} | {grandchild for child in own for grandchild in children(int(child))}


class Cluster:
    """Started and ended with `with`. Logs and what the workers write stay in the folder."""

    def __init__(self, folder, workers):
        self.folder = folder
        self.home = pathlib.Path(pyspark.__file__).parent
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(self.home),
            "SPARK_LOCAL_IP": HOST,
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_DIRS": str(folder / "local"),
        }
        self.master = f"spark://{HOST}:{free_port()}"
        self.count = workers
        self.processes = []
        self.workers = []

    def start(self, name, *arguments):
        with open(self.folder / f"{name}.log", "wb") as log:
            line = [self.home / "bin/spark-class", *arguments]
            process = subprocess.Popen(line, env=self.environment, stdout=log, stderr=subprocess.STDOUT, cwd=self.folder, start_new_session=True)
        self.processes.append(process)
        return process

    def wait_for(self, name, words, seconds=90):
        """Until a log says something so many times."""
        end = time.monotonic() + seconds
        text, times = words
        while (self.folder / f"{name}.log").read_text(errors="replace").count(text) < times:
            if time.monotonic() > end:
                raise SystemExit(f"{name} does not start; see {self.folder / name}.log")
            time.sleep(0.2)

    def __enter__(self):
        try:
            self.start_all()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start_all(self):
        port = self.master.rsplit(":", 1)[1]
        self.start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", port, "--webui-port", str(free_port()))
        self.wait_for("master", ("Starting Spark master", 1))
        for number in range(self.count):
            work = self.folder / f"work-{number}"
            of_worker = ["--host", HOST, "--webui-port", str(free_port()), "--cores", "1", "--memory", "2g", "--work-dir", work]
            self.workers.append(self.start(f"worker-{number}", "org.apache.spark.deploy.worker.Worker", *of_worker, self.master))
        self.wait_for("master", ("Registering worker", self.count))

    def submit(self, log, program, *arguments, settings=()):
        """Starts a program on the cluster."""
        usual = {
            "spark.driver.host": HOST,
            "spark.driver.bindAddress": HOST,
            "spark.executor.memory": "1g",
            "spark.ui.enabled": "false",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.compress": "false",
            "spark.eventLog.rolling.enabled": "false",
            "spark.eventLog.dir": (self.folder / "events").as_uri(),
            **dict(settings),
        }
        line = [self.home / "bin/spark-submit", "--master", self.master]
        for name, value in usual.items():
            line += ["--conf", f"{name}={value}"]
        (self.folder / "events").mkdir(exist_ok=True)
        with open(self.folder / log, "wb") as file:
            process = subprocess.Popen([*line, program, *arguments], env=self.environment, stdout=file, stderr=subprocess.STDOUT, start_new_session=True)
        self.processes.append(process)
        return process

    def kill(self, number):
        """Ends a worker, with all it has started, as a machine ends that loses its power."""
        worker = self.workers[number].pid
        ended = [worker, *children(worker)]
        for process in ended:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        return len(ended)

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                # The group of this process alone: each was started as a leader of its own.
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
