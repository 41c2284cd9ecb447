"""Alembic's operations, each a text of lines for the body of upgrade() or downgrade()."""
from . import upserts
from .expressions import DATES, LITERALS, Expressions
from .selects import Selects
from .tables import DEFAULTS, column, constraint, create_table, reference_options
from .types import any_type, plain_type


def schema_option(words):
    return words.maybe(0.1, f", schema={words.name()!r}")


def op_create_table(words, dialect, table):
    return create_table(words, dialect, table)[1]


def op_add_column(words, dialect, table):
    return f"op.add_column({table!r}, {column(words, dialect, words.name())}{schema_option(words)}{words.maybe(0.05, ', if_not_exists=True')})"


def op_drop_column(words, dialect, table):
    return f"op.drop_column({table!r}, {words.name()!r}{schema_option(words)}{words.maybe(0.05, ', if_exists=True')})"


def op_drop_table(words, dialect, table):
    return f"op.drop_table({table!r}{schema_option(words)}{words.maybe(0.1, ', if_exists=True')})"


def op_rename_table(words, dialect, table):
    return f"op.rename_table({table!r}, {words.name()!r}{schema_option(words)})"


def alter_options(words, dialect):
    r = words.random
    found = words.subset(0.3, [
        f"nullable={r.choice([True, False])}", f"server_default={r.choice(DEFAULTS + ['None', 'False', 'sa.Identity()', 'sa.Identity(always=True, start=3)'])}", f"new_column_name={words.name()!r}",
        f"type_={plain_type(words, dialect)}", f"comment={r.choice([repr(words.text()), 'None'])}"])
    found += words.subset(0.3, [f"existing_type={plain_type(words, dialect)}", f"existing_nullable={r.choice([True, False])}", f"existing_server_default={r.choice(DEFAULTS + ['None', 'False'])}",
                                f"existing_comment={words.text()!r}", f"autoincrement={r.choice([True, False])}"])
    if any(text.startswith("type_") for text in found) and r.random() < 0.3:
        found.append(f"postgresql_using={r.choice(['x::integer', 'lower(a)'])!r}")
    return found


def op_alter_column(words, dialect, table):
    return f"op.alter_column({', '.join([repr(table), repr(words.name())] + alter_options(words, dialect))}{schema_option(words)})"


def index_options(words, dialect):
    r = words.random
    found = []
    if r.random() < 0.3:
        found.append(f"unique={r.choice([True, False])}")
    if r.random() < 0.25 and dialect == "postgresql":
        found += words.subset(0.4, [f"postgresql_using={r.choice(['gin', 'gist', 'hash', 'btree'])!r}", "postgresql_concurrently=True", r.choice(["postgresql_where=sa.text('a > 1')", "postgresql_where='b IS NULL'"]), "postgresql_include=['b']",
                                    "postgresql_ops={'name': 'text_pattern_ops'}", "postgresql_with={'fillfactor': 70}", "postgresql_nulls_not_distinct=True", "postgresql_tablespace='fast'",
                                    "postgresql_storage_x='b'"])
    if r.random() < 0.15 and dialect == "sqlite":
        found.append("sqlite_where=sa.text('a > 1')")
    if r.random() < 0.08:
        found.append(r.choice(["if_not_exists=True", "mysql_length=4"]))
    return found


def op_create_index(words, dialect, table):
    r = words.random
    parts = [repr(x) for x in words.names(1, 3)]
    if r.random() < 0.25:
        parts.append(r.choice(["sa.text('lower(name)')", "sa.text('a DESC')", "sa.func.lower(sa.column('name'))", "sa.column('b').desc()", "sa.desc('c')", "sa.text(\"(data->>'k')\")", "sa.column('d').asc().nulls_last()",
                               "sa.func.coalesce(sa.column('e'), 0)", "sa.literal_column('x || y')", "sa.cast(sa.column('f'), sa.Date)"]))
    name = r.choice([repr(words.name()), f"op.f({words.name()!r})", "None" if r.random() < 0.2 else repr("ix_a")])
    return f"op.create_index({', '.join([name, repr(table), '[' + ', '.join(parts) + ']'] + index_options(words, dialect))}{schema_option(words)})"


def op_drop_index(words, dialect, table):
    r = words.random
    options = words.subset(0.3, [f"table_name={table!r}", f"schema={words.name()!r}", "if_exists=True"] + (["postgresql_concurrently=True"] if dialect == "postgresql" else []))
    return f"op.drop_index({', '.join([words.random.choice([repr(words.name()), f'op.f({words.name()!r})'])] + options)})"


def op_constraint(words, dialect, table):
    r = words.random
    listed = "[" + ", ".join(repr(x) for x in words.names(1, 2)) + "]"
    name = r.choice([repr(words.name()), f"op.f({words.name()!r})", "None"])
    deferrable = "".join(", " + x for x in words.subset(0.1, ["deferrable=True", "initially='DEFERRED'"]))
    return r.choice([
        f"op.create_unique_constraint({name}, {table!r}, {listed}{deferrable}{schema_option(words)})",
        f"op.create_primary_key({name}, {table!r}, {listed}{schema_option(words)})",
        f"op.create_check_constraint({name}, {table!r}, {r.choice([repr('a > 0'), 'sa.column(' + repr('b') + ') > 3', 'sa.text(' + repr('x IS NULL') + ')', 'sa.func.length(sa.column(' + repr('c') + ')) < 5', 'sa.column(' + repr('k') + ').in_([1, 2])'])}{schema_option(words)})",
        f"op.create_foreign_key({name}, {table!r}, 'other', {listed}, {listed}{''.join(', ' + x for x in reference_options(words) if not x.startswith('name'))}{words.maybe(0.1, ', source_schema=' + repr('s1'), ', referent_schema=' + repr('s2'))})",
        f"op.drop_constraint({repr(words.name())}, {table!r}, {r.choice(['type_=' + repr(k) for k in ('unique', 'foreignkey', 'primary', 'check')] + ['None'])}{schema_option(words)})",
    ] + ([f"op.create_exclude_constraint({words.name()!r}, {table!r}, ({words.name()!r}, {r.choice(['=', '&&'])!r}){words.maybe(0.5, ', using=' + repr('gist'), ', where=' + repr('a > 0'))})"] if dialect == "postgresql" else []))


def op_comment(words, dialect, table):
    return words.random.choice([f"op.create_table_comment({table!r}, {words.text()!r}{schema_option(words)})", f"op.drop_table_comment({table!r}{schema_option(words)})",
                                f"op.create_table_comment({table!r}, {words.text()!r}, existing_comment={words.text()!r})"])


def op_execute_text(words, dialect, table):
    r = words.random
    return r.choice([
        f"op.execute({r.choice(['UPDATE t SET a = 1', 'DELETE FROM t WHERE b = ' + repr('x'), 'SELECT 1;', '  INSERT INTO t VALUES (1)  ', 'CREATE TYPE x AS ENUM (' + repr('a') + ')', words.text() or 'x'])!r})",
        f"op.execute(sa.text('UPDATE t SET a = :v, b = :w').bindparams(v={r.choice(LITERALS)}, w={r.choice(LITERALS)}))",
        f"op.execute(sa.text('SELECT \\\\:x, a::text FROM t WHERE a = :y').bindparams(sa.bindparam('y', {r.choice(LITERALS)})))",
        f"op.execute(sa.text({words.text()!r}))", "op.execute('''\n        UPDATE t\n        SET a = 2\n    ''')", f"op.execute(sa.DDL('CREATE VIEW v AS SELECT 1'))",
        f"op.get_bind().execute(sa.text('DELETE FROM t WHERE a > 5'))", f"op.execute(sa.schema.CreateSequence(sa.Sequence({words.name()!r}, start=4)))", f"op.execute(sa.schema.DropSequence(sa.Sequence({words.name()!r})))"])


def table_clause(words, table):
    names = words.names(2, 4)
    types = ["sa.Integer", "sa.String", "sa.Boolean", "sa.Date", "sa.Numeric", "sa.Text()", "sa.DateTime", "sa.Float", "sa.JSON", "sa.LargeBinary"]
    typed = [words.random.choice(["", "", *types]) for _ in names]
    columns = ", ".join(f"sa.column({n!r}{', ' + t if t else ''})" for n, t in zip(names, typed))
    return names, f"t = sa.table({table!r}, {columns}{words.maybe(0.1, ', schema=' + repr('s'))})"


def op_dml(words, dialect, table):
    r = words.random
    names, made = table_clause(words, table)
    cs = [f"t.c[{n!r}]" for n in names]
    e = Expressions(words, cs)
    value = lambda: r.choice([e.literal(), e.literal(), e.value(2), e.value(1)])
    values = "{" + ", ".join(f"{n!r}: {value()}" for n in r.sample(names, r.randint(1, len(names)))) + "}"
    select = f"sa.select({', '.join(e.value(1) for _ in range(r.randint(1, 2)))}).where({e.boolean()})"
    select += words.maybe(0.4, f".order_by({e.column()}.desc())", ".limit(3)", ".limit(2).offset(1)", ".distinct()", f".group_by({e.column()})", f".group_by({e.column()}).having(sa.func.count() > 1)", ".with_for_update()",
                          f".select_from(t.join(u, u.c.x == {e.column()}))", f".union_all(sa.select({e.column()}))", f".order_by({e.column()}.nulls_first(), sa.text('1'))", f".filter({e.boolean(1)})")
    statement = r.choice([
        f"t.update().values({values})", f"t.update().where({e.boolean()}).values({values})", f"sa.update(t).where({e.boolean()}).where({e.boolean(1)}).values({values})", f"t.insert().values({values})",
        f"t.delete().where({e.boolean()})", f"sa.delete(t).where({e.boolean()})", f"t.delete()", f"t.insert().values([{values}, {values}])" if r.random() < 0.3 else f"sa.insert(t).values({values})",
        f"t.insert().from_select([{', '.join(repr(n) for n in names[:1])}], sa.select({e.value(1)}))", select, f"t.update().values({values}).returning({e.column()})",
        f"t.update().values({{{names[0]!r}: sa.select(sa.func.max(u.c.x)).where(u.c.y == {cs[1]}).scalar_subquery()}})", f"sa.update(t).values({names[0]!r} == 1 and {{}} or {{{names[0]!r}: u.c.x}}).where({cs[1]} == u.c.y)"])
    caller = r.choice(["op.execute({})", "op.execute({})", "op.get_bind().execute({})"])
    return f"{made}\n    u = sa.table('u', sa.column('x', sa.Integer), sa.column('y'))\n    " + caller.format(statement)


def op_query(words, dialect, table):
    r = words.random
    names, made = table_clause(words, table)
    text = Selects(words, dialect, names).select() if r.random() < 0.6 else upserts.statement(words, dialect, names)
    caller = r.choice(["op.execute({})", "op.execute({})", "op.get_bind().execute({})"])
    return f"{made}\n    u = sa.table('u', sa.column('x', sa.Integer), sa.column('y'), sa.column('z', sa.String))\n    w = sa.table('w', sa.column('k'), schema='ws')\n    " + caller.format(text)


def op_bulk_insert(words, dialect, table):
    r = words.random
    names, made = table_clause(words, table)
    rows = ", ".join("{" + ", ".join(f"{n!r}: {r.choice(LITERALS)}" for n in names) + "}" for _ in range(r.randint(1, 3)))
    return f"{made}\n    op.bulk_insert(t, [{rows}]{words.maybe(0.2, ', multiinsert=False')})"


def op_typed_values(words, dialect, table):
    r = words.random
    pairs = [("sa.Date", DATES[0]), ("sa.DateTime", DATES[1]), ("sa.DateTime", DATES[2]), ("sa.Time", DATES[3]), ("sa.Interval", DATES[4]), ("sa.Numeric(5, 2)", DATES[5]), ("sa.Uuid", DATES[6]), ("sa.JSON", "{'a': [1, None, 'x%']}"),
             ("sa.Enum('a', 'b', name='e')", "'a'"), ("sa.Boolean", "True"), ("sa.LargeBinary", "b'ab'"), ("sa.Float", "1.5"), ("sa.String", "'50%'"), ("sa.BigInteger", "2**50"), ("sa.Numeric", "7"), ("sa.JSON", "None"), ("sa.JSON", "sa.null()")]
    if dialect == "postgresql":
        pairs += [("postgresql.ARRAY(sa.Integer)", "[1, 2]"), ("postgresql.ARRAY(sa.Text)", "['a', \"it's\", None]"), ("postgresql.JSONB", "{'k': 1}"), ("postgresql.UUID", "'00000000-0000-0000-0000-000000000005'"), ("postgresql.INET", "'10.0.0.1'")]
    kind, value = r.choice(pairs)
    return r.choice([f"t = sa.table({table!r}, sa.column('v', {kind}))\n    op.bulk_insert(t, [{{'v': {value}}}])", f"t = sa.table({table!r}, sa.column('v', {kind}))\n    op.execute(t.update().values(v={value}))",
                     f"t = sa.table({table!r}, sa.column('v', {kind}))\n    op.execute(t.delete().where(t.c.v == {value}))", f"op.execute(sa.text('UPDATE t SET v = :v').bindparams(sa.bindparam('v', {value}, type_={kind})))"])
