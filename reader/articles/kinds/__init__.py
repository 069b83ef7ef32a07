"""The kinds of files: one module for each, which takes text and structure, or several articles, out of the bytes.

`registry` says which module reads which kind; `reader.articles.file_kind.find_kind` says of which kind a file is.
"""
