# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""A query over tables that nobody has filled has no rows, whatever it computes."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("jobs", sa.Column("id", sa.Integer, primary_key=True), sa.Column("state", sa.String(10)))
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        query = "SELECT date_trunc('day', now()), md5(state) FROM jobs JOIN users USING (id)"
        assert list(bind.execute(sa.text(query))) == []
    assert bind.execute(sa.text("SELECT * FROM jobs")).fetchall() == []
    assert bind.execute(sa.text("SELECT id FROM jobs")).first() is None
    assert bind.scalar(sa.text("SELECT state FROM jobs")) is None
    count, biggest = bind.execute(sa.text("SELECT count(*), max(id) FROM jobs")).fetchone()
    assert count == 0 and biggest is None
    assert bind.execute(sa.text("SELECT coalesce(max(id), 0) + 1 AS next FROM jobs")).scalar_one() == 1
    assert list(bind.execute(sa.text("SELECT id, state FROM jobs")).keys()) == ["id", "state"]
    assert bind.execute(sa.text("UPDATE jobs SET state = upper(state)")).rowcount == 0
    if not bind.execute(sa.text("SELECT 1 FROM jobs WHERE id = 0")).fetchone():
        op.execute("INSERT INTO jobs (id, state) VALUES (0, 'none')")


def downgrade():
    op.drop_table("users")
    op.drop_table("jobs")
