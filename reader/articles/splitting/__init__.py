"""Files that hold many articles: where one ends and the next begins, and what the heads of press databases say."""
