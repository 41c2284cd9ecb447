"""What env.py gives to configure() beside Alembic's own options, in either mode."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    options = op.get_context().opts
    op.create_table(f"{options['table_prefix']}article", sa.Column("id", sa.Integer()))
    op.execute(f"ALTER TABLE {options['table_prefix']}article OWNER TO {options['owner']}")
    assert options["target_metadata"] is None and options.get("nothing") is None
    defaults = ("transaction_per_migration", "upgrade_token", "sqlalchemy_module_prefix", "compare_type")
    assert [options[name] for name in defaults] == [False, "upgrades", "sa.", True]
    assert options["destination_rev"] == "head" and options["on_version_apply"] == ()
    assert "url" not in options and "dialect_name" not in options


def downgrade():
    op.drop_table(op.get_context().opts["table_prefix"] + "article")
