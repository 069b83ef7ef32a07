"""Rules about text: its canonical form, graphemes, words, and the forms used for finding."""
