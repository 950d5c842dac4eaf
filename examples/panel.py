"""The tables of lawreport in pandas: python panel.py METRICS.parquet PANEL.csv"""

import sys

import pandas as pd

metrics_path, panel_path = sys.argv[1:]

# Parquet brings its types along. Nullable ones keep an empty year from turning all years into 2022.0.
metrics = pd.read_parquet(metrics_path, dtype_backend="numpy_nullable")
# CSV has none: a region code is text, or 050000 becomes 50000.
panel = pd.read_csv(panel_path, dtype={"region_code": "string", "year": "Int64"})

print("Numbers stated, by county and kind")
print(metrics.pivot_table(index="region", columns="kind", values="metric", aggfunc="count", fill_value=0), "\n")

print("The largest sums of money")
money = metrics[(metrics["kind"] == "money") & (metrics["status"] == "actual")]
print(money.nlargest(5, "value")[["region", "year", "subject", "value", "unit"]].to_string(index=False), "\n")

print("Indicators that most counties state")
indicators = [name for name in panel.columns[6:] if not name.endswith("_change")]
print(panel[indicators].notna().sum().nlargest(10).to_string(), "\n")

assert pd.api.types.is_string_dtype(panel["region_code"])
assert all(pd.api.types.is_numeric_dtype(panel[name]) for name in ["year", "reports", *indicators])
assert str(metrics["year"].dtype) == "Int32" and str(metrics["value"].dtype) == "Float64"
