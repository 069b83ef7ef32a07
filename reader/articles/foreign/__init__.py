"""Files of annotations of other programs: read in a process of their own, with articles made of their texts."""
