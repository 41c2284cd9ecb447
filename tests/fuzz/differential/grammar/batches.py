"""batch_alter_table with all of its options and operations."""
from .operations import alter_options, index_options, schema_option
from .tables import column, create_table, reference_options


def option(words, dialect, names):
    r = words.random
    return words.maybe(0.4, ", recreate='always'", ", recreate='auto'", ", recreate='never'") + words.maybe(0.15, ", table_kwargs={'sqlite_autoincrement': True}", ", table_kwargs={'comment': 'c'}") + words.maybe(0.15, f", table_args=(sa.UniqueConstraint({names[0]!r}, name='uq_args'),)", ", table_args=(sa.CheckConstraint('a > 3', name='ck_args'),)", f", table_args=(sa.Index('ix_args', {names[0]!r}),)") \
        + words.maybe(0.15, ", naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s', 'ix': 'ix_%(column_0_label)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s'}") + words.maybe(0.15, f", partial_reordering=[({', '.join(repr(n) for n in reversed(names))},)]", f", partial_reordering=[({names[-1]!r}, {names[0]!r})]") + words.maybe(0.1, ", reflect_args=[sa.Column('zz', sa.Boolean())]", ", reflect_kwargs={'listeners': []}")


def operation(words, dialect, names):
    r = words.random
    one = lambda: r.choice(names) if r.random() < 0.85 else words.name()
    listed = "[" + ", ".join(repr(x) for x in dict.fromkeys([one(), one()])) + "]"
    place = words.maybe(0.2, f", insert_after={one()!r}", f", insert_before={one()!r}")
    new = words.name() + "_n"
    name = r.choice([repr(words.name()), f"batch_op.f({words.name()!r})", "'uq_named'"])
    return r.choice([
        f"add_column({column(words, dialect, new)}{place})", f"drop_column({one()!r})", f"alter_column({', '.join([repr(one())] + alter_options(words, dialect))})", f"alter_column({one()!r}, new_column_name={words.name()!r}, type_=sa.String(9), nullable=False)", f"alter_column({', '.join([repr(one())] + alter_options(words, dialect))}{place})",
        f"create_index({', '.join([name, listed] + index_options(words, dialect))})", f"drop_index({name})", f"create_unique_constraint({name}, {listed}{words.maybe(0.2, ', deferrable=True', ', initially=' + repr('DEFERRED'))})", f"create_check_constraint({name}, {r.choice([repr('a > 1'), 'sa.column(' + repr(names[0]) + ') > 5', 'sa.text(' + repr(words.text() or 'z') + ')'])})",
        f"create_foreign_key({r.choice([name, 'None'])}, 'other', {listed}, {listed}{''.join(', ' + x for x in reference_options(words) if not x.startswith('name'))}{words.maybe(0.2, ', referent_schema=' + repr('rs'))})", f"drop_constraint({name}, type_={r.choice(['unique', 'foreignkey', 'primary', 'check'])!r})", f"create_primary_key({name}, {listed})",
        f"create_table_comment({words.text()!r})", "drop_table_comment()", "execute('SELECT 1')", f"add_column({column(words, dialect, new)})\n        batch_op.create_index('ix_new', [{new!r}])", f"add_column({column(words, dialect, new)})\n        batch_op.drop_column({new!r})", f"alter_column({one()!r}, new_column_name='renamed')\n        batch_op.create_unique_constraint('uq_ren', ['renamed'])",
    ] + ([f"create_exclude_constraint({name}, ({one()!r}, '='), using='gist')"] if dialect == "postgresql" else []))


def batch(words, dialect, table):
    r = words.random
    names, text = create_table(words, dialect, table)
    lines = []
    source = r.random()
    if dialect == "sqlite" and source < 0.75:
        copied = text.replace(f"op.create_table({table!r}", f"sa.Table({table!r}, sa.MetaData({words.maybe(0.2, 'naming_convention={' + repr('uq') + ': ' + repr('uq_%(table_name)s_%(column_0_N_name)s') + '}')})", 1)
        for gone in (", if_not_exists=True", ",\n        if_not_exists=True"):
            copied = copied.replace(gone, "")
        lines.append("t = " + copied)
        lines.append(f"    with op.batch_alter_table({table!r}, copy_from=t{option(words, dialect, names)}) as batch_op:")
    else:
        lines.append(f"with op.batch_alter_table({table!r}{schema_option(words)}{option(words, dialect, names) if dialect == 'postgresql' else ''}) as batch_op:")
    for _ in range(r.randint(1, 4)):
        lines.append("        batch_op." + operation(words, dialect, names))
    return "\n".join(lines)
