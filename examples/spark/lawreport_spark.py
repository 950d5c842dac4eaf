"""Reads the reports of a folder on Apache Spark, and writes one record a report, as `lawreport parse -f ndjson` does.

    spark-submit --master spark://HOST:7077 --archives lawreport-0.1.0.tgz#lawreport lawreport_spark.py REPORTS OUTPUT

REPORTS is what Spark takes: a folder, a pattern, or several with commas between them, on HDFS, on S3 or on a disk that
all workers see. Read are the .txt files, at any depth; OUTPUT is a folder that is not there yet.
"""

import argparse
import base64
import json
import os
import re
import shlex
import sys

from pyspark import SparkConf, SparkContext

# What `npm pack` makes holds a folder "package"; --archives unpacks it in the working folder of every executor, under
# the name behind the #.
PROGRAM = "lawreport/package/bin/lawreport.js"

# Exit code 1 says that some reports failed; their records say why, and the job goes on. With any other, or where the
# program is missing (Node.js says 1 then, too), Spark tries the task again, and gives the job up after the fourth time.
RUN = """test -f "$1" || { echo "lawreport: no $1 in $PWD; ship it with --archives" >&2; exit 127; }
node "$1" parse --stdin ndjson --quiet
code=$?
test $code -eq 1 || exit $code"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", metavar="REPORTS")
    parser.add_argument("output", metavar="OUTPUT")
    parser.add_argument("--partitions", type=int, default=200, help="about how many tasks, of equal bytes (200)")
    parser.add_argument("--program", default=PROGRAM, help="where a worker finds lawreport (%(default)s)")
    options = parser.parse_args()

    conf = SparkConf().setAppName("lawreport")
    conf.set("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", "true")
    # To Spark a file costs 4 MB on top, so that a thousand reports would be a handful of tasks.
    conf.set("spark.files.openCostInBytes", "0")
    with SparkContext(conf=conf) as spark:
        run(spark, options)


def run(spark, options):
    # A task adds to all three or, if it is lost, to none, so that they can be compared however often it was tried.
    read, written, failed = (spark.accumulator(0) for _ in range(3))

    def line(file):
        read.add(1)
        uri, content = file
        # As bytes, because lawreport finds out the encoding. On a disk the path is what `lawreport parse` says.
        path = re.sub("^file:/+", "/", uri)
        return json.dumps({"path": path, "base64": base64.b64encode(content).decode()})

    def counted(record):
        written.add(1)
        failed.add(json.loads(record)["status"] == "failed")
        return record

    command = f"sh -c {shlex.quote(RUN)} sh {shlex.quote(options.program)}"
    (
        spark.binaryFiles(options.reports, options.partitions)
        .filter(lambda file: file[0].lower().endswith(".txt"))
        .map(line)
        # Without env the command would have no PATH to find node on.
        .pipe(command, env={"PATH": os.environ["PATH"]}, checkCode=True)
        .map(counted)
        .saveAsTextFile(options.output)
    )
    print(f"{written.value} records, {failed.value} failed, in {options.output}")
    if written.value != read.value:
        sys.exit(f"{read.value} reports gave {written.value} records: lawreport broke off; see the logs of the workers")


if __name__ == "__main__":
    main()
