"""The program round the core: reading files, the command line, and the window."""

from annotations.suggest.dates import read_dates_with

# The core asks by this name only when a rule of an outlet needs a date.
read_dates_with("reader.articles.rule_dates:dates_of_line")
