# The tables of lawreport in R: Rscript panel.R metrics.csv panel.csv
paths <- commandArgs(trailingOnly = TRUE)

# check.names = FALSE keeps the ids of indicators as they are; "UTF-8-BOM" drops the mark that is there for Excel.
read <- function(path) read.csv(path, fileEncoding = "UTF-8-BOM", check.names = FALSE,
                                colClasses = c(region_code = "character"), na.strings = "")
metrics <- read(paths[1])
panel <- read(paths[2])

cat("Numbers stated, by county and kind\n")
print(table(metrics$region, metrics$kind))

cat("\nIndicators that most counties state\n")
indicators <- grep("_change$", names(panel)[-(1:6)], value = TRUE, invert = TRUE)
stated <- colSums(!is.na(panel[indicators]))
print(head(sort(stated, decreasing = TRUE), 10))

stopifnot(is.character(panel$region_code), is.integer(panel$year), is.numeric(metrics$value),
          vapply(panel[indicators], is.numeric, logical(1)))
