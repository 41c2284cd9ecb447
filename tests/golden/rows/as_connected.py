"""what a connection takes that offline mode does not: lists for arrays, keys of rows that a table lacks, texts of functions"""

# Not as Alembic: its offline mode has no values and no answers
import re

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import STRINGTYPE, TypeDecorator

revision = "a1"
down_revision = None


class Shout(TypeDecorator):
    impl = STRINGTYPE


def upgrade():
    bind = op.get_bind()
    shelves = op.create_table(
        "shelves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", Shout()),
        sa.Column("made", sa.DateTime),
    )
    op.bulk_insert(sa.table("shelves", sa.column("name")), [{"name": "upper", "colour": "red"}, {"name": "lower"}])
    now = sa.func.current_timestamp()
    op.execute(f"INSERT INTO shelves (name, made) VALUES ('middle', {now}), ({sa.func.lower(sa.text("'X'"))}, {sa.func.current_date()})")
    if bind.dialect.name == "postgresql":
        op.execute(postgresql.base.CreateEnumType(postgresql.ENUM("wood", "glass", name="material")))
        names = sa.text("SELECT name FROM shelves WHERE name = ANY(:names) ORDER BY id")
        found = bind.execute(names, {"names": ["upper", "middle", "none"]}).scalars().all()
        assert found == ["upper", "middle"], found
        found = bind.execute(sa.text("SELECT name FROM shelves WHERE name <> ALL(:names)"), {"names": ["upper"]}).fetchall()
        assert len(found) == 3, found
        found = bind.execute(sa.text("SELECT name FROM shelves WHERE name IN :names"), {"names": ("lower", "x")})
        assert found.rowcount == 2
        assert bind.execute(names, {"names": []}).fetchall() == []
        metadata = sa.MetaData()
        metadata.reflect(bind)
        default = metadata.tables["shelves"].c.id.server_default.arg.text
        sequence = re.search(r"nextval\('(.*)'::regclass", default).group(1)
        op.execute(f"ALTER SEQUENCE {sequence} RENAME TO shelf_ids")


def downgrade():
    op.drop_table("shelves")
