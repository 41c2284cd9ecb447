from alembic import op
import sqlalchemy as sa

revision = "0026"
down_revision = "0025"

t = sa.table("t", sa.column("id", sa.Integer), sa.column("mood", sa.Enum("glad", "sad")))


def upgrade():
    conn = op.get_bind()
    update = sa.text("UPDATE t SET data = :data WHERE id = :id").bindparams(sa.bindparam("data", type_=sa.JSON))
    for row in conn.execute(sa.text("SELECT id, name FROM t")):
        conn.execute(update, {"id": row.id, "data": row.name})


def downgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id, name FROM t")):
        conn.execute(t.update().where(t.c.id == row.id).values(mood=row.id))
