"""Steps of Alembic's operations: lines of a revision, and what they make of the model."""
from grammar import VALUES
from model import Column, Constraint, Object, Table, Text, quoted
from sql_changes import SqlChanges

# What a new column may be: its type as the revision says it and as the database has it, a default, the value that rows get by it.
TYPES = [("sa.Integer()", "INTEGER"), ("sa.String(30)", "VARCHAR(30)"), ("sa.Text()", "TEXT"), ("sa.Numeric(8, 2)", "NUMERIC(8, 2)"), ("sa.LargeBinary()", "BLOB"),
         ("sa.BigInteger()", "BIGINT"), ("sa.Float()", "FLOAT")]
DEFAULTS = [(None, None), (None, None), ("'3'", "'3'"), ("sa.text('4')", "4"), ("sa.text(\"(lower('X'))\")", "(lower('X'))"), ("\"it's\"", "'it''s'")]


def family(type):
    """What SQLAlchemy takes a type of the database for, as far as copies of rows depend on it."""
    type = type.upper().split("(")[0].strip()
    for names, found in ((("VARCHAR", "TEXT"), "text"), (("INTEGER", "INT", "BIGINT"), "integer"), (("NUMERIC", "FLOAT", "REAL", "DOUBLE PRECISION"), "numeric"), (("BLOB",), "bytes")):
        if type in names:
            return found
    return None


class OpChanges(SqlChanges):
    def named_check(self, table, name):
        """The name that a check of an operation gets: that of the naming convention, if the chain has one."""
        return "ck_%s_%s" % (table.name, name) if self.naming and name else name

    def op_step(self):
        """Lines that change one table, mostly."""
        kind = self.random.randrange(100)
        if kind < 8:
            return self.op_rename_table()
        if kind < 14:
            return self.op_drop_table()
        if kind < 24:
            return self.op_create_table()
        if kind < 32:
            return self.op_rows()
        table = self.table()
        batch = self.chance(40)
        always = batch and self.chance(40)
        self.may_rename = not always  # such a batch leaves what names the table elsewhere as it is
        lines = []
        makers = [self.op_alter, self.op_alter, self.op_alter, self.op_add, self.op_add, self.op_drop_column, self.op_constraint, self.op_constraint, self.op_index,
                  self.op_drop_constraint, self.op_drop_index]
        self.touched = set()  # columns that one batch changes are changed once
        for _ in range(1 + self.random.randrange(4)):
            call = self.pick(makers)(table, batch)
            if call:
                lines.append(call)
        if batch and lines:
            return ["with op.batch_alter_table(%r%s) as batch_op:" % (table.name, ", recreate='always'" if always else "")] + ["    batch_op." + line for line in lines]
        return ["op." + line for line in lines]

    @staticmethod
    def of(table, batch, *arguments):
        return ", ".join(([] if batch else [repr(table.name)]) + [one for one in arguments if one])

    def op_alter(self, table, batch):
        column = self.pick(table.columns)
        if column in self.touched or column.generated or column in (table.key.columns if table.key else []):
            return None
        self.touched.add(column)
        strict = "STRICT" in table.options
        arguments, old = [], column.name
        if self.chance(40):
            wanted = self.chance(50)
            if wanted or self.no_nulls(table, column):
                column.notnull = not wanted
                arguments.append("nullable=%r" % wanted)
        if self.chance(30):
            text, sql = self.pick([one for one in DEFAULTS if not strict or one[1] is None])
            column.default = sql
            arguments.append("server_default=%s" % text)
        if self.chance(30) and not strict and family(column.type) and not column.collate:
            text, sql = self.pick(TYPES)
            if family(sql) != family(column.type):
                column.cast = sql
            column.type = sql
            # An Enum's check goes with its type; Alembic knows by its name that a named one may stay.
            table.constraints = [one for one in table.constraints if one is not column.enum_check]
            arguments.append("type_=%s" % text)
        if self.chance(30) and self.may_rename:
            column.name = self.free(table)
            arguments.append("new_column_name=%r" % column.name)
        return "alter_column(%s)" % self.of(table, batch, repr(old), *arguments) if arguments else None

    def no_nulls(self, table, column):
        return hasattr(table, "was") and hasattr(column, "was") and not self.world.execute(
            "SELECT 1 FROM %s WHERE %s IS NULL LIMIT 1" % (quoted(table.was), quoted(column.was))).fetchone()

    def op_add(self, table, batch):
        strict = "STRICT" in table.options
        text, sql = self.pick([one for one in TYPES if not strict or one[1] in ("INTEGER", "TEXT", "BLOB")])
        column = Column(self.free(table), sql)
        self.touched.add(column)
        parts = [repr(column.name), text]
        default, column.default = self.pick([one for one in DEFAULTS if not strict or one[1] is None or sql == "TEXT"])
        column.filled = column.default
        if default and self.chance(40):
            column.notnull = True
        elif self.chance(15):
            of = self.pick(table.stored)
            column.generated, column.default, column.filled, column.stored = Text("length({0})", of), None, None, self.chance(50)
            parts.append("sa.Computed('length(%s)'%s)" % (quoted(of.name).replace("'", "\\'"), ", persisted=True" if column.stored else ", persisted=False"))
        elif self.chance(20) and default is None:
            targets = [one for one in self.model.tables if one.key and len(one.key.columns) == 1]
            if targets:
                target = self.pick(targets)
                name = self.name("fk") if batch or self.chance(50) else None
                parts.append("sa.ForeignKey(%r%s, ondelete='SET NULL')" % ("%s.%s" % (target.name, target.key.columns[0].name), ", name=%r" % name if name else ""))
                if "." in target.name + target.key.columns[0].name:
                    parts.pop()
                else:
                    table.constraints.append(Constraint("foreign", [column], name=name, target=target, target_columns=target.key.columns, rest=" ON DELETE SET NULL"))
        if default and column.generated is None:
            parts.append("server_default=%s" % default)
        if column.notnull:
            parts.append("nullable=False")
        at = len(table.columns)
        place = ""
        table.columns.insert(at, column)
        return "add_column(%s)" % self.of(table, batch, "sa.Column(%s)%s" % (", ".join(parts), place))

    def op_drop_column(self, table, batch):
        texts = [one.text for one in self.model.objects if one.kind != "index"] + [one.generated for one in table.columns if one.generated]
        views = any(one.kind == "view" and one.table is table for one in self.model.objects)
        found = [] if views or len(table.stored) < 4 else [
            one for one in table.columns if one not in self.touched and not (batch and one is self.last_own(table)) and not (table.key and one in table.key.columns) and not any(text.names(one) for text in texts)
            and not any(one in constraint.target_columns for other in self.model.tables for constraint in other.constraints)
            and not any(constraint.kind == "check" and constraint.names(one) for constraint in table.constraints)
            and not any(index.kind == "index" and index.text.names(one) and not self.only_columns(index) for index in self.model.objects)]
        if not found:
            return None
        column = self.pick(found)
        table.columns.remove(column)
        table.constraints = [one for one in table.constraints if not one.names(column)]
        self.model.objects = [one for one in self.model.objects if not (one.kind == "index" and one.text.names(column))]
        return "drop_column(%s)" % self.of(table, batch, repr(column.name))

    @staticmethod
    def only_columns(index):
        return getattr(index, "plain", False)

    @staticmethod
    def last_own(table):
        """The column behind which a batch puts new ones: Alembic orders them otherwise where it goes."""
        return next((one for one in reversed(table.columns) if hasattr(one, "was")), None)

    def op_constraint(self, table, batch):
        name = self.name("oc")
        kind = self.random.randrange(3)
        if kind == 0:
            condition = Text("{0} IS NOT 97", self.pick(table.stored))
            table.constraints.append(Constraint("check", name=self.named_check(table, name), text=condition))
            return "create_check_constraint(%r, %s)" % (name, self.of(table, batch, repr(condition.sql())))
        if kind == 1 and table.key:
            columns = [self.pick(table.stored), *table.key.columns]
            if len(set(columns)) < len(columns) or any(one.kind == "unique" and one.columns == columns for one in table.constraints):
                return None
            table.constraints.append(Constraint("unique", columns, name=name))
            return "create_unique_constraint(%r, %s)" % (name, self.of(table, batch, repr([one.name for one in columns])))
        targets = [one for one in self.model.tables if one.key and len(one.key.columns) <= len(table.stored)]
        if not targets:
            return None
        target = self.pick(targets)
        columns = self.random.sample(table.stored, len(target.key.columns))
        if any(one.kind == "foreign" and one.columns == columns for one in table.constraints):
            return None
        table.constraints.append(Constraint("foreign", columns, name=name, target=target, target_columns=target.key.columns, rest=" ON DELETE CASCADE"))
        return "create_foreign_key(%r, %s)" % (name, self.of(
            table, batch, repr(target.name), repr([one.name for one in columns]), repr([one.name for one in target.key.columns]), "ondelete='CASCADE'"))

    def op_index(self, table, batch):
        name, column = self.name("oi"), self.pick(table.columns)
        unique = table.key is not None and self.chance(20) and column not in table.key.columns
        columns = [column, *table.key.columns] if unique else [column]
        where = self.pick(["", " WHERE {0} IS NOT NULL"])
        made = Object("index", name, table, Text("CREATE %sINDEX %s ON {%d} (%s)%s" % (
            "UNIQUE " if unique else "", name, len(columns), ", ".join("{%d}" % at for at in range(len(columns))), where), *columns, table))
        made.plain = not where
        self.model.objects.append(made)
        names = repr([one.name for one in columns])
        return "create_index(%r, %s)" % (name, self.of(table, batch, names, "unique=True" if unique else "", "sqlite_where=sa.text(%r)" % (
            "%s IS NOT NULL" % quoted(column.name)) if where else ""))

    def op_drop_constraint(self, table, batch):
        found = [one for one in table.constraints if one.name and one.kind != "primary" and not any(
            other.target is table and other.target_columns == one.columns for many in self.model.tables for other in many.constraints)]
        if not found:
            return None
        one = self.pick(found)
        table.constraints.remove(one)
        name = "op.f(%r)" % one.name if self.naming else repr(one.name)
        return "drop_constraint(%s, %s)" % (name, self.of(table, batch, "type_=%r" % {"foreign": "foreignkey"}.get(one.kind, one.kind)))

    def op_drop_index(self, table, batch):
        found = [one for one in self.model.objects if one.kind == "index" and one.table is table]
        if not found:
            return None
        one = self.pick(found)
        self.model.objects.remove(one)
        return "drop_index(%r%s)" % (one.name, "" if batch or self.chance(30) else ", table_name=%r" % table.name)

    def op_rename_table(self):
        table = self.table()
        old, table.name = table.name, self.name("renamed")
        return ["op.rename_table(%r, %r)" % (old, table.name)]

    def op_drop_table(self):
        found = self.droppable()
        if not found:
            return self.op_create_table()
        table = self.pick(found)
        self.remove(table)
        return ["op.drop_table(%r)" % table.name]

    def op_create_table(self):
        table = Table(self.name("made"))
        column = Column("id", "INTEGER", notnull=True)
        table.columns.append(column)
        table.constraints.append(Constraint("primary", [column], name=self.name("pk") if self.chance(30) else None))
        arguments = ["sa.Column('id', sa.Integer(), primary_key=True)" if table.key.name is None else "sa.Column('id', sa.Integer(), nullable=False)"]
        if table.key.name:
            arguments.append("sa.PrimaryKeyConstraint('id', name=%r)" % table.key.name)
        for _ in range(1 + self.random.randrange(4)):
            text, sql = self.pick(TYPES)
            one = Column(self.free(table), sql, notnull=self.chance(30))
            default, one.default = self.pick(DEFAULTS)
            table.columns.append(one)
            arguments.append("sa.Column(%r, %s%s%s)" % (one.name, text, ", nullable=False" if one.notnull else "", ", server_default=%s" % default if default else ""))
        if self.chance(50):
            one = self.pick(table.stored)
            name = self.name("cs") if self.naming or self.chance(50) else None
            made = Constraint("check", name=self.named_check(table, name), text=Text("{0} <> 'zz'", one))
            table.constraints.append(made)
            arguments.append("sa.CheckConstraint(%r%s)" % (made.text.sql(), ", name=%r" % name if name else ""))
        if self.chance(25):
            one, name = Column(self.free(table), "VARCHAR(3)"), self.name("kind") if self.naming or self.chance(50) else None
            table.columns.append(one)
            arguments.append("sa.Column(%r, sa.Enum('new', 'b d', create_constraint=True%s))" % (one.name, ", name=%r" % name if name else ""))
            made = Constraint("check", name=self.named_check(table, name), text=Text("{0} IN ('new', 'b d')", one))
            table.constraints.append(made)
            one.enum_check = None if name else made
        if self.chance(40):
            one = self.pick(table.stored[1:])
            made = Constraint("unique", [one, column], name=self.name("cs") if self.chance(50) else None)
            table.constraints.append(made)
            arguments.append("sa.UniqueConstraint(%r, 'id'%s)" % (one.name, ", name=%r" % made.name if made.name else ""))
        targets = [one for one in self.model.tables if one.key and len(one.key.columns) == 1 and "." not in one.name + one.key.columns[0].name]
        if targets and self.chance(40):
            target, one = self.pick(targets), Column("ref", "INTEGER")
            table.columns.append(one)
            arguments.append("sa.Column('ref', sa.Integer(), sa.ForeignKey(%r))" % ("%s.%s" % (target.name, target.key.columns[0].name)))
            table.constraints.append(Constraint("foreign", [one], target=target, target_columns=target.key.columns))
        if self.chance(20):
            made = Object("index", "ix_%s" % table.name, table, Text("CREATE INDEX ix_%s ON {0} ({1})" % table.name, table, table.columns[-1]))
            made.plain = True
            self.model.objects.append(made)
            arguments.append("sa.Index('ix_%s', %r)" % (table.name, table.columns[-1].name))
        options = []
        if self.chance(20) and table.key.name is None:
            options.append("sqlite_autoincrement=True")
            table.autoincrement = True
        elif self.chance(15):
            options.append("sqlite_with_rowid=False")
            table.options.append("WITHOUT ROWID")
        self.model.tables.append(table)
        return ["op.create_table(%r, %s)" % (table.name, ", ".join(arguments + options))]

    def op_rows(self):
        """Rows by an operation: applied to the world as the same statement in SQL."""
        table = self.table()
        if not hasattr(table, "was") or not table.stored:
            return self.op_create_table()
        row = self.row(table)
        self.rows_after.append(row.sql())
        return ["op.execute(%r)" % row.sql()]
