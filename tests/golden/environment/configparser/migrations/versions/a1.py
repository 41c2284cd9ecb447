from alembic import context, op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    options = context.config.cmd_opts
    op.execute("-- %s %s %s %s" % (options.cmd[0].__name__, options.cmd[1], options.cmd[2], options.config))


def downgrade():
    pass
