"""ON CONFLICT of an index and of constraints, with and without a name"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ExcludeConstraint, insert

revision = "conflict01"
down_revision = None


def upgrade():
    unnamed = sa.UniqueConstraint("code", "since")
    rate = sa.Table(
        "rate",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("Code", sa.String(3), key="code"),
        sa.Column("since", sa.Date),
        unnamed,
    )
    named = sa.UniqueConstraint(rate.c.code, name="uq_rate_code")
    index = sa.Index("ix_rate_code", rate.c.code, postgresql_where=rate.c.code > "m")
    lower = sa.Index(None, sa.func.lower(rate.c.code))
    exclude = ExcludeConstraint((rate.c.code, "="), (rate.c.since, "&&"), where=rate.c.code != "x")
    exclude_by_text = ExcludeConstraint((rate.c.code, "="), where="since IS NOT NULL")
    row = insert(rate).values(id=1, code="eur")
    for target in ("uq_by_name", named, unnamed, index, lower, exclude, exclude_by_text):
        op.execute(row.on_conflict_do_nothing(constraint=target))
        op.execute(row.on_conflict_do_update(constraint=target, set_={"since": row.excluded.since}))


def downgrade():
    pass
