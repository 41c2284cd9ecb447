"""letters beyond ASCII: case, classes, what repr() shows"""
from alembic import op

revision = "letters01"
down_revision = None

WORDS = ("ΑΣ ΟΔΥΣΣΕΥΣ Σ", "ŉ ǆ ﬁ ß ẞ İ ı ΐ", "hello wORLD x2y ünïcode", "ǅabc ΣΑΣ", "don't 1st", "Ⅷ 𐐁𐐩 Ж")


def upgrade():
    for word in WORDS:
        forms = [word.lower(), word.upper(), word.title(), word.capitalize(), word.swapcase(), word.casefold()]
        op.execute(f"SELECT {forms!r}")
        tests = [word.istitle(), word.islower(), word.isupper(), word.isidentifier(), word.isprintable()]
        op.execute(f"SELECT {tests!r}")
    kinds = [
        (c, c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isspace()) for c in "a1²½Ⅷ①٣\u2003_ʰא"
    ]
    op.execute(f"SELECT {kinds!r}")
    shown = "\u0378\xad\u200b\ue000é☃𝄞"
    op.execute(f"SELECT {shown!r}")


def downgrade():
    pass
