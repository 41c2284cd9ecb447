#!/usr/bin/env python3
"""usage: bounds.py SQLGEN [--seconds N] [--any-memory] [NAME ...]: projects that are made to hurt, each with a bound.

Each case makes a folder and runs the program in it. Whatever it holds, the program ends with status 0, 1 or 2, never by a
signal and never with 70; where it refuses, standard output is empty and standard error says an error with an id, in
printable text. It takes at most 512 MiB, and the processor for at most 2 seconds: --seconds and --any-memory are for programs that
are built without the optimizer or with sanitizers. What a busy machine makes longer is tried again.
"""
import argparse
import os
import pathlib
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile

MEMORY = 512 << 20
# The values that a revision makes (256 MiB) and its SQL (64 MiB) are counted apart, and meet here.
MORE_MEMORY = {"one_long_statement_often": 576 << 20}
TRIES = 3
MESSAGES = 256 << 10

HEAD = 'revision = "{0}"\ndown_revision = {1}\n\n'
BODY = "\ndef downgrade():\n    pass\n"
UPGRADE = ["upgrade", "heads", "--revisions", "revisions", "--dialect", "sqlite"]
cases = {}


def case(*command, status=1):
    def add(build):
        cases[build.__name__] = (build, list(command) or UPGRADE, status)
        return build

    return add


def revision(folder, name, body="", id="a1", down="None", head=""):
    path = folder / "revisions" / name
    path.write_text(f'"""x"""\nfrom alembic import op\nimport sqlalchemy as sa\n{head}{HEAD.format(id, down)}def upgrade():\n    {body or "pass"}\n{BODY}')
    return path


# Files that are none.


@case()
def fifo_as_revision(folder):
    os.mkfifo(folder / "revisions" / "a1.py")


@case()
def socket_as_revision(folder):
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(folder / "revisions")
        listener.bind("a1.py")
        os.chdir(here)


@case()
def device_as_revision(folder):
    (folder / "revisions" / "a1.py").symlink_to("/dev/zero")


@case(*UPGRADE[:2], "--revisions", "/dev/zero", "--dialect", "sqlite")
def device_as_folder(folder):
    pass


@case("-c", "/dev/zero", "heads")
def device_as_configuration(folder):
    pass


@case()
def folder_as_revision(folder):
    (folder / "revisions" / "a1.py").mkdir()


@case(status=0)
def links_in_a_loop(folder):
    revision(folder, "a1.py")
    (folder / "revisions" / "loop").symlink_to("..")
    (folder / "revisions" / "self").symlink_to("self")


@case()
def link_to_itself_as_revision(folder):
    (folder / "revisions" / "a1.py").symlink_to("a1.py")


@case()
def unreadable_text(folder):
    (folder / "revisions" / "a1.py").write_bytes(b'revision = "\xff\xfe"\n')


@case()
def names_that_a_terminal_obeys(folder):
    for name in (b"a\x1b[31m.py", b"b\nc.py", b"\xff\xfe.py", "x\u202egnp.py".encode()):
        pathlib.Path(os.fsdecode(bytes(folder / "revisions") + b"/" + name)).write_text("revision = (\n")


@case("history", "--revisions", "revisions", status=1)
def ids_that_a_terminal_obeys(folder):
    revision(folder, "a1.py", id="\\x1b[2J\\x07\\n.shell ls")


# Much of it.


@case()
def one_line_of_100_megabytes(folder):
    (folder / "revisions" / "a1.py").write_text('revision = "a1"\nx = "' + "y" * (100 << 20) + '"\n')


@case()
def many_short_lines(folder):
    (folder / "revisions" / "a1.py").write_text('revision = "a1"\ndown_revision = None\n' + "x = 1\n" * 6_000_000)


@case("heads", "--revisions", "revisions", status=0)
def folder_of_200000_files(folder):
    revision(folder, "a1.py")
    for i in range(200_000):
        os.close(os.open(folder / "revisions" / f"{i}.txt", os.O_CREAT))


@case("heads", "--revisions", "revisions", status=0)
def heads_5000(folder):
    for i in range(5000):
        (folder / "revisions" / f"{i}.py").write_text(HEAD.format(f"r{i}", "None") + "def upgrade():\n    pass\n" + BODY)


@case("upgrade", "head", "--revisions", "revisions", "--dialect", "sqlite")
def heads_5000_and_one_is_asked_for(folder):
    heads_5000(folder)


@case("heads", "--revisions", "revisions")
def circle_of_100000(folder):
    for i in range(100_000):
        (folder / "revisions" / f"{i}.py").write_text(HEAD.format(f"r{i}", f'"r{(i + 1) % 100_000}"'))


@case("history", "--revisions", "revisions")
def one_with_100000_parents(folder):
    parents = ", ".join(f'"p{i}"' for i in range(100_000))
    (folder / "revisions" / "a1.py").write_text(f'revision = "a1"\ndown_revision = ({parents})\n')


@case()
def toml_of_a_million_keys(folder):
    (folder / "revisions" / "a1.toml").write_text("\n".join(f"k{i} = {i}" for i in range(1_000_000)))


@case()
def toml_nested_deeply(folder):
    (folder / "revisions" / "a1.toml").write_text("a = " + "[" * 200_000)


@case()
def xml_nested_deeply(folder):
    (folder / "revisions" / "a1.xml").write_text("<a>" * 500_000)


@case()
def xml_entities(folder):
    lines = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    (folder / "revisions" / "a1.xml").write_text(f'<!DOCTYPE r [<!ENTITY e0 "xxxxxxxxxx">{lines}]><revision id="&e11;"/>')


@case()
def xml_of_a_file(folder):
    (folder / "revisions" / "a1.xml").write_text('<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><revision id="a1" message="&e;"/>')


@case(status=None)
def sql_of_a_million_statements(folder):
    (folder / "revisions" / "a1.sql").write_text("-- id: a1\n\n-- upgrade\n" + "SELECT 1;\n" * 1_000_000 + "-- downgrade\n")


# Configurations that lead nowhere.


@case("heads")
def ini_that_interpolates_itself(folder):
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(a)s\na = %(b)s\nb = %(a)s\n")


@case("heads")
def ini_that_doubles(folder):
    lines = "\n".join(f"v{i} = %(v{i - 1})s%(v{i - 1})s" for i in range(1, 60))
    (folder / "alembic.ini").write_text(f"[alembic]\nv0 = xxxxxxxxxx\n{lines}\nscript_location = %(v59)s\n")


@case("upgrade", "head", "--dialect", "sqlite", status=None)
def env_that_never_returns(folder):
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = .\nversion_locations = revisions\n")
    (folder / "env.py").write_text("while True:\n    pass\n")
    revision(folder, "a1.py")


# Modules.


@case(status=None)
def modules_that_import_each_other(folder):
    (folder / "one.py").write_text("from two import b\na = 1\n")
    (folder / "two.py").write_text("from one import a\nb = 2\n")
    revision(folder, "a1.py", head="import sys\nfrom one import a\n", body="op.execute(str(a))")


@case(status=None)
def a_chain_of_3000_modules(folder):
    for i in range(3000):
        (folder / f"m{i}.py").write_text(f"from m{i + 1} import a\n" if i < 2999 else "a = 1\n")
    revision(folder, "a1.py", head="from m0 import a\n", body="op.execute(str(a))")


# Bodies that ask for more than there is.

BODIES = {
    "sorted_with_changing_keys": "xs = list(range(2000)); n = [0]\n    def key(x):\n        n[0] += 1\n        xs.append(x)\n        return -n[0]\n    op.execute(str(sorted(xs, key=key))[:9])",
    "list_sorted_while_it_changes": "xs = list(range(200))\n    def key(x):\n        xs.clear()\n        return x\n    xs.sort(key=key)",
    "huge_integer_to_text": "op.execute(str(10 ** 100000))",
    "huge_power": "op.execute(str((7 ** 7 ** 7 ** 7) % 10))",
    "huge_shift": "op.execute(str(1 << (1 << 40)))",
    "integers_in_a_loop": "x = 3\n    while True:\n        x = x * x",
    "factorial": "import math\n    op.execute(str(math.factorial(10 ** 7)))",
    "decimal_precision": "from decimal import Decimal, getcontext\n    getcontext().prec = 10 ** 9\n    op.execute(str(Decimal(1) / 3))",
    "decimal_exponent": "from decimal import Decimal\n    op.execute(str(Decimal('1e999999999') + 1))",
    "expression_that_explodes": "import re\n    op.execute(str(re.match('(a+)+$', 'a' * 5000 + 'b')))",
    "expression_of_many_groups": "import re\n    op.execute(str(re.match('(a?){2000}' * 50, 'a' * 9000)))",
    "expression_with_huge_repetition": "import re\n    re.compile('((a{1,60000}){1,60000}){1,60000}')",
    "expression_that_is_nested": "import re\n    re.compile('(' * 50000)",
    "substitution_that_grows": "import re\n    s = 'a'\n    while True:\n        s = re.sub('a', 'aa', s)",
    "format_width": "op.execute('{:>%d}'.format(1) if False else '{:>9999999999}'.format(1))",
    "percent_width": "op.execute('%*d' % (10 ** 10, 1))",
    "format_nested": "op.execute(('{:{}}' * 100000).format(*([1] * 200000)))",
    "f_string_width": "w = 10 ** 10\n    op.execute(f'{1:>{w}}')",
    "translate_that_grows": "s = 'a' * 100000\n    while True:\n        s = s.translate({97: 'aa'})",
    "replace_that_grows": "s = 'a'\n    while True:\n        s = s.replace('a', 'aa')",
    "join_that_grows": "s = 'ab'\n    while True:\n        s = s.join(s)",
    "expandtabs": "op.execute(('\\t' * 1000).expandtabs(10 ** 9))",
    "zfill": "op.execute('1'.zfill(10 ** 10))",
    "center": "op.execute('1'.center(10 ** 10))",
    "string_times": "op.execute('ab' * 10 ** 10)",
    "list_times": "xs = [0] * 10 ** 10",
    "tuple_times": "xs = (0,) * 10 ** 10",
    "bytes_of_a_number": "xs = bytes(10 ** 11)",
    "bytearray_that_grows": "xs = bytearray(b'ab')\n    while True:\n        xs += xs",
    "range_as_a_list": "xs = list(range(10 ** 12))",
    "dictionary_that_grows": "d = {}\n    i = 0\n    while True:\n        d[i] = [i]\n        i += 1",
    "set_that_grows": "s = set()\n    while True:\n        s.add(len(s))",
    "list_of_itself": "xs = []\n    xs.append(xs)\n    op.execute(repr(xs))",
    "list_that_is_compared_with_itself": "xs = []; ys = []\n    xs.append(ys); ys.append(xs)\n    op.execute(str(xs == ys))",
    "nested_lists": "xs = []\n    for _ in range(200000):\n        xs = [xs]\n    op.execute(repr(xs))",
    "nested_tuples_as_keys": "xs = ()\n    for _ in range(200000):\n        xs = (xs,)\n    op.execute(str(hash(xs)))",
    "json_text_that_is_nested": "import json\n    json.loads('[' * 200000)",
    "json_of_a_nested_value": "import json\n    xs = []\n    for _ in range(200000):\n        xs = [xs]\n    json.dumps(xs)",
    "json_indent": "import json\n    json.dumps([[[[1]]]], indent=10 ** 9)",
    "string_buffer_that_grows": "import io\n    b = io.StringIO()\n    while True:\n        b.write('x' * 100000)",
    "generator_without_end": "def g():\n        while True:\n            yield 1\n    op.execute(str(sum(g())))",
    "generators_in_generators": "g = iter([1])\n    for _ in range(5000):\n        g = (x for x in g)\n    op.execute(str(list(g)))",
    "itertools_without_end": "import itertools\n    op.execute(str(list(itertools.count())))",
    "itertools_product": "import itertools\n    op.execute(str(len(list(itertools.product(range(1000), repeat=6)))))",
    "recursion": "def f(n):\n        return f(n + 1)\n    f(0)",
    "recursion_in_repr": "class A:\n        def __repr__(self):\n            return repr(self)\n    op.execute(repr(A()))",
    "recursion_in_getattr": "class A:\n        def __getattr__(self, name):\n            return getattr(self, name + 'x')\n    A().y",
    "recursion_in_equality": "class A:\n        def __eq__(self, other):\n            return other == self\n    A() == A()",
    "hash_that_collides": "class A:\n        def __hash__(self):\n            return 1\n        def __eq__(self, other):\n            return False\n    s = set()\n    while True:\n        s.add(A())",
    "hashing_in_a_loop": "import hashlib\n    h = b'x'\n    while True:\n        h = hashlib.sha256(h * 1000).digest()",
    "random_ids_in_a_loop": "import uuid\n    while True:\n        uuid.uuid4()",
    "many_operations": "while True:\n        op.execute('SELECT 1')",
    "one_long_statement_often": "s = 'SELECT ' + 'x' * 1000000\n    for _ in range(1000):\n        op.execute(s)",
    "a_long_comment_often": "for i in range(5000):\n        op.create_table(f't{i}', sa.Column('a', sa.Integer, comment='c' * 100000), comment='c' * 100000)",
    "bulk_insert_of_a_million": "t = op.create_table('t', sa.Column('a', sa.Text))\n    op.bulk_insert(t, [{'a': 'x' * 1000}] * 1000000)",
    "list_of_values_in_a_condition": "t = sa.table('t', sa.column('a'))\n    op.execute(t.delete().where(t.c.a.in_(list(range(3000000)))))",
    "a_condition_of_many_parts": "t = sa.table('t', sa.column('a'))\n    e = t.c.a == 1\n    for i in range(200000):\n        e = e | (t.c.a == i)\n    op.execute(t.delete().where(e))",
    "doubled_expression": "e = sa.literal(1)\n    for _ in range(60):\n        e = e + e\n    op.execute(sa.select(e))",
    "nested_functions": "e = sa.literal(1)\n    for _ in range(100000):\n        e = sa.func.f(e)\n    op.execute(sa.select(e))",
    "nested_subqueries": "q = sa.select(sa.literal(1))\n    for _ in range(3000):\n        q = sa.select(q.subquery())\n    op.execute(q)",
    "table_of_many_columns": "op.create_table('t', *[sa.Column(f'c{i}', sa.Integer) for i in range(300000)])",
    "indexes_without_end": "for i in range(10 ** 7):\n        op.create_index(f'i{i}', 't', ['a'])",
    "classes_in_a_chain": "class A: pass\n    for i in range(20000):\n        A = type('A', (A,), {})\n    op.execute(str(A()))",
    "exceptions_in_a_chain": "e = None\n    for i in range(100000):\n        try:\n            raise ValueError(i) from e\n        except ValueError as x:\n            e = x\n    raise e",
    "date_beyond_the_calendar": "import datetime\n    d = datetime.datetime(9999, 12, 31) + datetime.timedelta(days=10 ** 9)",
    "strftime_that_grows": "import datetime\n    op.execute(datetime.datetime(2000, 1, 1).strftime('%A' * 10000000))",
    "textwrap_of_much": "import textwrap\n    op.execute(textwrap.fill('a ' * 3000000, 1))",
    "message_of_an_error": "raise ValueError('x' * 50000000)",
    "every_second_item_deleted": "xs = list(range(2000000))\n    del xs[::2]\n    op.execute(str(len(xs)))",
    "enumeration_of_many_members": "import enum\n    op.execute(str(len(enum.Enum('E', ['A%d' % i for i in range(100000)]))))",
    "bytes_that_grow": "b = b'a'\n    while True:\n        b = b.replace(b'a', b'aa')",
    "list_times_in_place": "xs = [1]\n    while True:\n        xs *= 10",
    "attribute_with_a_long_name": "getattr(op, 'x' * 10000000)",
}


def add_bodies():
    for name, body in BODIES.items():
        def build(folder, body=body):
            revision(folder, "a1.py", body)

        build.__name__ = name
        cases[name] = (build, UPGRADE, None)


def run(binary, command, folder, seconds):
    """Status, both outputs, the largest resident size in bytes, the processor's seconds."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 3))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with open(folder / ".out", "wb") as out, open(folder / ".err", "wb") as err:
        process = subprocess.Popen([binary, *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limit)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, (folder / ".out").read_bytes(), (folder / ".err").read_bytes(), usage.ru_maxrss << 10, usage.ru_utime + usage.ru_stime


def judge(name, wanted, status, out, err, memory, took, options):
    if status in (-signal.SIGXCPU, -signal.SIGKILL) or took > options.seconds:
        return f"takes {took:.1f} seconds"
    if status not in (0, 1, 2):
        return f"status {status}"
    if wanted is not None and status != wanted:
        return f"status {status}, not {wanted}"
    if status and out:
        return "something on standard output"
    if status and not re.search(rb"^error\[[a-z0-9-]+\]: ", err, re.M):
        return "no error with an id"
    if memory > MORE_MEMORY.get(name, MEMORY) and not options.any_memory:
        return f"{memory >> 20} MiB"
    if len(err) > MESSAGES:
        return f"messages of {len(err) >> 10} KiB"
    if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", err):
        return "control characters in messages"
    try:
        err.decode()
    except UnicodeDecodeError:
        return "messages are not UTF-8"
    return None


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--any-memory", action="store_true")
    options = parser.parse_intermixed_args()
    add_bodies()
    failed = 0
    for name in options.names or cases:
        build, command, wanted = cases[name]
        with tempfile.TemporaryDirectory() as top:
            folder = pathlib.Path(top)
            (folder / "revisions").mkdir()
            build(folder)
            for _ in range(TRIES):
                status, out, err, memory, took = run(options.binary, command, folder, options.seconds)
                why = judge(name, wanted, status, out, err, memory, took, options)
                if why is None or not why.startswith("takes"):
                    break
            if why:
                failed += 1
                print(f"FAILED: {name}: {why}: {err[:300].decode(errors='replace')}", flush=True)
    print(f"{len(options.names or cases) - failed} of {len(options.names or cases)} cases hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
