"""Work beside the window's thread: one writer, readers, long jobs with progress and cancel."""
