import logging
log = logging.getLogger("alembic.runtime")
log.info("nothing %s", 1)
log.warning("nothing")
logging.basicConfig(level=logging.INFO)
print(logging.INFO, log.isEnabledFor(logging.DEBUG), logging.WARNING)  # expect: 20 False 30
