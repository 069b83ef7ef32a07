"""The main window: its frame, its menus and keys, and what happens when an action is called."""
