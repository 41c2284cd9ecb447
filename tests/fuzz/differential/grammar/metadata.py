"""Tables of a MetaData of the revision's own, created and dropped by themselves: naming conventions, sequences, enums, elements of DDL."""
from .tables import column, constraint, create_table
from .types import any_type

CONVENTIONS = ["{'ix': 'ix_%(column_0_label)s', 'uq': 'uq_%(table_name)s_%(column_0_name)s', 'ck': 'ck_%(table_name)s_%(constraint_name)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s', 'pk': 'pk_%(table_name)s'}",
               "{'uq': 'u__%(table_name)s__%(column_0_N_name)s', 'ix': 'i_%(column_0_N_label)s', 'pk': 'p_%(column_0N_name)s'}", "{'fk': '%(referred_column_0_name)s_%(column_0_key)s', 'ck': '%(column_0_name)s_check', 'uq': '%(column_0N_key)s_%(table_name)s'}",
               "{'ck': 'ck_%(constraint_name)s'}", "{'ix': '%(table_name)s_%(column_1_name)s_ix', 'pk': '%(table_name)s_pkey'}", "{}"]


def operation(words, dialect, table):
    return words.random.choice([of_table, of_table, of_pair, of_element, of_type, by_naming])(words, dialect, table)


def of_table(words, dialect, table):
    r = words.random
    names, text = create_table(words, dialect, table)
    text = text.replace(f"op.create_table({table!r}", f"sa.Table({table!r}, m", 1)
    for option in (", if_not_exists=True", ",\n        if_not_exists=True"):
        text = text.replace(option, "")
    made = f"m = sa.MetaData({words.maybe(0.6, 'naming_convention=' + r.choice(CONVENTIONS))})\n    t = {text}\n    "
    return made + r.choice(["t.create(op.get_bind())", "m.create_all(op.get_bind())", "op.execute(sa.schema.CreateTable(t))", "t.drop(op.get_bind())", "m.drop_all(op.get_bind())", "op.execute(sa.schema.DropTable(t))", "t.create(op.get_bind(), checkfirst=True)", "m.create_all(op.get_bind(), tables=[t], checkfirst=False)",
                            f"op.execute(t.insert().values({{{names[0]!r}: None}}))", "op.execute(sa.select(t))", f"op.execute(t.delete().where(t.c[{names[-1]!r}].is_(None)))", "for i in sorted(t.indexes, key=lambda i: str(i.name)):\n        i.create(op.get_bind())",
                            f"op.create_table({table!r}, *[c.copy() if hasattr(c, 'copy') else c._copy() for c in t.columns])" if r.random() < 0.2 else "op.execute('; '.join(c.name for c in t.columns))", f"op.execute(t.update().values({{{names[0]!r}: t.c[{names[-1]!r}]}}))", "op.execute(sa.schema.CreateTable(t, if_not_exists=True))", f"op.execute(str(t.c[{names[0]!r}].nullable) + t.name + repr(list(t.primary_key.columns.keys())))"])


def of_pair(words, dialect, table):
    r = words.random
    convention = words.maybe(0.6, "naming_convention=" + r.choice(CONVENTIONS), f"schema={words.name()!r}")
    second = table + "_2"
    fk = r.choice([f"sa.ForeignKey({table + '.id'!r})", f"sa.ForeignKey(a.c.id, ondelete='CASCADE')", "sa.ForeignKey(a.c.id, name='fk_x', deferrable=True)", f"sa.ForeignKey({table + '.id'!r}, use_alter=True, name='fk_late')"])
    return (f"m = sa.MetaData({convention})\n    a = sa.Table({table!r}, m, sa.Column('id', sa.Integer, primary_key=True), {column(words, dialect, 'note')})\n"
            f"    b = sa.Table({second!r}, m, sa.Column('id', sa.Integer, {words.maybe(0.3, 'sa.Sequence(' + repr(words.own_name()) + '), ')}primary_key=True), sa.Column('a_id', {r.choice(['sa.Integer', 'None', 'sa.BigInteger'])}, {fk}{words.maybe(0.3, ', index=True', ', unique=True')}), {constraint(words, dialect, ['id', 'a_id']).replace('PrimaryKeyConstraint', 'UniqueConstraint')})\n    "
            + r.choice(["m.create_all(op.get_bind())", "m.drop_all(op.get_bind())", "op.execute(sa.select(a.c.id, b.c.id).join_from(a, b))", "op.execute(b.delete().where(b.c.a_id.in_(sa.select(a.c.id))))", "for t in m.sorted_tables:\n        op.execute(t.name)", "for t in reversed(m.sorted_tables):\n        t.drop(op.get_bind())", "op.execute(a.update().values(id=b.c.id).where(a.c.id == b.c.a_id))",
                        "m.create_all(op.get_bind(), tables=[a])", "op.execute(sa.select(a.join(b).select().subquery()))" if r.random() < 0.1 else "op.execute(sa.select(a, b.c.a_id).select_from(a.join(b)))"]))


def of_element(words, dialect, table):
    r = words.random
    name = words.own_name()
    found = [f"op.execute(sa.schema.CreateSequence(sa.Sequence({name!r}, {', '.join(words.subset(0.3, ['start=2', 'increment=5', 'minvalue=0', 'maxvalue=100', 'cycle=True', 'cache=10', 'schema=' + repr('s'), 'nomaxvalue=True', 'data_type=sa.BigInteger']))})))", f"op.execute(sa.schema.DropSequence(sa.Sequence({name!r})))", f"sa.Sequence({name!r}).create(op.get_bind())", f"op.execute(sa.schema.CreateSchema({words.name()!r}{words.maybe(0.4, ', if_not_exists=True')}))", f"op.execute(sa.schema.DropSchema({words.name()!r}{words.maybe(0.4, ', cascade=True', ', if_exists=True')}))",
             f"op.execute(sa.DDL('CREATE TRIGGER %(n)s ON x', context={{'n': {words.name()!r}}}))", f"op.execute(sa.DDL('SELECT 100%%'))", f"op.execute(sa.DDL('SELECT :a'))", f"op.execute(sa.schema.CreateIndex(sa.Index({name!r}, sa.Column('a', sa.Integer)), if_not_exists=True))" if r.random() < 0.1 else f"op.execute(sa.schema.DropIndex(sa.Index({name!r}, sa.Table({table!r}, sa.MetaData(), sa.Column('a', sa.Integer)).c.a)))",
             f"i = sa.Index({name!r}, sa.Table({table!r}, sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Text)).c.b.desc(), unique=True)\n    i.create(op.get_bind())", f"op.execute(sa.schema.AddConstraint(sa.CheckConstraint('a > 1', name={name!r}, table=sa.Table({table!r}, sa.MetaData(), sa.Column('a', sa.Integer)))))" if dialect == "postgresql" else "op.execute(sa.schema.SetTableComment(sa.Table('x', sa.MetaData(), comment='c')))"]
    if dialect == "postgresql":
        found += [f"op.execute(sa.schema.SetTableComment(sa.Table({table!r}, sa.MetaData(), comment={words.text()!r})))", f"op.execute(sa.schema.SetColumnComment(sa.Table({table!r}, sa.MetaData(), sa.Column('a', sa.Integer, comment={words.text()!r})).c.a))", f"op.execute(postgresql.CreateEnumType(postgresql.ENUM('a', name={name!r})))", f"op.execute(postgresql.CreateDomainType(postgresql.DOMAIN({name!r}, sa.Integer(), check='VALUE > 0', not_null=True, default='1')))"]
    return r.choice(found)


def of_type(words, dialect, table):
    r, name = words.random, words.own_name()
    kind = r.choice([f"sa.Enum('a', {words.text()!r}, name={name!r}{words.maybe(0.3, ', schema=' + repr('s'), ', native_enum=False', ', create_constraint=True')})"] + ([f"postgresql.ENUM('a', {words.name()!r}, name={name!r}{words.maybe(0.3, ', create_type=False', ', schema=' + repr('s'))})", f"postgresql.DOMAIN({name!r}, sa.Text(), collation='C', not_null={r.choice([True, False, None])})"] if dialect == "postgresql" else []))
    return f"kind = {kind}\n    " + r.choice(["kind.create(op.get_bind())", "kind.create(op.get_bind(), checkfirst=False)", "kind.drop(op.get_bind())", f"kind.create(op.get_bind(), checkfirst=True)\n    op.add_column({table!r}, sa.Column('k', kind, nullable=False))", f"op.create_table({table!r}, sa.Column('k', kind), sa.Column('l', kind))", f"op.add_column({table!r}, sa.Column('k', kind))\n    op.add_column({table!r}, sa.Column('l', sa.ARRAY(kind)))" if dialect == "postgresql" else f"op.add_column({table!r}, sa.Column('k', kind))",
                                              f"op.alter_column({table!r}, 'c', type_=kind, existing_type=sa.String(), postgresql_using='c::text::x')" if dialect == "postgresql" else "op.execute(str(kind.enums))", f"op.execute(sa.table({table!r}, sa.column('k', kind)).update().values(k='a'))", f"with op.batch_alter_table({table!r}) as b:\n        b.add_column(sa.Column('k', kind))"])


def by_naming(words, dialect, table):
    r = words.random
    name = r.choice([f"op.f({words.name()!r})", repr(words.name()), "None", "sa.sql.elements.conv('c_1')"])
    return r.choice([f"op.create_table({table!r}, sa.Column('a', {any_type(words, dialect)}), sa.Column('b', sa.Integer, sa.ForeignKey('o.id', name={name})), sa.CheckConstraint('a > 1', name={name}), sa.UniqueConstraint('a', 'b', name={name}), sa.PrimaryKeyConstraint('a', name={name}))", f"op.create_index({name}, {table!r}, ['a', 'b'])", f"op.create_table({table!r}, sa.Column('a', sa.Boolean(create_constraint=True, name={name})), sa.Index({name}, 'a'))"])
