"""accounts and their mail

Revision ID: ae10
Revises: 1c2d
Create Date: 2024-03-05 10:20:30.123456

"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "ae10"
down_revision = "1c2d"
branch_labels = ("accounts",)
depends_on = "77ff"


def upgrade():
    op.create_table(
        "accounts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True, start=10), primary_key=True),
        sa.Column("mail", sa.String(200), nullable=False, unique=True, comment="it's checked"),
        sa.Column("state", sa.Enum("new", "it's", name="account_state"), server_default="new"),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("data", postgresql.JSONB().with_variant(sa.JSON(), "sqlite")),
        sa.Column("team_id", sa.Integer(), sa.ForeignKey("main.teams.id", ondelete="CASCADE")),
        sa.Column("total", sa.Numeric(10, 2), sa.Computed("a * 2", persisted=True)),
        sa.CheckConstraint("length(mail) > 3 AND mail LIKE '%@%'", name=op.f("ck_mail")),
        sa.UniqueConstraint("mail", "state", name="uq_mail_state", deferrable=True, initially="DEFERRED"),
        schema="main",
        comment="who may log in",
    )
    op.create_index(
        "ix_accounts_mail",
        "accounts",
        [sa.text("lower(mail)"), "state"],
        unique=True,
        schema="main",
        postgresql_where=sa.text("state = 'new'"),
        postgresql_with={"fillfactor": 70},
        mysql_length={"mail": 10},
    )
    op.execute("INSERT INTO log VALUES ('a; b', ':c', '100%');\n\tSELECT 1")
    op.bulk_insert(
        sa.table("states", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("since", sa.Date)),
        [{"id": 1, "name": "new"}, {"id": 2, "name": None}],
    )
    states = sa.table("states", sa.column("id", sa.Integer), sa.column("name", sa.String))
    op.execute(states.update().where(states.c.id == 1).values(name="fresh"))


def downgrade():
    op.drop_index("ix_accounts_mail", "accounts", schema="main")
    op.drop_table("accounts", schema="main")
