"""A view on a view, its trigger, and a trigger of another table: made again in their order; what they name is not changed."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text(), unique=True))
    op.create_table("log", sa.Column("what", sa.Text()))
    op.execute("CREATE VIEW first AS SELECT id, name FROM T")
    op.execute("CREATE VIEW second AS SELECT id FROM first")
    op.execute("CREATE VIEW beside AS SELECT what FROM log")
    op.execute("CREATE TRIGGER instead INSTEAD OF DELETE ON second BEGIN DELETE FROM t WHERE id = old.id; END")
    op.execute("CREATE TRIGGER logged AFTER UPDATE OF name ON t BEGIN INSERT INTO log VALUES (new.name); END")
    op.execute("CREATE TRIGGER other AFTER DELETE ON log BEGIN UPDATE t SET name = NULL; END")


def downgrade():
    op.drop_table("t")
