"""Files in and out for other programs: one module a format. Files for a person are written whole or not at all."""
