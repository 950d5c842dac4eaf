#!/usr/bin/env bash
# Runs every example on the reports in fixtures/, Spark on those of ../shared/corpus where they are. What is not
# installed is skipped, and said to be: Python and Java come with the machine or not at all, Python's libraries are
# fetched into a folder that is removed again.
set -uo pipefail
cd "$(dirname "$0")"
examples=$PWD
tables=$(mktemp -d)
trap 'rm -rf "$tables"' EXIT
passed=0 failed=0 skipped=0

run() {
  local name=$1
  shift
  echo "== $name"
  if (cd "$tables" && "$@"); then passed=$((passed + 1)); else
    echo "FAILED: $name" >&2
    failed=$((failed + 1))
  fi
}

skip() {
  echo "== $1: SKIPPED, $2"
  skipped=$((skipped + 1))
}

make_tables() {
  local lawreport=("node" "$examples/../bin/lawreport.js" table "$examples/../fixtures" --quiet)
  for format in csv parquet; do
    "${lawreport[@]}" -o "$tables/metrics.$format" && "${lawreport[@]}" --wide --change -o "$tables/panel.$format" ||
      return 1
  done
}

make_tables || {
  echo "FAILED: the tables could not be made; run 'npm run build' first" >&2
  exit 1
}

run "DuckDB" node "$examples/duckdb.mjs" "$examples/panel.sql"

pandas() {
  local python=python3
  if ! python3 -c "import pandas, pyarrow" 2>/dev/null; then
    python3 -m venv venv && venv/bin/pip install --quiet pandas pyarrow || return 1
    python=venv/bin/python
  fi
  $python "$examples/panel.py" metrics.parquet panel.csv
}
if command -v python3 >/dev/null; then run "pandas" pandas; else skip "pandas" "there is no python3"; fi

if command -v Rscript >/dev/null; then
  # In a locale without Chinese, R cannot hold the text.
  run "R" env LC_ALL=C.UTF-8 Rscript "$examples/panel.R" metrics.csv panel.csv
else
  skip "R" "there is no Rscript"
fi

# The number of the Java on the PATH, or where JAVA_HOME says, as Spark looks for it.
java_version() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p'
}
java=$(java_version)
if ! command -v python3 >/dev/null; then
  skip "Spark" "there is no python3"
elif ((${java:-0} < 17 || java > 21)); then
  skip "Spark" "there is no Java 17 to 21"
else
  run "Spark" bash "$examples/spark/run.sh"
fi

echo "Tests $passed passed, $failed failed, $skipped skipped"
((failed == 0))
