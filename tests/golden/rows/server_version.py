"""Comparisons with the server's version that hold for every server a script is for."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    users = op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("what", sa.Text))
    bind.execute(users.insert().values(what="first"))
    assert bind.execute(sa.select(users.c.what)).scalar() == "first"  # the body runs as if connected
    version = bind.dialect.server_version_info
    old = (9, 6) if bind.dialect.name == "postgresql" else (3, 7, 16)
    answers = [
        version >= old,
        version < old,
        old <= version,
        version[:2] > old,
        version[0] >= old[0],
        version[0] in (1, 2),
        version == old,
        bool(version),
    ]
    bind.execute(users.insert().values(what=" ".join(str(answer) for answer in answers)))


def downgrade():
    op.drop_table("users")
