"""What opens over the window: the palette, the note card, and the windows of export and keys."""
