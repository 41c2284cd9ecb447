"""checkfirst=True makes no type that the script has made; without it the type is made, as it is said."""
import sqlalchemy as sa

from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    kind = postgresql.ENUM("one", "two", name="kind", create_type=False)
    kind.create(op.get_bind(), checkfirst=True)
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True), sa.Column("kind", kind))
    kind.create(op.get_bind(), checkfirst=True)
    sa.Enum("x", name="kind_of_word").create(op.get_bind(), checkfirst=True)
    op.execute("DROP TYPE kind_of_word")
    sa.Enum("x", name="kind_of_word").create(op.get_bind(), checkfirst=True)
    sa.Enum("x", name="kind_of_word").create(op.get_bind(), checkfirst=True)


def downgrade():
    op.drop_table("word")
    sa.Enum(name="kind_of_word").drop(op.get_bind(), checkfirst=True)
    sa.Enum(name="kind").drop(op.get_bind(), checkfirst=True)
