"""Slugs as python-slugify makes them, of text in ASCII."""
import sqlalchemy as sa
from alembic import op
from slugify import slugify

# Not as Alembic: the package is not installed beside it

revision = "0001"
down_revision = None

_NAMES = [
    ("Hello, World!", {}),
    ("  it's   a 1,000 -- 2 ", {}),
    ("A &amp; B &lt; C &#65;&#x42;", {}),
    ("Keep Case_Here", {"separator": "_", "lowercase": False}),
    ("the quick brown fox", {"stopwords": ["The"], "max_length": 12, "word_boundary": True}),
    ("one two three", {"max_length": 5}),
    ("a|b", {"replacements": [["|", " or "]]}),
    ("x_y z", {"regex_pattern": r"[^-a-z0-9_]+"}),
]


def upgrade():
    names = op.create_table("names", sa.Column("name", sa.Text), sa.Column("slug", sa.Text))
    op.bulk_insert(names, [{"name": name, "slug": slugify(name, **options)} for name, options in _NAMES])


def downgrade():
    op.drop_table("names")
