"""math, integers from bytes and text, base64, slices and ranges as objects"""
import base64
import math

from alembic import op

revision = "numbers01"
down_revision = None


def show(*values):
    op.execute(f"SELECT {values!r}".replace(":", ","))


def upgrade():
    show(math.lcm(4, 6), math.lcm(), math.comb(10, 3), math.perm(5, 2), math.isqrt(10**30), math.isqrt(0))
    show(math.prod([2, 3], start=2), math.hypot(3, 4), math.modf(-2.5), math.copysign(1, -0.0), math.tau)
    show(math.isclose(1, 1 + 1e-10), math.fmod(-7, 3), math.fsum([0.1] * 10), math.fsum([1.0, math.inf]))
    show(int.from_bytes([1, 2], "big"), int.from_bytes(b"\xff\x00", "little", signed=True), int("0x_1f", 0))
    try:
        show(int("010", 0))
    except ValueError as problem:
        show(str(problem))
    show(base64.b64encode(b"\xd3V\xbeo\xf7\x1d", b"*$"), base64.b64decode(b"++[[//]]", altchars=b"[]"))
    show(base64.urlsafe_b64encode(b"\xfb\xff"), base64.urlsafe_b64decode("-_8="))
    show(range(1, 10, 2).stop, slice(1, 2) == slice(1, 2), slice(None, None, -1).indices(4))
    show([1, 2, 3][-(2**70) : 2], {}.fromkeys("ab"))
    options = {"a": 1}
    options |= [("b", 2)]
    show(options)


def downgrade():
    pass
