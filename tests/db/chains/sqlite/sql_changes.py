"""Steps of SQL text."""
from grammar import DEFAULTS, OF_STRICT, VALUES, Grammar
from model import Column, Constraint, Text


class SqlChanges(Grammar):
    def sql_step(self):
        """A statement, which the database is to take, and what it makes of the model."""
        makers = [self.make_table, self.make_object, self.make_object, self.make_object, self.rename_table, self.rename_column, self.rename_column,
                  self.add_column, self.add_column, self.drop_column, self.drop_object, self.drop_table, self.insert, self.insert, self.change_rows, self.table_of_query,
                  self.temporary]
        return self.pick(makers)()

    def decorated(self, sql):
        """With comments and blanks."""
        if self.chance(15):
            sql = "-- a comment; 'of a line\n" + sql
        if self.chance(15) and not sql.startswith("--"):
            sql = sql.replace(" ", " /* x; \" */ ", 1) if sql.split(" ", 1)[0].isalpha() else sql
        return sql

    def make_table(self):
        table = self.new_table()
        table.was = table.name
        parts, inline = [], {}
        for one in table.constraints:
            single = one.columns[0] if len(one.columns) == 1 else one.text.named[0] if one.kind == "check" else None
            if table.autoincrement and one.kind == "primary":
                continue
            if single in table.stored and one.name is None and self.chance(50) and not (single.notnull and one.kind == "primary" and single.type == "INTEGER" and False):
                text = one.sql(self.quote)
                inline.setdefault(single, []).append(
                    text if one.kind == "check" else text[text.index("REFERENCES"):] if one.kind == "foreign" else "PRIMARY KEY" if one.kind == "primary" else "UNIQUE" + one.rest)
            else:
                parts.append(one.sql(self.quote))
        columns = [table.definition(one, self.quote, inline.get(one, ())) for one in table.columns]
        separator = self.pick([", ", ",\n  ", ", /* ) \" */ "])
        sql = "CREATE TABLE %s%s (%s) %s" % (self.pick(["", "IF NOT EXISTS "]), self.quote(table.name), separator.join(columns + parts), ", ".join(table.options))
        self.model.tables.append(table)
        return sql

    def table_of_query(self):
        source = self.table()
        name = self.name("q")
        self.made_by_query = getattr(self, "made_by_query", []) + [name]
        columns = ", ".join(self.quote(one.name) for one in source.columns[:3])
        return "CREATE TABLE %s AS SELECT %s FROM %s" % (name, columns, self.quote(source.name))

    def temporary(self):
        source = self.table()
        name = self.name("temp")
        return ["CREATE TEMPORARY TABLE %s AS SELECT * FROM %s" % (name, self.quote(source.name)), "DROP TABLE %s" % name]

    def make_object(self):
        made = self.object(self.table())
        self.model.objects.append(made)
        return made.text.sql(self.quote)

    def rename_table(self):
        table = self.table()
        old, table.name = table.name, self.name("renamed")
        return "ALTER TABLE %s RENAME TO %s" % (self.quote(old), self.quote(table.name))

    def rename_column(self):
        table = self.table()
        column = self.pick(table.columns)
        old, column.name = column.name, self.free(table)
        return "ALTER TABLE %s RENAME%s %s TO %s" % (self.quote(table.name), self.pick([" COLUMN", ""]), self.quote(old), self.quote(column.name))

    def add_column(self):
        table = self.table()
        column = self.column(table)
        if column.default and column.default.startswith(("(", "TRUE")):  # TRUE is given to rows as it is, whatever the type
            column.default = None
        column.notnull = column.notnull and column.default is not None and column.default != "NULL"
        constraint = None
        if self.chance(25):
            constraint = Constraint("check", name=self.name("cs") if self.chance(50) else None, text=Text("{0} IS NOT 98", column))
        elif self.chance(20) and column.default is None:
            targets = [one for one in self.model.tables if one.key and len(one.key.columns) == 1]
            if targets:
                target = self.pick(targets)
                constraint = Constraint("foreign", [column], target=target, target_columns=target.key.columns, rest=self.pick(["", " ON DELETE CASCADE"]))
        inline = []
        if constraint is not None:
            text = constraint.sql(self.quote)
            inline = [text if constraint.kind == "check" else text[text.index("REFERENCES"):]]
            table.constraints.append(constraint)
        table.columns.append(column)
        column.was = column.name
        return "ALTER TABLE %s ADD %s%s" % (self.quote(table.name), self.pick(["COLUMN ", ""]), table.definition(column, self.quote, inline))

    def unnamed(self, table):
        """Columns of the table that nothing names."""
        texts = [one.text for one in self.model.objects] + [one.generated for one in table.columns if one.generated]
        views = any(one.kind == "view" and one.table is table for one in self.model.objects)
        return [] if views or len(table.stored) < 3 else [
            one for one in table.columns if not any(text.names(one) for text in texts) and not any(
                constraint.names(one) or one in constraint.target_columns for other in self.model.tables for constraint in other.constraints)
            and not (one.generated is None and len(table.stored) < 3)]

    def drop_column(self):
        table = self.table()
        found = self.unnamed(table)
        if not found:
            return self.add_column()
        column = self.pick(found)
        table.columns.remove(column)
        return "ALTER TABLE %s DROP COLUMN %s" % (self.quote(table.name), self.quote(column.name))

    def drop_object(self):
        if not self.model.objects:
            return self.make_object()
        one = self.pick(self.model.objects)
        self.model.objects.remove(one)
        return "DROP %s %s%s" % (one.kind.upper(), self.pick(["", "IF EXISTS "]), self.quote(one.name))

    def droppable(self):
        """Tables that nothing else names."""
        return [table for table in self.model.tables if len(self.model.tables) > 2 and not any(
            one.target is table for other in self.model.tables if other is not table for one in other.constraints) and table is not self.log and not any(
                one.text.names(table) and (one.kind == "view" or one.table is not table) for one in self.model.objects)]

    def drop_table(self):
        found = self.droppable()
        if not found:
            return self.make_table()
        table = self.pick(found)
        self.remove(table)
        return "DROP TABLE %s%s" % (self.pick(["", "IF EXISTS "]), self.quote(table.name))

    def remove(self, table):
        self.model.tables.remove(table)
        self.model.objects = [one for one in self.model.objects if one.table is not table]

    def insert(self):
        table = self.table()
        return [self.row(table).sql(self.quote) for _ in range(1 + self.random.randrange(3))]

    def change_rows(self):
        table = self.table()
        column = self.pick(table.stored)
        if self.chance(30):
            return "DELETE FROM %s WHERE %s = %s" % (self.quote(table.name), self.quote(column.name), self.pick(VALUES))
        found = OF_STRICT[column.type] if "STRICT" in table.options else VALUES
        value = self.pick([one for one in found if one != "NULL"])
        return "UPDATE OR IGNORE %s SET %s = %s WHERE %s IS NULL" % (self.quote(table.name), self.quote(column.name), value, self.quote(column.name))
