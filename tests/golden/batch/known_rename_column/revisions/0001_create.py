"""A column that others name."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("date", sa.Text, sa.CheckConstraint("date(date) = \"date\" AND t.date <> 'date'"), unique=True),
        sa.Column("up", sa.Integer, sa.ForeignKey("t.id")),
        sa.Column("day", sa.Text, sa.Computed("substr(CAST(date AS date), 1, 10)")),
        sa.Column("kind", sa.Enum("date", "time", name="kinds", create_constraint=True)),
    )
    op.create_index("on_date", "t", [sa.text("lower(date)"), sa.column("date").desc()], sqlite_where=sa.text("[date] > ''"))


def downgrade():
    op.drop_table("t")
