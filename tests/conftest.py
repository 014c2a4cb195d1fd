"""Hypothesis without deadlines: they tell of the machine. What must end soon has tests that say so."""

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
