-- The tables of lawreport in DuckDB, read where they lie: duckdb < panel.sql

-- Numbers stated, by county.
SELECT region, year, count(*) AS numbers, count(*) FILTER (kind = 'rate') AS rates, count(indicator) AS indicators
FROM 'metrics.parquet'
GROUP BY ALL
ORDER BY region, year;

-- Rates that a county states as done, and where each stands in its report.
SELECT region, year, subject, value, file || ':' || line AS place
FROM 'metrics.parquet'
WHERE kind = 'rate' AND status = 'actual' AND change IS NULL
ORDER BY value DESC, place
LIMIT 5;

-- The panel made long again: what each county states of 行政复议.
SELECT indicator, region, year, value
FROM (UNPIVOT (SELECT * EXCLUDE (region_code, city, province, reports) FROM 'panel.parquet')
      ON * EXCLUDE (region, year) INTO NAME indicator VALUE value)
WHERE indicator LIKE 'reconsideration.%' AND NOT suffix(indicator, '_change')
ORDER BY indicator, region, year
LIMIT 12;

-- Its columns with their types, and how many counties leave each empty.
SELECT column_name, column_type, null_percentage
FROM (SUMMARIZE 'panel.parquet')
WHERE NOT suffix(column_name, '_change')
LIMIT 12;
