"""Split names."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("users", sa.Column("first", sa.Text))
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id, name FROM users")).fetchall():
        conn.execute(sa.text("UPDATE users SET first = :f WHERE id = :i").bindparams(f=row.name.title(), i=row.id))
    op.create_table("extra", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_column("users", "first")
    op.drop_table("extra")
