"""regular expressions: flags, templates, empty matches, groups"""
import re

from alembic import op

revision = "regex01"
down_revision = None


def show(value):
    op.execute(f"SELECT '{value!r}'".replace("''", "'"))


def upgrade():
    # Flags by position are those of the function, and its own are those of the pattern.
    show(re.match("a.b", "a\nb", re.DOTALL).span())
    show(re.search("B$", "ab\nc", re.I | re.MULTILINE).group())
    show(re.sub("b", "x", "aBbB", 2, re.I))
    show(re.split("x", "1X2x3", 1, re.IGNORECASE))
    show(re.compile("b", re.I).sub("-", "AbB"))
    show(re.findall("(?i)B", "abAB"))
    show(re.findall("(?x) a  # the first\n b", "ab a b"))
    show(re.fullmatch("(?a:\\w)+", "abc") is not None)
    # An empty match may be followed by another at its place.
    show(re.sub("x*", "-", "abxd"))
    show(re.split("", "ab"))
    show(re.split(r"\b|:+", "a::bc"))
    show(re.findall("^", "a\nb\n", re.M))
    # Templates.
    show(re.sub("(a)(?P<n>b)", r"\2\g<1>\g<n>\\", "ab"))
    show(re.sub("(a)|b", r"[\1]", "ab"))
    show(re.sub("a", r"\n\060", "a"))
    show(re.sub("[ab]", lambda m: {"a": "b"}.get(m[0]), "cab"))
    # Matches.
    found = re.search("(?P<table>[a-z]+)_(?P<column>[a-z]+)(_id)?", "fk_users_name")
    show(found.groupdict())
    show((found.lastgroup, found.lastindex, found.span("column"), found.group(1, 2), found.groups("none")))
    show(found.expand(r"\g<table>.\2"))
    show([m.start() for m in re.compile("a").finditer("banana", 2, 5)])
    show(re.compile("na").match("banana", pos=2).end())
    # Text that PCRE would read otherwise.
    show(re.findall(r"\v|\Z|[[x]|a{,2}|{y}", "aa[{y}"))
    show(re.escape("a.b-c d_é"))
    show((re.compile("a.b", re.I | re.S), re.compile(b"x").findall(b"axbx")))
    try:
        re.compile("a(b")
    except re.error as problem:
        show((problem.msg, problem.pos))


def downgrade():
    pass
