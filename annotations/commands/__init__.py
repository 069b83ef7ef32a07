"""Everything that changes a library: each change is an action in the journal, checked before it is written."""
