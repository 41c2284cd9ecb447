"""What revisions tell their logs is no part of a script."""
import structlog
from loguru import logger
from oslo_log import log as logging
from structlog.stdlib import get_logger

from alembic import op

revision = "a1"
down_revision = None

LOG = logging.getLogger(__name__)
log = structlog.get_logger(__name__).bind(revision=revision)


def upgrade():
    LOG.info("going up to %s", revision)
    log.info("going up", count=3)
    get_logger().warning("careful", exc_info=True)
    logger.opt(colors=True).bind(a=1).success("done")
    with logger.contextualize(task="a1"):
        op.execute("SELECT 1")
    try:
        raise ValueError("not told")
    except ValueError as error:
        LOG.exception("it failed: %s", error)
        logger.exception(error)


@logger.catch
def downgrade():
    LOG.debug("going down", extra={"revision": revision})
    log.unbind("revision").critical("down")
    op.execute("SELECT 2")
