"""Own JSON Lines read in: a library is made of the lines, held to all rules, and merged into the one at hand."""
