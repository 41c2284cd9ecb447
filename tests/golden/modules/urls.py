"""sqlalchemy.engine.URL and make_url(): what project settings put together and take apart"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine.url import URL, make_url

revision = "a1"
down_revision = None

DB_URL = URL.create("sqlite", username=None, host=None, port=None, database="data/database.db")


def upgrade():
    assert DB_URL.drivername == "sqlite" and str(DB_URL) == "sqlite:///data/database.db", str(DB_URL)
    assert make_url(DB_URL) is DB_URL and sa.make_url is make_url and sa.URL is URL and isinstance(DB_URL, URL)
    url = make_url("postgresql+psycopg2://ann:s%40id@[::1]:5432/shop?sslmode=require&host=a&host=b")
    assert (url.username, url.password, url.host, url.port, url.database) == ("ann", "s@id", "::1", 5432, "shop")
    assert url.query["sslmode"] == "require" and list(url.query["host"]) == ["a", "b"]
    assert url.get_backend_name() == "postgresql" and url.get_driver_name() == "psycopg2" and URL.create("sqlite").get_driver_name() == "pysqlite"
    assert str(url) == "postgresql+psycopg2://ann:***@[::1]:5432/shop?host=a&host=b&sslmode=require", str(url)
    shown = url.render_as_string(hide_password=False)
    assert shown == "postgresql+psycopg2://ann:s%40id@[::1]:5432/shop?host=a&host=b&sslmode=require", shown
    assert make_url(shown) == url and url != DB_URL
    other = url.set(drivername="sqlite", database="x.db", host="h").difference_update_query(["host"])
    assert str(other) == "sqlite://ann:***@h:5432/x.db?sslmode=require", str(other)
    assert other.update_query_dict({"a": "1"}).query["a"] == "1" and other.translate_connect_args(username="user")["user"] == "ann"
    try:
        make_url("nowhere")
    except sa.exc.ArgumentError as error:
        assert "Could not parse SQLAlchemy URL" in str(error)
    else:
        raise AssertionError("no error")
    if DB_URL.drivername == "sqlite":
        op.execute("UPDATE places SET name = '%s'" % DB_URL.database)


def downgrade():
    op.execute("UPDATE places SET name = '%s'" % make_url("sqlite://").database)
