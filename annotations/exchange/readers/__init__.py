"""What reads each format: a module a format, named in the table of formats; all give what `foreign` declares."""
