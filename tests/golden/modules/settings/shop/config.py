"""Settings by packages that read the environment."""
from decouple import config
from environs import Env
from pydantic import BaseModel, Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

env = Env()
OWNER = env.str('OWNER', 'admin')
LIMIT = env.int('LIMIT')
DEBUG = config('DEBUG', default=False, cast=bool)


class ShopConfigDict(SettingsConfigDict, total=False):
    owner: str


class Settings(BaseSettings):
    model_config = ShopConfigDict(env_prefix='SHOP_')
    schema: str = 'public'
    secret: str
    rows: int = 3
    labels: list[str] = Field(default_factory=lambda: ['a', 'b'])


class Size(BaseModel):
    width: int
    height: int = 2

    @field_validator('width')
    @classmethod
    def doubled(cls, value):
        return value * 2


settings = Settings()
SIZE = Size(width=3)
