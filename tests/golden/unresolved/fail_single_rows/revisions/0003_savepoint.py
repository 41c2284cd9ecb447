from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    conn = op.get_bind()
    count = conn.execute(sa.text("SELECT count(*) FROM t")).scalar()
    try:
        with conn.begin_nested():
            conn.execute(sa.text("INSERT INTO t (name) VALUES ('x')"))
            if count:
                raise ValueError("there are some")
    except ValueError:
        pass


def downgrade():
    pass
