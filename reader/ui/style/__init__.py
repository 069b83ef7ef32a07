"""How the window looks: fonts, palette, stylesheet, icons, all made from the tokens of `reader.config.themes`."""
