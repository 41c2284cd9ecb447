"""Flask-SQLAlchemy's SQLAlchemy(), whose attributes are what sqlalchemy and sqlalchemy.orm name."""

import flask_sqlalchemy
import sqlalchemy
from sqlalchemy import orm


class SQLAlchemy:
    def __init__(self, app=None, *, metadata=None, **options):
        self.metadata = metadata if metadata is not None else sqlalchemy.MetaData()

    def __getattr__(self, name):
        for module in (sqlalchemy, orm):
            if hasattr(module, name):
                return getattr(module, name)
        return getattr(flask_sqlalchemy, name)  # Model, session: nothing that is known here
