"""Finding: from the words a person types to ranked articles with those words in context."""
