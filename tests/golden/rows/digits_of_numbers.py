"""numbers whose text has fewer digits than they have"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("numbers", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("x", sa.Float()), sa.Column("told", sa.Text()))
    conn = op.get_bind()
    conn.execute(sa.text("INSERT INTO numbers (id, x) VALUES (1, 7.378697629483821e+19), (2, 0.1), (3, 0.30000000000000004)"))
    for row in conn.execute(sa.text("SELECT id, x FROM numbers ORDER BY id")).fetchall():
        conn.execute(sa.text("UPDATE numbers SET told = :told WHERE id = :id"), {"told": repr(row.x), "id": row.id})


def downgrade():
    op.drop_table("numbers")
