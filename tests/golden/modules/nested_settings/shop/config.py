from typing import Optional

from pydantic import AnyUrl, BaseModel, HttpUrl, PostgresDsn
from pydantic_settings import BaseSettings, SettingsConfigDict


class Pool(BaseModel):
    size: int = 5
    wait: float = 1.5


class Database(BaseModel):
    pool: Pool = Pool()
    echo: bool = False
    dsn: PostgresDsn = "postgresql://shop@localhost/shop"


class Broker(BaseModel):
    host: str
    queue: str = "orders"
    pool: Pool


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_nested_delimiter="__")

    database: Database = Database()
    cache: Optional[Pool] = None
    broker: Broker
    labels: dict[str, str] = {}
    home: HttpUrl = HttpUrl("https://Example.org:443")
    other: AnyUrl = AnyUrl("redis://shop:secret@cache:6379/0?timeout=3#a")


settings = Settings()
