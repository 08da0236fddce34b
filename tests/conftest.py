"""What holds for every test."""

from hypothesis import settings

settings.register_profile("any speed", deadline=None)  # no test depends on how fast the machine is
settings.load_profile("any speed")
