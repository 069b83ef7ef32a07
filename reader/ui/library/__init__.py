"""The list of articles: rows, filter, order, empty states, and files dropped on it."""
