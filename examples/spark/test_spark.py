"""Holds what Spark gives against what one machine gives, byte for byte after sorting.

A standalone master and two workers are started on 127.0.0.1; the job runs once as it should, once with a program that
is not there, and once while a worker is killed.

    python test_spark.py FOLDER    a folder to work in, with the tarball of lawreport in it
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import pyspark

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SPARK = Path(pyspark.__file__).parent
TASKS = 16
PATIENCE = 300  # seconds, for what should take a few
running = []


def main():
    work = Path(sys.argv[1]).resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    try:
        test(work)
    finally:
        for process in running:
            kill(process)


def test(work):
    reports = make_reports(work / "reports")
    expected = on_one_machine(reports)
    print(f"one machine: {len(expected)} records")
    cluster = Cluster(work)

    job = Job(cluster, reports, "plain")
    job.end(0)
    tasks = [end for end in job.events("TaskEnd") if end["Task End Reason"]["Reason"] == "Success"]
    busy = {end["Task Info"]["Executor ID"] for end in tasks}
    check(len(busy) == 2, f"both workers have work to do: {busy}")
    check(len(tasks) > TASKS / 2, f"about {TASKS} tasks: {len(tasks)}")
    check(job.records() == expected, "the records are those of one machine")
    print(f"two workers: {len(tasks)} tasks, the same bytes")

    job = Job(cluster, reports, "missing", "--program", "nowhere.js")
    job.end(1)
    check("no nowhere.js in" in cluster.said_by_executors(), "the worker says what is missing")
    print("a program that is not there: the job fails")

    job = Job(cluster, reports, "killed")
    victim, done = job.wait_for_the_middle()
    kill(victim.process)
    check(job.process.poll() is None, "the job is not yet done when the worker is killed")
    job.end(0)
    lost_at = [e["Timestamp"] for e in job.events("ExecutorRemoved") if e["Executor ID"] == victim.executor]
    check(len(lost_at) == 1, "Spark sees that the executor is gone")
    ends = [(end["Task End Reason"]["Reason"], end["Task Info"]) for end in job.events("TaskEnd")]
    lost = {task["Index"] for reason, task in ends if reason == "ExecutorLostFailure"}
    again = {task["Index"] for reason, task in ends if reason == "Success" and task["Finish Time"] > lost_at[0]}
    check(lost and lost <= again, f"what it was at is done by the other: {lost}, {again}")
    check(job.records() == expected, "the records are those of one machine")
    print(f"a worker killed after {done} of {len(tasks)} tasks: {len(again)} tasks after it, the same bytes")


def make_reports(folder):
    """The reports beside the project, else those of fixtures/ many times over; and some that are none."""
    corpus = ROOT.parent / "shared" / "corpus"
    if corpus.is_dir():
        shutil.copytree(corpus, folder, copy_function=shutil.copyfile)
    else:
        for number in range(25):
            for report in (ROOT / "fixtures").glob("*.txt"):
                (folder / str(number)).mkdir(parents=True, exist_ok=True)
                shutil.copyfile(report, folder / str(number) / report.name)
    odd = folder / "odd ones, [2022]"
    odd.mkdir()
    (odd / "empty.txt").write_bytes(b"")
    (odd / "100% 空白.TXT").write_bytes("云溪县２０２２年报告".encode("gb18030"))
    (odd / "word.txt").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (odd / "notes.md").write_text("no report")
    return folder


def on_one_machine(reports):
    command = ["node", ROOT / "bin" / "lawreport.js", "parse", reports, "--format", "ndjson"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    check(done.returncode == 1, "two of the inputs fail")
    return sorted(done.stdout.splitlines(keepends=True))


class Cluster:
    """A master and two workers with a core each."""

    def __init__(self, work):
        self.work = work
        for folder in ("conf", "local"):
            (work / folder).mkdir()
        # Whoever is killed leaves files behind; without the compiler for long runs Java starts sooner.
        self.java = f"-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Djava.io.tmpdir={work / 'local'}"
        self.environment = {
            **os.environ,
            "TMPDIR": str(work / "local"),
            "SPARK_HOME": str(SPARK),
            "SPARK_CONF_DIR": str(work / "conf"),
            "SPARK_LOCAL_DIRS": str(work / "local"),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_DAEMON_JAVA_OPTS": self.java,
            "PYSPARK_PYTHON": sys.executable,
        }
        port, page = free_port(), free_port()
        self.url = f"spark://127.0.0.1:{port}"
        self.daemon("master.Master", "--port", port, "--webui-port", page)
        wait_for("the master", lambda: get(page, "json/"))
        self.workers = [Worker(self, f"worker{number}") for number in (1, 2)]
        wait_for("two workers", lambda: get(page, "json/")["aliveworkers"] == 2)

    def daemon(self, name, *arguments):
        return self.start("spark-class", f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *arguments)

    def start(self, program, *arguments):
        """In a process group of its own, to be killed with all that it starts."""
        command = [str(part) for part in (SPARK / "bin" / program, *arguments)]
        with open(self.work / "log", "a") as log:
            process = subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        running.append(process)
        return process

    def said_by_executors(self):
        return "".join(path.read_text() for path in self.work.glob("worker*/app-*/*/stderr"))


class Worker:
    def __init__(self, cluster, name):
        self.folder = cluster.work / name
        self.process = cluster.daemon(
            "worker.Worker", "--webui-port", 0, "--cores", 1, "--memory", "1g", "--work-dir", self.folder, cluster.url
        )

    def executor_of(self, application):
        """Its id; the worker has a folder for it."""
        self.executor = next((path.name for path in self.folder.glob(f"{application}/*")), None)
        return self.executor


class Job:
    def __init__(self, cluster, reports, name, *arguments):
        self.cluster = cluster
        self.page = free_port()
        self.output = cluster.work / f"records-{name}"
        self.log = cluster.work / f"events-{name}"
        self.log.mkdir()
        settings = {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.extraJavaOptions": cluster.java,
            "spark.eventLog.compress": "false",
            "spark.eventLog.dir": self.log,
            "spark.eventLog.enabled": "true",
            "spark.eventLog.rolling.enabled": "false",
            "spark.executor.extraJavaOptions": cluster.java,
            "spark.executor.memory": "512m",
            # Both workers begin together, and the page shows what is so.
            "spark.scheduler.maxRegisteredResourcesWaitingTime": f"{PATIENCE}s",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.ui.liveUpdate.period": "0",
            "spark.ui.port": self.page,
        }
        (program,) = cluster.work.glob("lawreport-*.tgz")
        self.process = cluster.start(
            "spark-submit",
            *("--master", cluster.url, "--archives", f"{program}#lawreport"),
            *(part for key, value in settings.items() for part in ("--conf", f"{key}={value}")),
            *(HERE / "lawreport_spark.py", reports, self.output, "--partitions", TASKS, *arguments),
        )

    def end(self, code):
        try:
            found = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            found = "no end"
        check(found == code, f"the job ends with {code}, and not with {found}")

    def wait_for_the_middle(self):
        """A worker whose executor has done a task and is at another, and how many tasks are done; many are not."""

        def middle():
            check(self.process.poll() is None, "the job is under way")
            (application,) = get(self.page, "api/v1/applications")
            base = f"api/v1/applications/{application['id']}"
            done = sum(stage["numCompleteTasks"] for stage in get(self.page, f"{base}/stages?status=active"))
            executors = {executor["id"]: executor for executor in get(self.page, f"{base}/executors")}
            for worker in self.cluster.workers:
                executor = executors.get(worker.executor_of(application["id"]))
                if executor and executor["completedTasks"] > 0 and executor["activeTasks"] > 0 and done >= 3:
                    check(done <= TASKS / 2, f"much is left to do: {done} of {TASKS}")
                    return worker, done

        return wait_for("the middle of the job", middle, 0.02)

    def events(self, kind):
        (log,) = self.log.iterdir()
        events = [json.loads(line) for line in log.read_text().splitlines()]
        return [event for event in events if event["Event"] == f"SparkListener{kind}"]

    def records(self):
        parts = sorted(self.output.glob("part-*"))
        check((self.output / "_SUCCESS").exists(), "the output is whole")
        return sorted(line for part in parts for line in part.read_bytes().splitlines(keepends=True))


def kill(process):
    """It and all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path):
    """From a page of Spark, never by way of a proxy."""
    with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
        return json.load(answer)


def wait_for(what, found, pause=0.2):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if result := found():
                return result
        except (URLError, ConnectionError, TimeoutError, ValueError):
            pass  # It is not there yet, or a page says that it soon will be.
        time.sleep(pause)
    fail(f"waited in vain for {what}")


def check(holds, what):
    if not holds:
        fail(what)


def fail(what):
    sys.exit(f"FAILED: {what}")


if __name__ == "__main__":
    main()
