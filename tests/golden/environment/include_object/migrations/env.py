from alembic import context

config = context.config
IGNORED = {"spatial_ref_sys"}
VERSION_TABLE = "versions_of_" + config.get_main_option("app.name", "shop")


def include_object(object, name, type_, reflected, compare_to):
    return not (type_ == "table" and name in IGNORED)


def include_name(name, type_, parent_names):
    return type_ != "schema" or name in (None, "public")


def render_item(type_, obj, autogen_context):
    return False


common = dict(
    include_object=include_object,
    include_name=include_name,
    render_item=render_item,
    include_schemas=True,
    compare_type=True,
    version_table=VERSION_TABLE,
    transactional_ddl=False,
)


def run_migrations_offline():
    x = context.get_x_argument(as_dictionary=True)
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        literal_binds=True,
        version_table_schema=x.get("schema"),
        **common,
    )
    with context.begin_transaction():
        context.run_migrations()


run_migrations_offline()
