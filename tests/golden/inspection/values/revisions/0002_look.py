"""What the inspector tells."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

answers = sa.table("answers", sa.column("what", sa.String), sa.column("value", sa.Text))


def shown(value):
    if isinstance(value, dict):
        return "{" + ", ".join("%s: %s" % (key, shown(value[key])) for key in sorted(value, key=str)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(shown(item) for item in value) + "]"
    return repr(value)


def tell(what, value):
    op.bulk_insert(answers, [{"what": what, "value": shown(value)}])


def upgrade():
    bind = op.get_bind()
    inspector = sa.inspect(bind)
    tell("default schema", inspector.default_schema_name)
    tell("schemas", inspector.get_schema_names())
    tell("tables", sorted(inspector.get_table_names()))
    tell("views", inspector.get_view_names())
    tell("temporary tables", inspector.get_temp_table_names())
    for table in ("account", "entry"):
        tell("columns of " + table, inspector.get_columns(table))
        tell("key of " + table, inspector.get_pk_constraint(table))
        tell("foreign keys of " + table, inspector.get_foreign_keys(table))
        tell("unique of " + table, inspector.get_unique_constraints(table))
        tell("indexes of " + table, inspector.get_indexes(table))
    tell("checks", [(check["name"], check["sqltext"]) for check in inspector.get_check_constraints("entry")])
    tell("view columns", [column["name"] for column in inspector.get_columns("accounts")])
    tell("has", [inspector.has_table(name) for name in ("account", "accounts", "missing")])
    tell("has index", [inspector.has_index("entry", name) for name in ("ix_entry_amount", "ix_missing")])
    tell("order", inspector.get_sorted_table_and_fkc_names())
    tell("all keys", inspector.get_multi_pk_constraint(filter_names=["account", "entry"]))
    tell("bind", [inspector.bind is bind, inspector.engine is bind.engine, inspector.dialect.name == bind.dialect.name])
    if bind.dialect.name == "postgresql":
        tell("enums", inspector.get_enums())
        tell("sequences", inspector.get_sequence_names())
        tell("has sequence", [inspector.has_sequence(name) for name in ("account_id_seq", "account")])
        tell("comment", inspector.get_table_comment("entry"))
        tell("has type", [inspector.has_type(name) for name in ("account_state", "missing")])
    else:
        for method in (inspector.get_sequence_names, lambda: inspector.get_table_comment("entry")):
            try:
                method()
            except NotImplementedError:
                tell("not implemented", True)
        tell("attributes", hasattr(inspector, "get_enums"))


def downgrade():
    pass
