"""What revisions ask before they act."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine.reflection import Inspector
from sqlalchemy.exc import NoSuchTableError

revision = "0001"
down_revision = None


def upgrade():
    bind = op.get_bind()
    if not bind.dialect.has_table(bind, "person"):
        op.create_table(
            "person",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("name", sa.String(40), nullable=False),
            sa.Column("boss_id", sa.Integer(), sa.ForeignKey("person.id", name="fk_person_boss")),
        )
    inspector = Inspector.from_engine(bind)
    if "person" in inspector.get_table_names() and not sa.inspect(bind).has_table("pet"):
        op.create_table(
            "pet",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("owner_id", sa.Integer(), sa.ForeignKey("person.id")),
            sa.Column("kind", sa.String(10), server_default="cat"),
        )
    try:
        inspector.get_columns("ghost")
    except NoSuchTableError as error:
        op.execute("UPDATE person SET name = 'no %s'" % error)


def downgrade():
    tables = sa.inspect(op.get_bind()).get_table_names()
    for table in ("pet", "person", "ghost"):
        if table in tables:
            op.drop_table(table)
