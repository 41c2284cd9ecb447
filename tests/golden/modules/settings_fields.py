"""What pydantic's models tell of their fields: which were given, in which order, and defaults made of others."""
from typing import Optional

from alembic import op
from pydantic import BaseModel, Field, model_validator

# Not as Alembic: the package is not installed beside it

revision = "0001"
down_revision = None


def default_path(values):
    return f"{values['home']}/profiles"


class Settings(BaseModel):
    home: str = "/srv"
    path: str = Field(default_factory=default_path)
    tables: list = Field(default_factory=list)
    ui: Optional[str] = None

    @model_validator(mode="after")
    def derive(self):
        if self.ui is None:
            self.ui = "http://localhost"
            self.__pydantic_fields_set__.remove("ui")
        return self


def upgrade():
    settings = Settings(home="/opt")
    merged = {"kind": "settings"}
    merged.update(settings)
    settings.tables = ["a"]
    for text in (settings.path, sorted(settings.model_fields_set), list(merged), dict(settings)["ui"],
                 list(Settings.model_fields), Settings.model_fields["home"].default, list(type(settings).__fields__)):
        op.execute("INSERT INTO notes VALUES ('{}')".format(str(text).replace("'", '"')))


def downgrade():
    pass
