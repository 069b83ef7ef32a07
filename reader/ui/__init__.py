"""The window: everything a person sees and touches."""
