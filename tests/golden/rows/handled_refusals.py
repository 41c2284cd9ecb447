"""Operations that the database refuses for certain, in a body that goes on behind the exception"""

# Not as Alembic: its offline mode has no answers
from contextlib import suppress

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table(
        "secrets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(30), unique=True),
    )
    assert bind.execute(sa.text("SELECT count(*) FROM secrets")).scalar() == 0
    try:
        with bind.begin_nested():
            op.add_column("secrets", sa.Column("name", sa.String(40)))
    except sa.exc.SQLAlchemyError as error:
        op.execute(f"-- {type(error).__name__}")
    with suppress(sa.exc.SQLAlchemyError), bind.begin_nested():
        op.create_table("secrets", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("gone", sa.Column("id", sa.Integer, primary_key=True))
    op.create_index("ix_gone", "secrets", ["name"])
    op.drop_table("gone")
    op.drop_index("ix_gone", table_name="secrets")
    try:
        with bind.begin_nested():
            op.execute("DROP TABLE gone")
            op.execute("-- not reached")
    except Exception:
        op.create_index("ix_secrets_name", "secrets", ["name"])
    try:
        with bind.begin_nested():
            op.drop_index("ix_gone", table_name="secrets")
    except (sa.exc.OperationalError, sa.exc.ProgrammingError):
        pass
    try:
        with op.batch_alter_table("secrets") as batch:
            for constraint in sa.inspect(bind).get_unique_constraints("secrets"):
                batch.drop_constraint(constraint["name"], type_="unique")
    except ValueError:
        op.execute("-- it has no name")
    try:
        op.add_column("secrets", sa.Column("size", sa.Integer))
    finally:
        op.execute("-- done")


def downgrade():
    op.drop_table("secrets")
