"""Changes of tables that may have rows."""
from values import STRINGS, value_of


class Changes:
    def changes(self):
        found = [self.create, self.add_column, self.add_filled_column, self.rename_column, self.drop_column, self.make_unique, self.index, self.set_default, self.rename_table]
        return found + ([self.change_type, self.forbid_null, self.drop_table] if self.dialect == "postgresql" else [self.batch, self.batch])

    def definition(self, table, name, kind, rest=""):
        if kind == "enum":
            self.enums[table, name] = self.new_name("kind")
        self.tables[table][name] = kind
        return f"sa.Column({name!r}, {self.type_of(table, name)}{rest})"

    def create(self):
        r = self.random
        table = self.new_name("t")
        kinds = [r.choice(sorted(self.types)) for _ in range(r.randint(2, 5))]
        self.tables[table], self.uniques[table] = {"id": "integer"}, set()
        columns = []
        for kind in kinds:
            name = self.new_name(kind[0])
            rest = self.default(kind)
            if r.random() < 0.15 and kind in ("integer", "uuid", *STRINGS, "date"):
                self.uniques[table].add(name)
                rest += ", unique=True"
            columns.append(self.definition(table, name, kind, rest))
        return [f"op.create_table({table!r}, sa.Column('id', sa.Integer(), primary_key=True), {', '.join(columns)})"]

    def added(self, table, rest):
        kind = self.random.choice(sorted(self.types))
        name = self.new_name("new")
        text = self.definition(table, name, kind, rest(kind))
        made = [f"sa.Enum('new', 'old', 'b d', name={self.enums[table, name]!r}).create(conn)"] if kind == "enum" else []
        return made + [f"op.add_column({table!r}, {text})"]

    def add_column(self):
        return self.added(self.table(), self.default)

    def add_filled_column(self):
        """Not null at once, or filled before."""
        table = self.table()
        name = self.new_name("full")
        kind = self.random.choice(["integer", "string", "boolean"])
        value = {"integer": "'5'", "string": "'x'", "boolean": "sa.false()"}[kind]
        return [f"op.add_column({table!r}, {self.definition(table, name, kind, f', nullable=False, server_default={value}')})"]

    def rename_column(self):
        table = self.table()
        name, _ = self.column(table)
        new = self.new_name("r")
        self.tables[table] = {(new if old == name else old): of for old, of in self.tables[table].items()}
        self.uniques[table] = {new if old == name else old for old in self.uniques[table]}
        if (table, name) in self.enums:
            self.enums[table, new] = self.enums.pop((table, name))
        return [f"op.alter_column({table!r}, {name!r}, new_column_name={new!r})"]

    def free_column(self, table, kinds=None):
        """A column that no key and no other is made of, if there are enough."""
        name, kind = self.column(table, kinds)
        return (name, kind) if name and name not in self.uniques[table] else (None, None)

    def drop_column(self):
        table = self.table()
        name, _ = self.free_column(table)
        kept = name and self.dialect == "sqlite" and ((table, name) in self.indexed or any(name in one for one in self.uniques[table]))  # a copy has them, too
        if name is None or len(self.tables[table]) < 4 or kept:
            return []
        del self.tables[table][name]
        text = f"op.drop_column({table!r}, {name!r})"
        return [text] if self.dialect == "postgresql" else [f"with op.batch_alter_table({table!r}) as batch:", f"    batch.drop_column({name!r})"]

    def make_unique(self):
        """Of a new column, which has no values yet."""
        table = self.table()
        name = self.new_name("u")
        kind = self.random.choice(["integer", "string", "uuid"])
        text = self.definition(table, name, kind)
        self.uniques[table].add(name)
        form = self.random.choice(["op.create_index({0!r}, {1!r}, [{2!r}], unique=True)", "op.create_unique_constraint({0!r}, {1!r}, [{2!r}])"])
        lines = [f"op.add_column({table!r}, {text})"]
        made = form.format(self.new_name("uq"), table, name)
        if self.dialect == "sqlite" and "constraint" in made:
            return lines + [f"with op.batch_alter_table({table!r}) as batch:", f"    batch.create_unique_constraint({self.new_name('uq')!r}, [{name!r}])"]
        return lines + [made]

    def index(self):
        table = self.table()
        name, _ = self.column(table, ("integer", *STRINGS, "date", "boolean"))
        if name:
            self.indexed.add((table, name))
        return [f"op.create_index({self.new_name('ix')!r}, {table!r}, [{name!r}])"] if name else []

    def set_default(self):
        table = self.table()
        name, kind = self.column(table, ("integer", *STRINGS))
        if name is None or name in self.uniques[table]:
            return []
        value = "'3'" if kind == "integer" else self.random.choice(["'late'", "None"])
        if self.dialect == "postgresql":
            return [f"op.alter_column({table!r}, {name!r}, server_default={value})"]
        return [f"with op.batch_alter_table({table!r}) as batch:", f"    batch.alter_column({name!r}, server_default={value})"]

    def rename_table(self):
        table = self.table()
        new = self.new_name("t")
        self.tables[new], self.uniques[new] = self.tables.pop(table), self.uniques.pop(table)
        self.enums = {(new if of == table else of, name): enum for (of, name), enum in self.enums.items()}
        return [f"op.rename_table({table!r}, {new!r})"]

    def change_type(self):
        table = self.table()
        name, kind = self.free_column(table, ("integer", "string", "text", "date", "numeric", "boolean", "json"))
        if name is None:
            return []
        new, using = {
            "integer": ("text", "{0}::text"), "string": ("text", None), "text": ("string", "left({0}, 40)"), "date": ("datetime", None),
            "numeric": ("float", None), "boolean": ("integer", "{0}::integer"), "json": ("jsonb", "{0}::jsonb"),
        }[kind]
        self.tables[table][name] = new
        end = f", postgresql_using={using.format(name)!r}" if using else ""
        return [f"op.alter_column({table!r}, {name!r}, server_default=None)", f"op.alter_column({table!r}, {name!r}, type_={self.type_of(table, name)}{end})"]

    def forbid_null(self):
        table = self.table()
        name, kind = self.free_column(table, ("integer", "string", "boolean"))
        if name is None:
            return []
        value = value_of(kind, self.random)
        return self.declared(table) + [
            f"conn.execute({table}.update().where({table}.c.{name}.is_(None)).values({name}={value}))",
            f"op.alter_column({table!r}, {name!r}, nullable=False, server_default={ {'integer': repr('1'), 'string': repr('q'), 'boolean': 'sa.true()'}[kind]})",
        ]

    def drop_table(self):
        table = self.table()
        if len(self.tables) < 3:
            return []
        for store in (self.tables, self.uniques):
            del store[table]
        return [f"op.drop_table({table!r})"]

    def batch(self):
        """Several changes at once, for which SQLite makes the table anew."""
        table = self.table()
        lines = [f"with op.batch_alter_table({table!r}) as batch:"]
        before = set(self.tables[table])  # Alembic can't alter what the batch adds
        for _ in range(self.random.randint(1, 3)):
            name, kind = self.free_column(table)
            if name not in before:
                continue
            if kind in ("integer", *STRINGS) and self.random.random() < 0.5:
                new = self.random.choice(["string", "text"])
                self.tables[table][name] = new
                lines.append(f"    batch.alter_column({name!r}, type_={self.type_of(table, name)})")
            elif self.random.random() < 0.5:
                lines.append(f"    batch.alter_column({name!r}, nullable=True)")
            else:
                new = self.new_name("b")
                lines.append(f"    batch.add_column({self.definition(table, new, self.random.choice(['integer', 'text', 'numeric', 'json']))})")
        return lines if lines[1:] else []
