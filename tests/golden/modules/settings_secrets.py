"""pydantic's Secret of any type: its text tells nothing, its value is asked for."""
from typing import Optional

from alembic import op
from pydantic import Secret, SecretStr
from pydantic_settings import BaseSettings

revision = "a"
down_revision = None


class Settings(BaseSettings):
    key: Secret[str] = Secret("open sesame")
    name: SecretStr = SecretStr("Ann")
    other: Optional[Secret[str]] = None


settings = Settings()


def upgrade():
    op.execute(f"SELECT '{settings.key.get_secret_value()}', '{settings.name.get_secret_value()}', '{settings.key}'")
    op.execute(f"SELECT '{settings.other}'")


def downgrade():
    pass
