"""Bodies that compute what they do: loops, comprehensions, helpers, formats, branches, exceptions."""
from .expressions import LITERALS
from .tables import column
from .types import plain_type

FORMATS = ["'ix_%s_%s' % (table, name)", "f'ix_{table}_{name}'", "'ix_{}_{}'.format(table, name)", "'_'.join(['ix', table, name])", "f'{table!s:.3}_{name:>8}'.strip()", "('ix_' + name)[:20]", "f'{name.upper()}_{len(name):03d}'", "'%(t)s_%(n)s' % {'t': table, 'n': name}",
           "f'{name!r}'.strip(chr(39))", "'{0}_{1:x}'.format(name, 255)", "name.replace('_', '-').title().replace('-', '')", "'ix_' + name.partition('_')[0]", "f\"{'_'.join(sorted(set(name)))}\"", "'{n:*^12}'.format(n=name)"]


def body(words, dialect, table):
    r = words.random
    return r.choice([loop_of_columns, loop_of_rows, helper, branches, text_of_values, comprehension, classes, caught, generator, mappings])(words, dialect, table)


def names_of(words):
    return [n for n in words.names(2, 4)]


def loop_of_columns(words, dialect, table):
    r, names = words.random, names_of(words)
    each = r.choice([f"op.create_index({r.choice(FORMATS)}, table, [name], unique=i % 2 == 0)", f"op.add_column(table, sa.Column(name, {plain_type(words, dialect)}, comment=str(i)))", "op.drop_column(table, name)",
                     "op.execute(f'UPDATE {table} SET \"{name}\" = {i + 1} WHERE id = {i!r}')", "op.execute(sa.text('UPDATE x SET a = :v WHERE b = :i').bindparams(v=name, i=i))"])
    head = r.choice([f"for i, name in enumerate({names!r}):", f"for i, name in zip(range(5), {names!r}):", f"for i, name in reversed(list(enumerate({names!r}))):", f"for name, i in sorted({{n: len(n) for n in {names!r}}}.items()):",
                     f"for i, (name, _) in enumerate(({', '.join(repr((n, 1)) for n in names)},), start=1):"])
    return f"table = {table!r}\n    {head}\n        if {r.choice(['i == 1', 'len(name) > 6', 'name.startswith(' + repr('n') + ')', 'not name', 'name in (' + repr('item') + ',)'])}:\n            {r.choice(['continue', 'break', 'name = name + ' + repr('_2'), 'i += 10'])}\n        {each}"


def loop_of_rows(words, dialect, table):
    r, names = words.random, names_of(words)[:2]
    types = [r.choice(["sa.String", "sa.Integer", "sa.Text()", "sa.Unicode(20)"]) for _ in names]
    made = f"t = sa.table({table!r}, {', '.join(f'sa.column({n!r}, {k})' for n, k in zip(names, types))})"
    value = lambda kind: r.choice(["i", "i * 2 - 1", "len(rows)", "2 ** i", "i // 2", "-i % 3", "divmod(i, 2)[0]", "int('7') + i"]) if "Integer" in kind else r.choice(["f'row {i}'", "'%02d' % i", "str(i).zfill(3)", "chr(97 + i)", "'x' * i", "','.join(map(str, range(i)))", "f'{i:,}'", "format(i / 3, '.3f')", "repr([i, None])", "json.dumps({'i': [i, None, True]})"])
    rows = "{" + ", ".join(f"{n!r}: {value(k)}" for n, k in zip(names, types)) + "}"
    end = r.choice(["op.bulk_insert(t, rows)", "for row in rows:\n        op.execute(t.insert().values(**row))" if all(n.isidentifier() for n in names) else "for row in rows:\n        op.execute(t.insert().values(row))",
                    f"for row in rows:\n        op.execute(t.update().where(t.c[{names[0]!r}] == row[{names[0]!r}]).values(row))", "op.execute(t.insert().values(rows))", f"op.execute(t.delete().where(t.c[{names[0]!r}].in_([row[{names[0]!r}] for row in rows])))"])
    fill = r.choice([f"rows = [{rows} for i in range({r.randint(1, 4)})]", f"rows = [{rows} for i in range(6) if i % 2]"]) if r.random() < 0.5 else f"rows = []\n    for i in range({r.randint(1, 4)}):\n        rows.append({rows})"
    return f"import json\n    {'rows = []' + chr(10) + '    ' if 'len(rows)' in fill and 'append' not in fill else ''}{made}\n    {fill}\n    {end}"


def helper(words, dialect, table):
    r = words.random
    return r.choice([
        f"def audit(*extra, nullable=True):\n        return [sa.Column('created', sa.DateTime(), server_default=sa.func.now(), nullable=nullable), *extra]\n\n    op.create_table({table!r}, sa.Column('id', sa.Integer(), primary_key=True), *audit({column(words, dialect, 'z1')}, nullable={r.choice([True, False])}))",
        f"def alter(name, kind, **options):\n        op.alter_column({table!r}, name, existing_type=kind, **options)\n\n    alter({words.name()!r}, {plain_type(words, dialect)}, nullable=False)" if dialect == "postgresql" else f"add = lambda n, **k: op.add_column({table!r}, sa.Column(n, {plain_type(words, dialect)}, **k))\n    add({words.name()!r}, server_default='1')\n    add('zz', comment='c')",
        f"options = dict(schema={words.name()!r}, comment={words.text()!r})\n    op.create_table({table!r}, {column(words, dialect, 'a1')}, **options)", f"fk = lambda name: sa.ForeignKeyConstraint([name], ['other.id'], name=op.f('fk_' + name))\n    op.create_table({table!r}, sa.Column('a', sa.Integer()), sa.Column('b', sa.Integer()), fk('a'), fk('b'))",
        f"class Kind:\n        first = {words.name()!r}\n        second = 'b'\n\n        @classmethod\n        def all(cls):\n            return [cls.first, cls.second]\n\n    op.add_column({table!r}, sa.Column('k', sa.Enum(*Kind.all(), name={words.own_name()!r}, native_enum=False)))",
        f"def quoted(name):\n        return op.get_bind().dialect.identifier_preparer.quote(name)\n\n    op.execute('DROP TABLE ' + quoted({words.name()!r}))", f"def walk(n):\n        return 1 if n < 2 else n * walk(n - 1)\n\n    op.execute(f'SELECT {{walk({r.randint(1, 6)})}}')",
    ])


def branches(words, dialect, table):
    r = words.random
    test = r.choice(["op.get_bind().dialect.name == 'postgresql'", "op.get_context().dialect.name == 'sqlite'", "op.get_context().as_sql", "op.get_bind().engine.name == 'sqlite'", "'pg' in op.get_bind().dialect.name or True", "op.get_context().dialect.name in ('postgresql', 'oracle')",
                     "op.get_context().bind.dialect.name != 'mysql'", "op.get_bind().dialect.supports_native_enum" if r.random() < 0.3 else "True", "not op.get_context().opts.get('as_sql')", "isinstance(op.get_bind().dialect, postgresql.base.PGDialect)" if r.random() < 0.2 else "op.get_bind() is not None"])
    return f"if {test}:\n        op.execute('yes')\n        op.add_column({table!r}, {column(words, dialect, 'y1')})\n    {r.choice(['else:', 'elif ' + repr(words.text()) + ':'])}\n        op.execute({r.choice(LITERALS)!r})"


def text_of_values(words, dialect, table):
    r = words.random
    value = r.choice(["decimal.Decimal('1.10') + 1", "decimal.Decimal(1) / 3", "datetime.date(2024, 1, 31) + datetime.timedelta(days=1)", "datetime.datetime(2020, 5, 17, 3, 4).strftime('%Y-%m-%d %H:%M')", "datetime.date(2021, 2, 3).isoformat()", "uuid.UUID(int=7)", "uuid.uuid5(uuid.NAMESPACE_DNS, 'a')",
                      "1 / 3", "10 ** 20", "1e100", "0.1 + 0.2", "round(2.675, 2)", "hash(1)", "'%s' % (None,)", "b'ab'.hex()", "max([3, 1], key=lambda v: -v)", "sum(range(5))", "'a,b'.split(',')", "sorted({'b': 1, 'a': 2})", "{1, 1}", "(1,)", "'é'.encode()", "'%5.2f|%-4d|%x' % (1.005, 3, 255)", "bool('')",
                      "'abc'[::-1]", "int('0x1f', 16)", "float('1e3')", "datetime.timedelta(hours=25)", "-7 // 2", "5 % -3", "'{:>6}'.format('a')", "f'{3.14159:.2e}'", "re.sub('a+', 'b', 'caat')", "textwrap.dedent('  x').strip()", "'a' 'b'", "str(True).lower()", "repr('it\\'s')", "', '.join(f'{k}={v}' for k, v in dict(a=1).items())"])
    return r.choice([f"import re, textwrap\n    op.execute(f'SELECT {{{value}}}')" if "'" not in value and '"' not in value else f"import re, textwrap\n    v = {value}\n    op.execute(f'SELECT {{v}}')", f"import re, textwrap\n    v = {value}\n    op.execute('SELECT ' + str(v))", f"import re, textwrap\n    v = {value}\n    op.execute('SELECT %s' % (v,))"])


def comprehension(words, dialect, table):
    r, names = words.random, names_of(words)
    return r.choice([
        f"op.create_table({table!r}, *[sa.Column(n, {plain_type(words, dialect)}) for n in {names!r}], sa.PrimaryKeyConstraint({names[0]!r}))", f"[op.drop_index(f'ix_{{n}}', table_name={table!r}) for n in {names!r}]", f"op.create_index('ix_all', {table!r}, [n for n in {names!r} if n != {names[0]!r}])",
        f"op.execute('GRANT ' + ', '.join({{n: 1 for n in {names!r}}}) + ' TO x')", f"any(op.execute(n) for n in {names!r})", f"op.execute('; '.join('DROP %s' % n for n in filter(None, {names!r})))", f"list(map(op.execute, {names!r}))",
        f"op.bulk_insert(sa.table({table!r}, sa.column('a', sa.Integer), sa.column('b', sa.String)), [dict(a=i, b=n) for i, n in enumerate({names!r}) if i])", f"columns = {{n: sa.Column(n, sa.Integer()) for n in {names!r}}}\n    op.create_table({table!r}, *columns.values())",
    ])


def classes(words, dialect, table):
    r = words.random
    return r.choice([
        f"import enum\n\n    class Color(enum.Enum):\n        RED = 'r'\n        GREEN = {words.name()!r}\n\n    op.add_column({table!r}, sa.Column('c', sa.Enum(Color, name={words.own_name()!r}{words.maybe(0.3, ', values_callable=lambda e: [m.value for m in e]', ', native_enum=False')})))",
        f"import enum\n\n    class Color(str, enum.Enum):\n        RED = 'r'\n        GREEN = 'g'\n\n    op.add_column({table!r}, sa.Column('c', sa.String(), server_default={r.choice(['Color.RED.value', 'Color.RED.name', 'Color.GREEN'])}))",
        f"import enum\n\n    class Color(enum.Enum):\n        RED = 1\n        GREEN = 2\n\n    t = sa.table({table!r}, sa.column('c', sa.Enum(Color, name='color')))\n    op.execute(t.update().values(c=Color.GREEN))", f"import collections\n    P = collections.namedtuple('P', 'name kind')\n    for p in [P('a', sa.Integer()), P(kind=sa.Text(), name='b')]:\n        op.add_column({table!r}, sa.Column(p.name, p.kind))",
        f"class Money(sa.types.TypeDecorator):\n        impl = {r.choice(['sa.Numeric(8, 2)', 'sa.String(10)', 'sa.Integer'])}\n        cache_ok = True\n\n    op.add_column({table!r}, sa.Column('m', Money(), nullable=False, server_default='0'))", f"class Point(sa.types.UserDefinedType):\n        def get_col_spec(self, **kw):\n            return 'POINT'\n\n    op.add_column({table!r}, sa.Column('p', Point()))",
        f"import dataclasses\n\n    @dataclasses.dataclass\n    class Step:\n        table: str\n        n: int = 3\n\n    s = Step({table!r})\n    op.execute(f'{{s.table}} {{s.n}} {{Step(\"x\", 1)}}')",
    ])


def caught(words, dialect, table):
    r = words.random
    fault = r.choice(["{}['x']", "[][1]", "int('x')", "1 / 0", "None.x", "sa.no_such_thing", "op.drop_table()", "'a' + 1", "sa.Column(1, 2, 3)", "raise_it()", "undefined_name", "dict(a=1).pop('b')", "next(iter([]))", "sa.Integer(3, 4)"])
    kind = r.choice(["Exception", "(KeyError, IndexError, ValueError, ZeroDivisionError, AttributeError, TypeError, NameError, StopIteration)", "KeyError", "LookupError"])
    return f"try:\n        {fault}\n    except {kind} as e:\n        op.execute('-- ' + type(e).__name__)\n    {r.choice(['else:', 'finally:'])}\n        op.execute('end')"


def generator(words, dialect, table):
    r, names = words.random, names_of(words)
    return r.choice([
        f"def steps():\n        for n in {names!r}:\n            yield n, len(n)\n\n    for n, size in steps():\n        op.execute(f'{{n}} {{size}}')", f"import itertools\n    for a, b in itertools.{r.choice(['combinations', 'permutations'])}({names[:3]!r}, 2):\n        op.execute(f'{{a}}-{{b}}')", f"import functools\n    add = functools.partial(op.add_column, {table!r})\n    add(sa.Column('p', {plain_type(words, dialect)}))",
        f"import itertools\n    for k, g in itertools.groupby(sorted({names!r}, key=len), len):\n        op.execute(f'{{k}} {{list(g)}}')", f"i = 0\n    while i < 3:\n        op.execute('STEP %d' % i)\n        i += {r.choice([1, 2])}\n    else:\n        op.execute('DONE')", f"import contextlib\n\n    @contextlib.contextmanager\n    def locked(n):\n        op.execute('LOCK ' + n)\n        yield n\n        op.execute('FREE')\n\n    with locked({names[0]!r}) as n:\n        op.drop_column({table!r}, n)",
    ])


def mappings(words, dialect, table):
    r, names = words.random, names_of(words)
    return r.choice([
        f"import collections\n    d = collections.defaultdict(list)\n    for n in {names!r}:\n        d[len(n)].append(n)\n    op.execute(str(dict(d)))", f"d = {{{', '.join(repr(n) + ': ' + repr(len(n)) for n in names)}}}\n    op.execute(f\"{{d.get('x', 3)}} {{d.pop({names[0]!r})}} {{d | {{'z': 1}}}}\")", f"import collections\n    op.execute(str(collections.Counter({''.join(names)!r}).most_common(2)))",
        f"a, *b = {names!r}\n    op.execute(f'{{a}} {{b}}')", f"op.execute(str({{**dict(a=1), 'b': {r.choice(LITERALS)}}}))", f"match {names[0]!r}:\n        case 'item' | 'price':\n            op.execute('one')\n        case str(other) if len(other) > 4:\n            op.execute(other)\n        case _:\n            op.execute('none')", f"if (n := len({names!r})) > 2:\n        op.execute(f'{{n=}}')",
    ])
