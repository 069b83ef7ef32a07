"""The page on paper: articles set as on the screen, cut into sheets and written as PDF, in a process of its own."""
