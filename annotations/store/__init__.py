"""The only place with SQL: connections, schema, journal, and one file of queries for each kind of thing."""
