"""Labels of table and column, of aliases and subqueries without names, and of columns that are listed again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import LABEL_STYLE_NONE, LABEL_STYLE_TABLENAME_PLUS_COL

revision = "a1"
down_revision = None

account = sa.table("account", sa.column("id", sa.Integer), sa.column("owner", sa.String), sa.column("account_id"))
ledger = sa.Table(
    "ledger",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("ref", sa.Integer, key="account"),
    schema="fin.main",
)


def upgrade():
    style = LABEL_STYLE_TABLENAME_PLUS_COL
    a = account.alias()
    op.execute(sa.select(a.c.id, a.c.id, a.c.owner, a.c.id).set_label_style(style))
    sub = sa.select(account).where(account.c.id > 3).subquery()
    op.execute(sa.select(sub).set_label_style(style))
    twice = sa.select(sa.select(sub).set_label_style(style).subquery()).set_label_style(style)
    op.execute(twice)
    # A label that is the name of another column gets a number.
    op.execute(sa.select(account).set_label_style(style))
    op.execute(sa.select(ledger, a.c.owner).set_label_style(style).where(ledger.c.account == a.c.id))
    op.execute(sa.select(sa.select(ledger).set_label_style(style).subquery("l")))
    op.execute(sa.select(sub).set_label_style(style).order_by("owner"))


def downgrade():
    twice = sa.select(account.c.id, account.c.owner, account.c.id, account.c.id).set_label_style(LABEL_STYLE_NONE)
    op.execute(twice)
    op.execute(sa.select(twice.subquery()))
    lower = sa.func.lower(account.c.owner)
    op.execute(sa.select(lower, lower, sa.cast(account.c.id, sa.Text), sa.cast(account.c.id, sa.Text)))
    named = sa.literal_column("now()").label(None)
    op.execute(sa.select(sa.select(named, account.c.id).subquery()))
    op.execute(sa.select(sa.select(sa.literal_column("now()"), account.c.id).subquery()))
    # Nobody names the columns of a value, of EXISTS or of IN.
    op.execute(sa.select(account.c.id).where(sa.exists(sa.select(account.c.id, ledger.c.id).correlate(None))))
    op.execute(
        account.delete().where(sa.tuple_(account.c.id, account.c.owner).in_(sa.select(ledger.c.id, ledger.c.id)))
    )
    long = sa.table("a" * 40, sa.column("b" * 40), sa.column("c" * 70))
    op.execute(sa.select(long).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL))
    op.execute(sa.select(sa.select(long).subquery()))
