"""reana_commons.config: where a cluster keeps its files."""
import os

SHARED_VOLUME_PATH = os.getenv("SHARED_VOLUME_PATH", "/var/reana")
