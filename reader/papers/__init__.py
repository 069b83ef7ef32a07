"""Annotated articles as documents for people: a page of HTML, a document of Word."""
