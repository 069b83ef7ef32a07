"""What the program finds by itself in articles: by rules that a person had remembered for an outlet."""
