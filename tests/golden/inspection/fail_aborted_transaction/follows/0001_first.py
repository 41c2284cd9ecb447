"""PostgreSQL takes nothing behind what it has refused; SQLite does."""
import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    bind = op.get_bind()
    columns = [column["name"] for column in sa.inspect(bind).get_columns("alembic_version")]
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True))
    try:
        op.create_table("word", sa.Column("id", sa.Integer, primary_key=True))
    except Exception:
        print("there is one")
    op.add_column("word", sa.Column(columns[0], sa.Text))


def downgrade():
    op.drop_table("word")
