"""second"""

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"
