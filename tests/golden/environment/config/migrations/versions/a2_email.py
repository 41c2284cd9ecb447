"""asks for the configuration and for what is being done"""

from alembic import context, op

revision = "a2"
down_revision = "a1"
config = context.config


def said(value):
    op.execute("SELECT '%s'" % (value,))


def upgrade():
    said(config.get_main_option("tenant"))
    said(config.get_main_option("region", "somewhere"))
    said(config.get_section("owners")["accounts"])
    said(config.get_section("nobody"))
    said(config.get_section_option("owners", "accounts"))
    said(config.config_ini_section)
    said(config.file_config.has_section("owners"))
    said(config.cmd_opts.sql)
    said(config.cmd_opts.x)
    said(config.cmd_opts.tag)
    said(hasattr(config.cmd_opts, "autogenerate"))
    said(context.get_head_revision())
    said(context.get_head_revisions())
    said(context.get_revision_argument())
    said(context.get_starting_revision_argument())
    said(context.is_transactional_ddl())
    said(context.get_tag_argument())
    said(context.get_x_argument())
    said(context.get_x_argument(as_dictionary=True).get("color"))
    said(op.get_context().get_current_revision())
    said(op.get_context().get_current_heads())
    said(op.get_context().config is config)
    said(context.script.get_revision("a1").doc)
    said(op.get_context().script.get_current_head())
    said([script.revision for script in context.script.walk_revisions()])
    op.get_context().impl.static_output("-- a note")
    op.get_context().output_buffer.write("-- another\n\n")
    config.print_stdout("-- told to %s", "nobody")


def downgrade():
    said(config.get_main_option("tenant"))
