"""packaging.version in the order of PEP 440, Path.home() and starlette's Secret."""
# Not as Alembic: it has neither package
import pathlib

import alembic
from alembic import op
from packaging import version
from packaging.utils import canonicalize_name, canonicalize_version
from packaging.version import Version
from starlette.config import Config
from starlette.datastructures import CommaSeparatedStrings, Secret

revision = "a1"
down_revision = None

ORDER = ["1.0.dev1", "1.0a1.dev1", "1.0a1", "1.0b2", "1.0rc1", "1.0", "1.0+local.1", "1.0.post1.dev2", "1.0.post1", "1.1.dev0", "1.10", "1!0.1"]


def upgrade():
    versions = [Version(text) for text in ORDER]
    op.execute(f"-- {sorted(reversed(versions)) == versions} {versions[3]!r} {Version('v1.0-ALPHA-2')} {Version('1.0-1')}")
    op.execute(f"-- {version.parse(alembic.__version__) >= version.parse('1.7')} {Version('1.0') == Version('1.0.0')}")
    op.execute(f"-- {Version('2.3.4').major} {Version('2.3').micro} {Version('2rc1').is_prerelease}")
    try:
        Version("one")
    except version.InvalidVersion as error:
        op.execute(f"-- {error}".replace("'", '"'))
    normal = [canonicalize_version(text) for text in ("1.0.0", "0.0", "1.10", "1!2.0a1", "2.0.post0", "1.0+ab.c", "none")]
    op.execute(f"-- {', '.join(normal)} {canonicalize_name('A__b.-C')}")
    config = Config()
    secret = config("PASSWORD", cast=Secret, default="x")
    op.execute(f"-- {secret} {secret!r} {list(CommaSeparatedStrings('a, b'))} {bool(Secret(''))}".replace("'", '"'))
    op.execute(f"-- {pathlib.Path.home().name != ''}")


def downgrade():
    pass
