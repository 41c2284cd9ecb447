"""SQL expressions over a table's columns."""

LITERALS = ["1", "0", "-5", "3.25", "True", "False", "None", "'a'", "'it\\'s'", "'100%'", "''", "'a:b'", "10**9", "1e20", "b'za'", "'back\\\\slash'", "2**40"]
DATES = ["datetime.date(2024, 2, 29)", "datetime.datetime(2024, 1, 2, 3, 4, 5)", "datetime.datetime(2024, 1, 2, 3, 4, 5, 678)", "datetime.time(1, 2, 3)",
         "datetime.timedelta(days=1, seconds=5)", "decimal.Decimal('1.50')", "uuid.UUID(int=5)"]


class Expressions:
    """Expressions over `columns`, Python texts such as `t.c.name`; `boolean` gives conditions, `value` values."""

    def __init__(self, words, columns):
        self.words, self.random, self.columns = words, words.random, columns

    def column(self):
        return self.random.choice(self.columns)

    def literal(self):
        return self.random.choice(LITERALS)

    def value(self, depth=2):
        r = self.random
        if depth == 0 or r.random() < 0.3:
            return r.choice([self.column(), self.column(), f"sa.literal({self.literal()})", "sa.null()", f"sa.text({self.words.text()!r})" if r.random() < 0.2 else self.column(),
                             f"sa.literal_column({r.choice(['1', 'now()', 'a.b', 'current_user'])!r})", "sa.func.now()", "sa.func.current_timestamp()"])
        a, b = self.value(depth - 1), self.value(depth - 1)
        return r.choice([
            f"({self.column()} + {self.literal_or(b)})", f"({self.column()} - {self.literal_or(b)})", f"({self.column()} * {self.literal_or(b)})", f"({self.column()} / {r.choice(['2', '2.5', b])})",
            f"({self.column()} % {r.choice(['3', b])})", f"sa.func.coalesce({a}, {self.literal()})", f"sa.func.lower({a})", f"sa.func.length({a})", f"sa.func.{r.choice(['count', 'max', 'min', 'sum'])}({a})",
            f"sa.cast({a}, {r.choice(['sa.Integer', 'sa.String(20)', 'sa.Text()', 'sa.Numeric(6, 2)', 'sa.Boolean'])})", f"sa.case(({self.boolean(depth - 1)}, {self.literal_or(a)}), else_={self.literal_or(b)})",
            f"sa.func.substr({a}, 1, {r.randint(1, 9)})", f"{self.column()}.concat({self.literal_or(b)})", f"sa.extract('year', {self.column()})", f"sa.func.my_function({a}, {self.literal()})",
            f"sa.type_coerce({a}, sa.String)", f"{self.column()}.label({self.words.name()!r})" if depth == 2 else a, f"-{self.column()}", f"sa.func.trim({a}, {self.literal()})",
            f"sa.func.replace({a}, {self.words.text()!r}, {self.words.text()!r})", f"{self.column()}.collate('C')", f"sa.func.count(sa.distinct({self.column()}))",
            f"sa.func.row_number().over(order_by={self.column()})", f"sa.func.pg.schema_function({a})", f"{self.column()}.op('||')({self.literal_or(b)})",
            f"sa.case({{1: 'one', 2: 'two'}}, value={self.column()})", f"sa.func.sum({self.column()}).filter({self.boolean(0)})"])

    def literal_or(self, other):
        return self.literal() if self.random.random() < 0.5 else other

    def boolean(self, depth=2):
        r = self.random
        c = self.column()
        if depth == 0 or r.random() < 0.5:
            return r.choice([
                f"{c} == {self.literal()}", f"{c} != {self.literal()}", f"{c} > {self.literal()}", f"{c} <= {self.literal()}", f"{c}.is_(None)", f"{c}.isnot(None)", f"{c}.is_not(None)",
                f"{c}.in_([1, 2, 3])", f"{c}.in_([])", f"{c}.notin_(['a', 'b'])", f"{c}.in_([{self.literal()}, {self.literal()}])", f"{c}.like('a%')", f"{c}.ilike('%b')", f"{c}.notlike('x_')", f"{c}.between(1, {self.literal()})",
                f"{c}.startswith('a')", f"{c}.endswith('z', autoescape=True)", f"{c}.contains('m%', autoescape=True)", f"{c} == {self.column()}", f"sa.func.length({c}) > 3",
                f"{c}.is_(True)", f"{c} == True", f"{c} == None", f"{c} != None", f"{c}.is_distinct_from({self.literal()})", f"{c}.regexp_match('^a')", f"sa.true()", f"sa.false()",
                f"{c} == sa.bindparam('p', {self.literal()})", f"sa.text('x = 1')", f"{c}.like('a/%', escape='/')", f"{c}.op('~')('x')", f"{c}.icontains('M')", f"sa.tuple_({c}, {self.column()}).in_([(1, 2), (3, 4)])"])
        return r.choice([
            f"sa.and_({self.boolean(depth - 1)}, {self.boolean(depth - 1)})", f"sa.or_({self.boolean(depth - 1)}, {self.boolean(depth - 1)})", f"sa.not_({self.boolean(depth - 1)})", f"~({self.boolean(depth - 1)})",
            f"({self.boolean(depth - 1)}) & ({self.boolean(depth - 1)})", f"({self.boolean(depth - 1)}) | ({self.boolean(depth - 1)})", f"{self.value(depth - 1)} == {self.value(depth - 1)}",
            f"({self.value(depth - 1)}) > {self.literal()}", f"sa.exists(sa.select(sa.literal(1)).where({self.boolean(depth - 1)}))", f"{c}.in_(sa.select({self.column()}))"])
