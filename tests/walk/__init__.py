"""A real window on a screen of its own, walked through by a person's keys and mouse (`make walk`)."""
