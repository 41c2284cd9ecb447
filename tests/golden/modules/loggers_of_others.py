"""Loggers of packages that are not known: what they are told is no part of a script; another call of theirs may be."""
import nonebot
from nonebot.log import logger
from somewhere import app, helper

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    app.logger.info("going up to %s", revision)
    logger.opt(colors=True).success("done")
    nonebot.logger.warning("careful")
    helper.log.exception("not raised")
    op.execute("SELECT 1")


def downgrade():
    nonebot.get_bot().run()
    helper.made().log("is a function that may write rows")
    op.execute("SELECT 2")
