"""A character's name that is not one of HTML's own few is not known."""
import html

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.execute("INSERT INTO notes VALUES ('{}')".format(html.unescape("R&D &lt;&amp;lt;&#39; & co").replace("'", "''")))
    op.execute("INSERT INTO notes VALUES ('{}')".format(html.unescape("caf&eacute;")))


def downgrade():
    op.execute("DELETE FROM notes WHERE note = '{}'".format(html.unescape("&#8364; 5")))
