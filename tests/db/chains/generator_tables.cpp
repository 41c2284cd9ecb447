#include "catalog/postgresql/expressions/type_text.hpp"
#include "generator.hpp"

namespace sqlgen::chains {

using catalog::quote_name;

std::string Generator::create_table() {
  const std::string name = new_table_name();
  std::string text = random_.chance(4) ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
  text += (random_.chance(10) ? "IF NOT EXISTS " : "") + name + " (";
  std::vector<std::string> names;
  std::string columns;
  const std::size_t count = 1 + random_.below(5);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string column_is = column_name();
    if (columns.find(column_is + " ") != std::string::npos && !random_.chance(3)) {
      continue;
    }
    columns += (columns.empty() ? "" : ", ") + column_definition(column_is, true);
    names.push_back(column_is);
  }
  text += columns;
  if (random_.chance(45)) {
    text += random_.pick({", PRIMARY KEY (", ", CONSTRAINT pk_x PRIMARY KEY (", ", PRIMARY KEY ("}) +
            random_.pick(names) + ")";
  }
  if (random_.chance(15)) {
    text += random_.pick({", UNIQUE (", ", CONSTRAINT uq_x UNIQUE (", ", UNIQUE NULLS NOT DISTINCT ("}) +
            random_.pick(names) + ")";
  }
  if (random_.chance(15)) {
    text += ", CHECK (" + random_.pick(names) + " IS NOT NULL)";
  }
  if (random_.chance(6)) {
    if (const auto other = table()) {
      text += ", LIKE " + other->name +
              random_.pick(
                  {"", " INCLUDING ALL", " INCLUDING DEFAULTS INCLUDING INDEXES", " INCLUDING CONSTRAINTS"});
    }
  }
  text += ")";
  if (random_.chance(6)) {
    if (const auto parent = table()) {
      text += " INHERITS (" + parent->name + ")";
    }
  } else if (random_.chance(6)) {
    text += " PARTITION BY " + random_.pick({"RANGE (", "LIST (", "HASH ("}) + random_.pick(names) + ")";
  }
  const bool partitioned = text.find(" PARTITION BY ") != std::string::npos;
  return !partitioned && random_.chance(4) ? text + " WITH (fillfactor=70)" : text;
}

std::string Generator::create_partition() {
  const auto parents = objects([](const catalog::Object& object) {
    const auto* body = object.as<catalog::Table>();
    return body != nullptr && body->kind == catalog::Table::Kind::partitioned;
  });
  if (parents.empty()) {
    return create_table();
  }
  const catalog::Object& parent = *random_.pick(parents);
  const std::string strategy = (*parent.as<catalog::Table>()->partition_key)["strategy"].str();
  const std::string bound =
      strategy == "hash" ? "FOR VALUES WITH (MODULUS 2, REMAINDER " + std::to_string(random_.below(2)) + ")"
                         : "DEFAULT";
  const std::string name = "p" + std::to_string(random_.below(5));
  if (random_.chance(25)) {
    if (const auto other = table()) {
      return "ALTER TABLE " + shown(parent) + random_.pick({" ATTACH PARTITION ", " DETACH PARTITION "}) +
             other->name + " " + bound;
    }
  }
  return "CREATE TABLE " + name + " PARTITION OF " + shown(parent) + " " + bound;
}

std::string Generator::add_constraint(const Table& of) {
  const std::string named =
      random_.chance(40) ? "CONSTRAINT " + random_.pick({"c1", "c2", "\"C 3\"", "fk", "uq"}) + " " : "";
  switch (random_.below(5)) {
    case 0:
      return "ADD " + named + "PRIMARY KEY (" + some_columns(*of.object, 2) + ")";
    case 1:
      return "ADD " + named + "UNIQUE (" + some_columns(*of.object, 2) + ")" +
             random_.pick({"", "", " DEFERRABLE"});
    case 2:
      return "ADD " + named + "CHECK (" + check_of(column(*of.object)) + ")" +
             random_.pick({"", "", " NOT VALID", " NO INHERIT"});
    case 3:
      return "ADD " + named + "FOREIGN KEY (" + some_columns(*of.object, 1) + ")" + reference() +
             random_.pick({"", "", " NOT VALID"});
    default:
      return "ADD " + named +
             (random_.chance(50) ? "EXCLUDE USING btree (" + some_columns(*of.object, 1) + " WITH =)"
                                 : "EXCLUDE USING gist (" + range_column(*of.object) + " WITH &&)");
  }
}

std::string Generator::alter_action(const Table& of) {
  const auto* one = column(*of.object);
  const std::string name = one == nullptr || random_.chance(4) ? column_name() : quote_name(one->name);
  const std::string is = one == nullptr ? "text" : type_text(*one);
  switch (random_.below(16)) {
    case 0:
    case 1:
      return "ADD COLUMN " + std::string(random_.chance(15) ? "IF NOT EXISTS " : "") +
             column_definition(column_name(), true);
    case 2:
      return "DROP COLUMN " + if_exists() + name + cascade();
    case 3:
      return "ALTER COLUMN " + name + " SET DEFAULT " + default_of(is);
    case 4:
      return "ALTER COLUMN " + name + " DROP DEFAULT";
    case 5:
      return "ALTER COLUMN " + name +
             (random_.chance(50) || (one != nullptr && one->inherited > 0) ? " SET NOT NULL"
                                                                           : " DROP NOT NULL");
    case 6: {
      const std::string to = type();
      return "ALTER COLUMN " + name + " TYPE " + to + " USING NULL::" + to;
    }
    case 7:
      return "ALTER COLUMN " + name + " ADD GENERATED BY DEFAULT AS IDENTITY";
    case 8: {
      const auto& constraints = of.object->as<catalog::Table>()->constraints;
      const std::string wanted = constraints.empty() ? "nothing" : quote_name(random_.pick(constraints).name);
      return random_.pick({"DROP CONSTRAINT ", "DROP CONSTRAINT IF EXISTS ", "VALIDATE CONSTRAINT "}) +
             wanted;
    }
    case 9:
      return "ALTER COLUMN " + name +
             random_.pick({" SET STATISTICS 50", " SET STORAGE PLAIN", " DROP IDENTITY IF EXISTS"});
    case 10:
      return random_.pick({"ENABLE ROW LEVEL SECURITY", "SET (fillfactor = 50)", "RESET (fillfactor)",
                           "REPLICA IDENTITY FULL", "FORCE ROW LEVEL SECURITY"});
    case 11: {
      const auto* string = string_column(*of.object);
      return "ADD COLUMN g" + std::to_string(random_.below(4)) + " text GENERATED ALWAYS AS (" +
             (string == nullptr ? "'k'" : quote_name(string->name) + " || 'x'") + ") STORED";
    }
    default:
      return add_constraint(of);
  }
}

// By USING, or as an assignment would; identity, names of columns, where the values are stored.
std::string Generator::change_column() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const auto* one = column(*of->object);
  const std::string name = one == nullptr ? column_name() : quote_name(one->name);
  const std::string to = type();
  const std::string start = "ALTER TABLE " + of->name + " ALTER COLUMN " + name;
  const bool of_string = one != nullptr && one == string_column(*of->object);
  switch (random_.below(7)) {
    case 0:
      return start + " TYPE " + to + " USING " + name + "::text::" + to;
    case 1:
      return start + " TYPE " + to;
    case 2:
      return start + " SET DATA TYPE text USING " + name + "::text";
    case 3:
      return start + random_.pick({" SET GENERATED BY DEFAULT", " RESTART WITH 9", " SET INCREMENT BY 3",
                                   " SET GENERATED ALWAYS SET MAXVALUE 99", " DROP IDENTITY"});
    case 4:
      return start + random_.pick({" DROP EXPRESSION IF EXISTS", " DROP EXPRESSION"});
    case 5:
      return start + random_.pick({of_string ? " SET COMPRESSION pglz" : " SET (n_distinct = 3)",
                                   " SET (n_distinct = 5)", " RESET (n_distinct)"});
    default:
      return "ALTER TABLE " + of->name +
             random_.pick({" SET LOGGED", " SET UNLOGGED", " SET WITHOUT CLUSTER",
                           " DISABLE ROW LEVEL SECURITY", " SET (autovacuum_enabled = false)",
                           " REPLICA IDENTITY DEFAULT"});
  }
}

std::string Generator::change_inheritance() {
  const auto child = table();
  const auto parent = table();
  if (!child || !parent) {
    return create_table();
  }
  switch (random_.below(5)) {
    case 0:
      return "ALTER TABLE " + child->name + " INHERIT " + parent->name;
    case 1:
      return "ALTER TABLE " + child->name + " NO INHERIT " + parent->name;
    case 2:
      return "CREATE TABLE kid (LIKE " + parent->name + ") INHERITS (" + parent->name + ")";
    case 3:
      return "ALTER TABLE ONLY " + parent->name + " " + alter_action(*parent);
    default:
      return "CREATE TABLE kid2 (extra int, CHECK (extra > 0)) INHERITS (" + parent->name + ", " +
             child->name + ")";
  }
}

std::string Generator::alter_table() {
  const auto of = table();
  if (!of || random_.chance(2)) {
    return "ALTER TABLE " + if_exists() + new_table_name() + " ADD COLUMN z int";
  }
  std::string text = "ALTER TABLE " + of->name + " " + alter_action(*of);
  for (int more = 0; more < 3 && random_.chance(20); ++more) {
    text += ", " + alter_action(*of);
  }
  return text;
}

std::string Generator::create_index() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  std::string text = random_.chance(20) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
  if (random_.chance(40)) {
    text +=
        (random_.chance(10) ? "IF NOT EXISTS " : "") + random_.pick({"i1", "i2", "\"I 3\"", "ix_name"}) + " ";
  }
  text += "ON " + of->name + " ";
  const auto* one = column(*of->object);
  const auto* string = string_column(*of->object);
  if (string != nullptr && random_.chance(40)) {
    text += "(" + random_.pick({"lower(", "upper(", "md5("}) + quote_name(string->name) + "))";
  } else {
    text += "(" + some_columns(*of->object, 3) +
            random_.pick({"", "", " DESC", " DESC NULLS LAST", " NULLS FIRST"}) + ")";
    text += random_.chance(10) ? " INCLUDE (" + some_columns(*of->object, 1) + ")" : "";
  }
  return random_.chance(15) ? text + " WHERE " + check_of(one) : text;
}

}  // namespace sqlgen::chains
