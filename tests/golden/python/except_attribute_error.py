"""What offline Alembic's connection lacks is absent where an except asks for it."""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    for name in ("begin", "in_transaction", "scalar", "closed", "execute", "dialect"):
        try:
            getattr(bind, name)
            op.execute(f"SELECT '{name} is there'")
        except AttributeError:
            op.execute(f"SELECT '{name} is not'")
    try:
        with bind.begin():
            op.execute("SELECT 'inside'")
    except (ValueError, AttributeError):
        op.execute("SELECT 'outside'")
    try:
        bind.exec_driver_sql("SELECT 1")
    except Exception as error:
        op.execute(f"SELECT '{type(error).__name__}'")
    try:
        helper(bind)
    except:
        op.execute("SELECT 'not in a function either'")


def helper(bind):
    bind.commit()


def downgrade():
    pass
