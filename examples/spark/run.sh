#!/usr/bin/env bash
# Starts Spark on this machine, runs the example on it, and removes it all again. It takes Python and Java 17; what it
# fetches (pyspark, some 500 MB) goes into a temporary folder.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python=python3
if ! python3 -m pip freeze 2>/dev/null | grep -qxF -f requirements.txt; then
  python3 -m venv "$work/venv"
  python=$work/venv/bin/python
  "$python" -m pip install --quiet --disable-pip-version-check -r requirements.txt
fi
# The program is built by now, and npm would build it again.
(cd ../.. && npm pack --silent --ignore-scripts --pack-destination "$work" >/dev/null)
"$python" test_spark.py "$work"
