"""The core of Newsgloss: articles, annotations and their history in one SQLite file. Without Qt."""
