"""loops of which it can't be told what they do take away what they name, and what their values name"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE shelves (id integer, name text); CREATE TABLE labels (id integer); CREATE TABLE tins (id integer)")
    op.execute("INSERT INTO shelves VALUES (1, 'labels')")
    op.execute("INSERT INTO labels VALUES (1)")
    op.execute(
        "DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT name FROM shelves LOOP"
        " EXECUTE format('DELETE FROM %1$I', r.name); END LOOP; END $$"
    )
    bind = op.get_bind()
    assert bind.execute(sa.text("SELECT * FROM tins")).fetchall() == []
    if bind.execute(sa.text("SELECT * FROM labels")).fetchall():
        op.execute("-- labels are left")


def downgrade():
    pass
