"""Tables with a row an article: reading CSV, JSON and workbooks, what their columns become, and the articles."""
