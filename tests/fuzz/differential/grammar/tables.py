"""Columns, constraints and tables as arguments of Alembic's operations."""
from .types import any_type

DEFAULTS = ["'0'", "'a'", "sa.text('0')", "sa.text('now()')", "sa.func.now()", "sa.text(\"'x'\")", "sa.false()", "sa.true()", "sa.null()", "sa.text('NULL')", "sa.func.current_timestamp()", "''", "'it\\'s'",
            "sa.text('(1 + 2)')", "'100%'", "sa.literal('b')", "sa.text(\"'a:b'\")", "sa.text('gen_random_uuid()')", "sa.text(\"'{}'::jsonb\")", "sa.literal_column('1')", "sa.func.coalesce(None, 1)", "sa.cast(1, sa.Integer)",
            "sa.text(\"nextval('s')\")", "sa.literal(5)", "sa.literal(True)", "sa.text('(now() AT TIME ZONE \\'utc\\')')", "sa.func.json_object()", "sa.text('0.00')", "sa.FetchedValue()", "sa.DefaultClause('x')", "sa.func.timezone('utc', sa.func.now())",
            "sa.text('\\\\:a')", "sa.sql.expression.true()", "sa.extract('year', sa.func.now())", "sa.Sequence('seq_d').next_value()", "'now()'", "'NULL'", "sa.type_coerce('a', sa.String)", "sa.case((sa.true(), 1), else_=2)", "sa.func.lower('A').label('l')"]


def column(words, dialect, name, key=False):
    r = words.random
    options = []
    extra = []
    text = any_type(words, dialect)
    if r.random() < 0.25:
        options.append(f"server_default={r.choice(DEFAULTS)}")
    elif r.random() < 0.06:
        extra.append(r.choice(["sa.Computed('1 + 1')", "sa.Computed('a * 2', persisted=True)", "sa.Computed(sa.text('b'), persisted=False)"]) if dialect == "sqlite"
                     else "sa.Computed('a * 2', persisted=True)")
    elif r.random() < 0.06:
        extra.append(r.choice(["sa.Identity()", "sa.Identity(always=True)", "sa.Identity(start=5, increment=2)", "sa.Identity(start=1, minvalue=0, maxvalue=99, cycle=True)", "sa.Identity(cache=3, nomaxvalue=True)"]))
    if r.random() < 0.5:
        options.append(f"nullable={r.choice([True, False])}")
    if r.random() < 0.08:
        options.append(f"comment={words.text()!r}")
    if r.random() < 0.06:
        options.append("unique=True")
    if r.random() < 0.06:
        options.append("index=True")
    if r.random() < 0.06:
        extra.append(foreign_key(words))
    if r.random() < 0.03:
        extra.append(f"sa.CheckConstraint('x > 0'{words.maybe(0.5, ', name=' + repr(words.name()))})")
    if key:
        options.append("primary_key=True")
        if r.random() < 0.3:
            options.append(f"autoincrement={r.choice([True, False, repr('auto')])}")
    if r.random() < 0.04:
        options.append(r.choice(["quote=True", "default=1", "onupdate=sa.func.now()", "info={'a': 1}", "key='k'", "system=False", "doc='d'", "default=lambda: 1", "quote=False"]))
    return f"sa.Column({', '.join([repr(name), text] + extra + options)})"


def foreign_key(words):
    r = words.random
    target = r.choice(["other.id", "s.other.id", "Other.Id", "other.two words"])
    return f"sa.ForeignKey({', '.join([repr(target)] + reference_options(words))})"


def reference_options(words):
    r = words.random
    return words.subset(0.2, [f"ondelete={r.choice(['CASCADE', 'SET NULL', 'RESTRICT', 'NO ACTION', 'SET DEFAULT'])!r}", f"onupdate={r.choice(['CASCADE', 'SET NULL'])!r}", "deferrable=True",
                              f"initially={r.choice(['DEFERRED', 'IMMEDIATE'])!r}", f"name={words.name()!r}", f"match={r.choice(['FULL', 'SIMPLE'])!r}", "use_alter=False"])


def constraint(words, dialect, names):
    r = words.random
    some = r.sample(names, min(len(names), r.randint(1, 2)))
    listed = ", ".join(repr(x) for x in some)
    name = words.maybe(0.6, f"name={words.name()!r}", f"name=op.f({words.name()!r})")
    tail = ", ".join(x for x in [name] + words.subset(0.1, ["deferrable=True", "initially='DEFERRED'"]) if x)
    tail = ", " + tail if tail else ""
    return r.choice([
        f"sa.UniqueConstraint({listed}{tail})", f"sa.PrimaryKeyConstraint({listed}{tail})", f"sa.CheckConstraint({words.random.choice(['a > 0', 'x IS NOT NULL', words.text() or 'b'])!r}{tail})",
        f"sa.ForeignKeyConstraint([{listed}], [{', '.join(repr('other.' + x.replace('.', '_')) for x in some)}]{tail})",
        f"sa.ForeignKeyConstraint([{listed}], [{', '.join(repr('sch.other.' + x.replace('.', '_')) for x in some)}], {', '.join(reference_options(words)) or 'name=None'})",
        f"sa.Index({words.name()!r}, {listed}{words.maybe(0.3, ', unique=True')})",
    ] + ([f"postgresql.ExcludeConstraint(({some[0]!r}, '='), {', '.join(words.subset(0.4, ['using=' + repr('gist'), 'name=' + repr(words.name()), 'where=sa.text(' + repr('a > 0') + ')'])) or 'name=None'})"] if dialect == "postgresql" else []))


def table_options(words, dialect):
    r = words.random
    found = []
    if r.random() < 0.1:
        found.append(f"schema={words.name()!r}")
    if r.random() < 0.1:
        found.append(f"comment={words.text()!r}")
    if r.random() < 0.05:
        found.append("if_not_exists=True")
    if r.random() < 0.05:
        found.append("prefixes=['TEMPORARY']")
    if r.random() < 0.08:
        found.append(r.choice(["postgresql_partition_by='RANGE (id)'", "postgresql_tablespace='fast'", "postgresql_with={'fillfactor': 50}", "postgresql_inherits='parent'", "postgresql_on_commit='DROP'",
                               "sqlite_autoincrement=True", "sqlite_with_rowid=False", "sqlite_strict=True", "mysql_engine='InnoDB'", "postgresql_using='heap'"]))
    return found


def create_table(words, dialect, table):
    r = words.random
    names = words.names(1, 6)
    keys = [r.random() < (0.6 if i == 0 else 0.05) for i in range(len(names))]
    parts = [column(words, dialect, name, key) for name, key in zip(names, keys)]
    while r.random() < 0.35:
        text = constraint(words, dialect, names)
        if not (any(keys) and "PrimaryKey" in text):
            parts.append(text)
    parts += table_options(words, dialect)
    return names, "op.create_table(" + ",\n        ".join([repr(table)] + parts) + ")"
