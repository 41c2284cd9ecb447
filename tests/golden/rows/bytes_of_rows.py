"""Bytes of known rows; those of a query without types are bytes for SQLite's driver only."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    files = op.create_table(
        "files", sa.Column("id", sa.Integer, primary_key=True), sa.Column("data", sa.LargeBinary)
    )
    log = op.create_table("log", sa.Column("what", sa.Text))
    op.bulk_insert(files, [{"id": 1, "data": b"\x00\xff"}, {"id": 2, "data": b"ab"}, {"id": 3, "data": b""}])
    rows = [data for (data,) in bind.execute(sa.select(files.c.data).order_by(files.c.id))]
    if bind.dialect.name == "sqlite":
        rows += bind.execute(sa.text("SELECT data || 'c' FROM files WHERE id = 2")).scalars()
        rows += bind.execute(sa.text("SELECT data FROM files ORDER BY id")).scalars()
    for data in rows:
        bind.execute(log.insert().values(what=repr(data) if isinstance(data, str) else f"{len(data)} {data.hex()}"))
    bind.execute(files.update().where(files.c.data == rows[0]).values(data=rows[1] + b"\x01"))


def downgrade():
    op.drop_table("log")
    op.drop_table("files")
