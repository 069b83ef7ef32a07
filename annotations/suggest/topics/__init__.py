"""Topics for whole articles, learned from the articles that an annotator has tagged so far."""
