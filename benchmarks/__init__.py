"""How fast the program is: each job as a ratio to what the bare sqlite3 or csv module needs, in the same run."""
