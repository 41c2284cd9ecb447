import os


class Base:
    ORIGINS = ["*"]
    TENANT = os.getenv("TENANT", "Default")
    region = "not a setting"


class Development(Base):
    DEBUG = True
