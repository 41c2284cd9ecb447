"""Queries: joins, aliases, subqueries, common table expressions, sets of rows, windows."""
from .expressions import Expressions


class Selects:
    """Selects over a `sa.table()` called t with `names`, and one called u with x, y and z."""

    def __init__(self, words, dialect, names):
        self.words, self.random, self.dialect, self.names = words, words.random, dialect, names
        self.columns = [f"t.c[{name!r}]" for name in names]
        self.both = self.columns + ["u.c.x", "u.c.y"]
        self.of_t, self.of_both = Expressions(words, self.columns), Expressions(words, self.both)

    def select(self):
        r = self.random
        return r.choice([self.plain, self.joined, self.aliased, self.nested, self.with_cte, self.recursive, self.of_sets, self.grouped, self.windowed, self.of_values, self.limited, self.correlated,
                         self.labelled, self.special])()

    def plain(self):
        e, r = self.of_t, self.random
        return f"sa.select({', '.join(e.value(2) for _ in range(r.randint(1, 3)))})" + self.words.maybe(0.7, f".where({e.boolean()})", f".where({e.boolean()}, {e.boolean(1)})")

    def joined(self):
        e, r, w = self.of_both, self.random, self.words
        on = f"u.c.x == {r.choice(self.columns)}"
        made = r.choice([f"t.join(u, {on})", f"t.outerjoin(u, {on})", f"t.join(u, sa.and_({on}, {e.boolean(1)}))", f"sa.join(t, u, {on}, isouter=True)", f"sa.outerjoin(t, u, {on}, full=True)",
                         f"t.join(u, {on}).join(w, w.c.k == u.c.y)", f"t.join(u.join(w, w.c.k == u.c.y), {on})", "t.join(u, sa.true())"])
        base = r.choice([f"sa.select({e.value(1)}, {e.column()}).select_from({made})", f"sa.select({r.choice(self.columns)}).join(u, {on})", f"sa.select(t).outerjoin(u, {on})", f"sa.select(t, u.c.z).join_from(t, u, {on})",
                         f"sa.select({r.choice(self.columns)}).select_from(t).join(u, {on}, full={r.choice([True, False])})"])
        return base + w.maybe(0.5, f".where({e.boolean()})", ".order_by(u.c.z)")

    def aliased(self):
        r, w = self.random, self.words
        name = w.maybe(0.7, repr(w.name()))
        c = r.choice(self.names)
        return r.choice([
            f"(lambda a: sa.select(a.c[{c!r}], t.c[{c!r}]).where(a.c[{c!r}] == t.c[{c!r}]))(t.alias({name}))",
            f"(lambda a, b: sa.select(a.c.x, b.c.y).select_from(a.join(b, a.c.x == b.c.y)))(u.alias({name}), u.alias())",
            f"(lambda a: sa.select(a).where(a.c.x > 3))(sa.alias(u, name={r.choice(['None', repr(w.name())])}))",
            f"(lambda a: sa.select(sa.func.count()).select_from(a))(u.alias('n'))",
        ] + ([f"(lambda a: sa.select(a.c.x))(u.tablesample(sa.func.bernoulli(10), name={w.name()!r}, seed=sa.literal(3)))"] if self.dialect == "postgresql" else []))

    def nested(self):
        e, r, w = self.of_t, self.random, self.words
        c = r.choice(self.columns)
        inner = f"sa.select({c}.label('inner_1'), {e.value(1)}.label({w.name()!r})).where({e.boolean()})" if r.random() < 0.5 else f"sa.select({c}.label('inner_1'))"
        return r.choice([
            f"(lambda s: sa.select(s.c.inner_1))({inner}.subquery({w.maybe(0.5, repr(w.name()))}))", f"(lambda s: sa.select(s.c.inner_1, u.c.x).join(u, u.c.x == s.c.inner_1))({inner}.subquery())",
            f"sa.select(u.c.x).where(u.c.x.in_(sa.select({c}).where({e.boolean(1)})))", f"sa.select(u.c.x).where(u.c.x.not_in(sa.select({c}).distinct()))", f"sa.select(u.c.x, sa.select(sa.func.max({c})).scalar_subquery().label('m'))",
            f"sa.select(u.c.x).where(sa.select({c}).where({e.boolean(1)}).exists())", f"sa.select(u.c.x).where(~sa.exists().where({c} == u.c.x))", f"sa.select(u.c.x).where(sa.exists({c}).where({c} == u.c.x))",
            f"sa.select(u.c.x).where(u.c.x == sa.select({c}).limit(1).scalar_subquery())", f"sa.select(sa.exists().where({c} > 1))", f"sa.select(sa.func.array(sa.select({c}).scalar_subquery()))",
            f"sa.select(u.c.x).where(u.c.x == sa.any_(sa.select({c}).scalar_subquery()))" if self.dialect == "postgresql" else f"sa.select(u.c.x).where(u.c.x > sa.select({c}).as_scalar())",
        ])

    def with_cte(self):
        e, r, w = self.of_t, self.random, self.words
        c, name = r.choice(self.columns), r.choice([repr(w.name()), "'q'"])
        options = w.maybe(0.2, ", nesting=True")
        made = f"sa.select({c}.label('v')).where({e.boolean()}).cte({name}{options})"
        return r.choice([
            f"(lambda q: sa.select(q.c.v))({made})", f"(lambda q: sa.select(q.c.v, u.c.x).join(u, u.c.x == q.c.v))({made})", f"(lambda q: u.delete().where(u.c.x.in_(sa.select(q.c.v))))({made})",
            f"(lambda q: u.update().where(u.c.x == q.c.v).values(y=q.c.v))({made})", f"(lambda q: u.insert().from_select(['x'], sa.select(q.c.v)))({made})", f"(lambda q: u.update().values(y=sa.select(q.c.v).scalar_subquery()))({made})",
            f"(lambda q, p: sa.select(q.c.v, p.c.x).where(q.c.v == p.c.x))({made}, sa.select(u.c.x).cte('other_q'))", f"(lambda q: sa.select(q.c.v).add_cte(sa.select(u.c.x).cte('unused')))({made})",
            f"(lambda q: sa.select(q.alias('qa').c.v, q.c.v))({made})", f"(lambda q: sa.select(q.c.n))(sa.select(sa.literal(1).label('n')).cte().suffix_with('/* s */').prefix_with({'MATERIALIZED'!r}))",
            f"(lambda q: sa.select(q.c.x))(u.delete().where(u.c.y == 1).returning(u.c.x).cte('gone'))", f"(lambda q: w.insert().from_select(['k'], sa.select(q.c.x)))(u.update().values(z=1).returning(u.c.x).cte('changed'))",
        ])

    def recursive(self):
        r = self.random
        union = r.choice(["union_all", "union"])
        return r.choice([
            f"(lambda q: sa.select(q.union_all(sa.select(u.c.y).join(q, q.c.x == u.c.z)).c.x))(sa.select(u.c.x).where(u.c.y.is_(None)).cte('tree', recursive=True))",
            f"(lambda q: (lambda p: sa.select(p.c.n))(q.{union}(sa.select(q.c.n + 1).where(q.c.n < 10))))(sa.select(sa.literal(1).label('n')).cte('nums', recursive=True))",
        ])

    def of_sets(self):
        e, r = self.of_t, self.random
        a, b = f"sa.select({r.choice(self.columns)}).where({e.boolean(1)})", "sa.select(u.c.x)"
        made = r.choice([f"sa.union({a}, {b})", f"sa.union_all({a}, {b}, sa.select(u.c.y))", f"sa.intersect({a}, {b})", f"sa.except_({a}, {b})", f"{a}.union({b})", f"{a}.except_({b}).union_all(sa.select(u.c.z))",
                         f"sa.union({a}, {b}.limit(2))", f"sa.union({a}.order_by(sa.text('1')), {b})", f"sa.union_all({b}, {b}.where(u.c.x == 2))"])
        return made + self.words.maybe(0.4, ".order_by(sa.text('1'))", ".limit(3)", ".order_by(sa.desc('x')).limit(5).offset(1)")

    def grouped(self):
        e, r = self.of_t, self.random
        c = r.choice(self.columns)
        return r.choice([
            f"sa.select({c}, sa.func.count().label('n')).group_by({c}).having(sa.func.count() > {r.randint(1, 3)})", f"sa.select(sa.func.count(sa.text('*'))).select_from(t)", f"sa.select({c}).group_by({c}, {r.choice(self.columns)}).order_by(sa.func.max({c}).desc())",
            f"sa.select(sa.func.string_agg({c}, ','))", f"sa.select(sa.func.group_concat({c}))", f"sa.select(sa.func.array_agg({c}))", f"sa.select(sa.func.aggregate_strings({c}, '; '))", f"sa.select(sa.func.count({c}).filter({e.boolean(1)}))",
            f"sa.select({e.value(1)}.label('lab')).group_by('lab').order_by('lab')", f"sa.select({c}.label('lab')).order_by(sa.desc('lab'))", f"sa.select(sa.func.sum({c}) + 1, {c}).group_by(sa.func.rollup({c}, u.c.x))", f"sa.select({c}).group_by(sa.func.grouping_sets(sa.tuple_({c}), sa.tuple_(u.c.x)))",
        ])

    def windowed(self):
        e, r = self.of_t, self.random
        c, d = r.choice(self.columns), r.choice(self.columns)
        over = r.choice([f"partition_by={c}", f"order_by={d}.desc()", f"partition_by=[{c}, {d}], order_by={d}", f"order_by={d}, rows=(None, 0)", f"order_by={d}, range_=(-2, 2)", f"order_by=[{c}, {d}.nulls_last()], rows=(-1, None)", "", f"order_by={d}, groups=(0, 3)"])
        return r.choice([
            f"sa.select({c}, sa.func.{r.choice(['rank', 'dense_rank', 'row_number', 'percent_rank', 'cume_dist'])}().over({over}).label('n'))", f"sa.select(sa.over(sa.func.sum({c}), {over or 'order_by=' + d}))", f"sa.select(sa.func.lag({c}, 1, 0).over({over}))",
            f"(lambda s: t.delete().where({c}.in_(sa.select(s.c.v).where(s.c.n > 1))))(sa.select({c}.label('v'), sa.func.row_number().over({over}).label('n')).subquery())", f"sa.select(sa.func.percentile_cont(0.5).within_group({c}.desc()))", f"sa.select(sa.func.sum({c}).filter({e.boolean(0)}).over({over}))",
        ])

    def of_values(self):
        r = self.random
        rows = r.choice(["[(1, 'a'), (2, 'b')]", "[(5, 'it\\'s')]", "[(None, 'x'), (3, '')]"])
        return r.choice([
            f"(lambda v: sa.select(v))(sa.values(sa.column('i', sa.Integer), sa.column('s', sa.String), name='v', literal_binds=True).data({rows}))", f"(lambda v: sa.select(v.c.i, u.c.x).join(u, u.c.x == v.c.i))(sa.values(sa.column('i', sa.Integer), sa.column('s', sa.String), name='v').data({rows}))",
            f"(lambda v: sa.select(v.c.s))(sa.values(sa.column('i', sa.Integer), sa.column('s', sa.String)).data({rows}).alias('w2'))", f"(lambda v: u.update().where(u.c.x == v.c.i).values(y=v.c.s))(sa.values(sa.column('i', sa.Integer), sa.column('s', sa.String), name='v').data({rows}))",
            f"(lambda v: sa.select(v.c.i))(sa.values(sa.column('i', sa.Integer), sa.column('s', sa.String), name='v').data({rows}).cte())",
        ])

    def limited(self):
        e, r = self.of_t, self.random
        end = r.choice([".limit(3)", ".offset(2)", ".limit(2).offset(1)", ".limit(sa.literal(1) + 1)", ".fetch(3)", ".fetch(2, with_ties=True).offset(1)", ".slice(1, 5)", ".limit(None)", ".offset(sa.bindparam('o', 4))", ".fetch(10, percent=True)"])
        lock = self.words.maybe(0.4, ".with_for_update()", ".with_for_update(nowait=True)", ".with_for_update(skip_locked=True, of=t)", ".with_for_update(read=True)", ".with_for_update(key_share=True)", ".with_for_update(read=True, key_share=True)")
        return f"sa.select({', '.join(r.sample(self.columns, min(2, len(self.columns))))}).order_by({e.column()}{r.choice(['', '.desc()', '.asc()', '.desc().nulls_last()', '.nulls_first()'])})" + end + lock

    def correlated(self):
        r = self.random
        c = r.choice(self.columns)
        return r.choice([
            f"t.update().values({{{c}: sa.select(sa.func.max(u.c.y)).where(u.c.x == {c}).scalar_subquery()}})", f"t.update().where(sa.exists(sa.select(u.c.x).where(u.c.x == {c}))).values({{{c}: 1}})",
            f"sa.select({c}, sa.select(u.c.y).where(u.c.x == {c}).correlate(t).scalar_subquery())", f"sa.select({c}).where(sa.select(u.c.y).where(u.c.x == {c}).correlate_except(u).exists())", f"t.delete().where({c}.in_(sa.select(u.c.x).where(u.c.y == {c})))",
            f"t.delete().where(~sa.exists().where(u.c.x == {c}))", f"t.delete().where(u.c.x == {c})", f"t.update().values({{{c}: u.c.y}}).where(u.c.x == {c}).where(w.c.k == u.c.y)",
            f"sa.select({c}, sa.select(u.c.y).where(u.c.x == {c}).lateral('l').c.y)" if self.dialect == "postgresql" else f"sa.select({c}).where(u.c.x == {c})",
        ])

    def labelled(self):
        r, w = self.random, self.words
        c = r.choice(self.columns)
        return r.choice([
            f"sa.select({c}.label({w.name()!r}), {c})", f"sa.select({c}, {c})", f"sa.select(t, u)", f"sa.select(t.c[{self.names[0]!r}], u.alias('t').c.x)", f"sa.select(sa.func.max({c}).label({w.text()!r} or 'm'))", f"sa.select(sa.cast({c}, sa.Text), sa.cast({c}, sa.Text))",
            f"sa.select({c} + 1, {c} + 1, {c}.label('anon_1'))", f"sa.select(t).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)", f"(lambda s: sa.select(s))(sa.select({c}, u.c.x, {c} + 1).subquery('s'))", f"sa.select(sa.case(({c} == 1, 'a'), ({c} == 2, 'b'), else_='c').label('k'), sa.null(), sa.true())",
            f"sa.select(sa.literal('x').label('a'), sa.literal(5), sa.literal(True), sa.literal(None))", f"sa.select(sa.literal_column(\"'x'\"), sa.literal_column('a b').label('q'), sa.text('count(*)'), sa.column('c'))",
        ])

    def special(self):
        r, w = self.random, self.words
        c = r.choice(self.columns)
        found = [f"sa.select({c}).prefix_with('/*+ h */').suffix_with('/* e */')", f"sa.select({c}).distinct()", f"sa.select(sa.distinct({c}))", f"sa.select({c}).with_hint(t, 'USE x', {self.dialect!r})", f"sa.select({c}).with_only_columns(u.c.x)", f"sa.select({c}).add_columns(u.c.y)",
                 f"sa.select({c}).where({c} == sa.bindparam('p', 3))", f"sa.select({c}).params(p=3).where({c} == sa.bindparam('p', 4))", f"sa.text('SELECT a FROM b WHERE c = :p').bindparams(p={w.text()!r}).columns(sa.column('a'))", f"sa.select(sa.text('x.a')).select_from(sa.text('x')).where(sa.text('x.b = :b').bindparams(b=5))",
                 f"sa.select({c}).where(sa.tuple_({c}, {c}) == sa.tuple_(1, 2))", f"sa.select(sa.extract('epoch', {c}), sa.extract('month', {c}))", f"sa.select(sa.func.now() - sa.func.date({c}))", f"sa.select(~{c}.is_(None), -{c}, {c}.desc())", f"sa.select(sa.between({c}, 1, 5, symmetric=True))"]
        if self.dialect == "postgresql":
            found += [f"sa.select({c}).distinct({r.choice(self.columns)}, u.c.x)", f"sa.select(sa.func.unnest(sa.literal([1, 2], postgresql.ARRAY(sa.Integer))))", f"(lambda f: sa.select(f.c.value))(sa.func.generate_series(1, 4).table_valued('value'))", f"(lambda f: sa.select(f))(sa.func.generate_series(1, 4).column_valued('n'))",
                      f"sa.select(postgresql.array([1, 2]) + postgresql.array([{c}]))", f"(lambda f: sa.select(f.c.k, f.c.o))(sa.func.jsonb_each({c}).table_valued('k', with_ordinality='o', name='e'))", f"(lambda f: sa.select(f.c.a))(sa.func.json_to_recordset('[]').table_valued(sa.column('a', sa.Integer)).render_derived(with_types=True))",
                      f"sa.select({c}.op('->>')('k'), {c}.bool_op('@>')('x'))", f"sa.select(postgresql.aggregate_order_by({c}, {c}.desc()))", f"sa.select(sa.func.string_agg({c}, postgresql.aggregate_order_by(',', {c})))"]
        return r.choice(found)
