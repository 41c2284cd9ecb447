import os
from tempfile import gettempdir

from decouple import config


class Settings(object):
    FOLDER = os.path.join(gettempdir(), os.pardir)
    TEMPORARY = config("SHOP_TEMPORARY", default=gettempdir())
    EXPIRES = config("SHOP_EXPIRES", default=7, cast=int)
