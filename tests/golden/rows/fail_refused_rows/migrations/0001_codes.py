"""Rows that the database refuses for certain, in a body whose later questions depend on them"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    codes = op.create_table(
        "codes", sa.Column("code", sa.String(10), primary_key=True), sa.Column("text", sa.String(30), nullable=False)
    )
    op.bulk_insert(codes, [{"code": "A", "text": "one"}])
    op.bulk_insert(codes, [{"code": "A", "text": "two"}])
    rows = op.get_bind().execute(sa.text("SELECT text FROM codes WHERE text = 'two'")).fetchall()
    op.execute(f"-- {rows[0].text}")


def downgrade():
    pass
