"""small pieces of Python's library"""

from urllib.parse import urlparse, urlsplit

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    url = urlparse("postgresql://user:s%40t@DB.example.com:5432/app?sslmode=on#x")
    op.execute("SELECT '%s %s %s %s %s'" % (url.hostname, url.port, url.username, url.password, url.path))
    op.execute("SELECT '%s'" % urlsplit("sqlite:///file.db").hostname)
    op.execute("SELECT '%s %s'" % (urlparse("//[::1]:80/").hostname, url.geturl()))
    op.execute("SELECT '%s'" % "a\u00e9\U0001f600".encode("utf-16-le").hex())
    op.execute("SELECT '%s'" % "a\u00e9".encode("utf-16").hex())
    op.execute("SELECT '%s'" % b"\x00a\x00b".decode("utf-16-be"))
    op.execute("SELECT '%s'" % b"\xff\xfea\x00".decode("utf-16"))
    op.execute("SELECT '%s'" % "a".encode("utf-32-be").hex())
    op.execute("SELECT '%s'" % isinstance(1, (complex, str)))
    try:
        b"\x00".decode("utf-16-le")
    except UnicodeDecodeError:
        op.execute("SELECT 'odd'")


def downgrade():
    pass
