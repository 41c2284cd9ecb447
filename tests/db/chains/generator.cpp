#include "generator.hpp"

#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::chains {

using catalog::Column;
using catalog::Object;

namespace {

const char* const kLongName = "a_name_that_is_much_too_long_for_what_postgresql_keeps_of_it";

bool is_table(const Object& object) {
  return object.as<catalog::Table>() != nullptr;
}

}  // namespace

std::string Generator::statement() {
  using Maker = std::string (Generator::*)();
  const std::vector<Maker> makers{&Generator::create_table,
                                  &Generator::create_table,
                                  &Generator::create_table,
                                  &Generator::alter_table,
                                  &Generator::alter_table,
                                  &Generator::alter_table,
                                  &Generator::alter_table,
                                  &Generator::alter_table,
                                  &Generator::alter_table,
                                  &Generator::create_index,
                                  &Generator::create_index,
                                  &Generator::create_type,
                                  &Generator::alter_type,
                                  &Generator::create_view,
                                  &Generator::create_sequence,
                                  &Generator::drop,
                                  &Generator::rename,
                                  &Generator::rename,
                                  &Generator::comment,
                                  &Generator::move,
                                  &Generator::create_function_or_trigger,
                                  &Generator::policy_or_rule,
                                  &Generator::create_partition,
                                  &Generator::change_type,
                                  &Generator::change_view,
                                  &Generator::change_trigger,
                                  &Generator::change_function,
                                  &Generator::change_attachment,
                                  &Generator::change_inheritance,
                                  &Generator::change_column,
                                  &Generator::comment_elsewhere,
                                  &Generator::table_from_query,
                                  &Generator::use_function};
  return (this->*random_.pick(makers))();
}

std::vector<const Object*> Generator::objects(bool (*wanted)(const Object&)) const {
  std::vector<const Object*> found;
  db_.for_each([&](const Object& object) {
    if (wanted(object)) {
      found.push_back(&object);
    }
  });
  return found;
}

std::string Generator::shown(const Object& object) const {
  return catalog::shown_name(db_, object, {});
}

std::string Generator::name_of(bool (*wanted)(const Object&), const char* otherwise) {
  const auto found = objects(wanted);
  return found.empty() || random_.chance(5) ? otherwise : shown(*random_.pick(found));
}

std::optional<Generator::Table> Generator::table() {
  const auto found = objects(is_table);
  if (found.empty()) {
    return std::nullopt;
  }
  const Object* object = random_.pick(found);
  return Table{shown(*object), object};
}

const Column* Generator::column(const Object& of) {
  return of.columns().empty() ? nullptr : &random_.pick(of.columns());
}

const Column* Generator::string_column(const Object& of) {
  for (const Column& one : of.columns()) {
    const std::string is = type_text(one);
    if (is == "text" || is.rfind("character varying", 0) == 0) {
      return is.find('[') == std::string::npos ? &one : nullptr;
    }
  }
  return nullptr;
}

std::string Generator::range_column(const Object& of) const {
  for (const Column& one : of.columns()) {
    if (type_text(one) == "int4range") {
      return catalog::quote_name(one.name);
    }
  }
  return "int4range(1, 2)";
}

std::string Generator::new_table_name() {
  const std::string schema = random_.chance(15) ? random_.pick({"s1.", "s2.", "public."}) : "";
  if (random_.chance(8)) {
    return schema + kLongName;
  }
  return schema +
         random_.pick({"t1", "t2", "t3", "t4", "t5", "t6", "\"Order\"", "\"a b\"", "users", "items"});
}

std::string Generator::column_name() {
  if (random_.chance(5)) {
    return std::string(kLongName).substr(0, 50 + random_.below(12));
  }
  return random_.pick({"a", "b", "c", "d", "e", "f", "id", "name", "\"Col X\"", "\"order\"", "status"});
}

std::string Generator::type() {
  if (random_.chance(12)) {
    const auto types = objects([](const Object& object) {
      return object.as<catalog::EnumType>() != nullptr || object.as<catalog::DomainType>() != nullptr;
    });
    if (!types.empty()) {
      return shown(*random_.pick(types)) + (random_.chance(10) ? "[]" : "");
    }
  }
  return random_.pick({"int",
                       "integer",
                       "bigint",
                       "smallint",
                       "text",
                       "varchar(20)",
                       "varchar",
                       "char(3)",
                       "numeric",
                       "numeric(10,2)",
                       "boolean",
                       "timestamp",
                       "timestamptz(3)",
                       "date",
                       "time",
                       "interval",
                       "uuid",
                       "json",
                       "jsonb",
                       "bytea",
                       "real",
                       "double precision",
                       "int[]",
                       "text[]",
                       "inet",
                       "float(20)",
                       "decimal(5)",
                       "bit(4)",
                       "varbit(8)",
                       "timestamp without time zone",
                       "interval day to second(2)",
                       "tsvector",
                       "int4range",
                       "character varying(5)[]"});
}

std::string Generator::default_of(const std::string& of) {
  const auto has = [&](const char* part) { return of.find(part) != std::string::npos; };
  if (has("[]")) {
    return random_.pick({"'{}'", "NULL"});
  }
  if (has("interval")) {
    return random_.pick({"'1 day'", "'2 hours'::interval"});
  }
  if (has("range") || has("tsvector") || has("inet") || has("bit")) {
    return "NULL";
  }
  if (has("int") || has("numeric") || has("decimal") || has("real") || has("double") || has("float")) {
    return random_.pick({"0", "1", "-5", "'7'", "(1 + 2)", "abs(-3)", "2 * 3"});
  }
  if (has("bool")) {
    return random_.pick({"true", "false", "'f'", "NOT true"});
  }
  if (has("timestamp") || has("date")) {
    return random_.pick(
        {"now()", "CURRENT_TIMESTAMP", "'2020-01-02'", "timezone('utc', now())", "now() AT TIME ZONE 'utc'"});
  }
  if (has("time")) {
    return random_.pick({"LOCALTIME", "'10:00'"});
  }
  if (has("uuid")) {
    return "gen_random_uuid()";
  }
  if (has("json")) {
    return random_.pick({"'{}'", "'[]'::json"});
  }
  if (has("text") || has("char")) {
    // How long the user's name is, is not the catalog's to know.
    return random_.pick({"'x'", "'it''s'", "lower('A')", "'a' || 'b'", has("text") ? "current_user" : "'u'",
                         "'back\\slash'", "upper(trim(' x '))", "CASE WHEN true THEN 'p' ELSE 'q' END",
                         "coalesce(NULL, 'z')"});
  }
  return "NULL";
}

std::string Generator::type_text(const Column& column) const {
  return catalog::shown_type(db_, column.type, {});
}

std::string Generator::check_of(const Column* column) {
  if (column == nullptr) {
    return "1 > 0";
  }
  const std::string name = catalog::quote_name(column->name);
  const std::string of = type_text(*column);
  const auto has = [&](const char* part) { return of.find(part) != std::string::npos; };
  if (!has("[]") && !has("interval") && !has("range") &&
      (has("int") || has("numeric") || has("double") || has("real"))) {
    return name + random_.pick({" > 0", " >= 0 AND 1 < 2", " BETWEEN 1 AND 5", " IN (1, 2, 3)", " <> 3",
                                " + 1 > 0", " IS NOT NULL"});
  }
  if (!has("[]") && (has("text") || has("character varying"))) {
    return random_.pick({"length(", "char_length("}) + name + ") < 9 OR " + name +
           random_.pick({" = 'x'", " IN ('a', 'b')", " LIKE 'x%'", " ~ '^a'", " <> ''"});
  }
  return name + " IS NOT NULL";
}

std::string Generator::reference() {
  const auto target = table();
  if (!target) {
    return "";
  }
  std::string text = " REFERENCES " + target->name;
  const auto* key = target->object->as<catalog::Table>()->primary_key();
  if (key != nullptr && key->columns.size() == 1 && random_.chance(50)) {
    text += "(" +
            catalog::quote_name(target->object->as<catalog::Table>()->column(key->columns.front())->name) +
            ")";
  }
  return text + random_.pick({"", "", " ON DELETE CASCADE", " ON DELETE SET NULL",
                              " ON UPDATE CASCADE ON DELETE RESTRICT", " DEFERRABLE INITIALLY DEFERRED",
                              " MATCH FULL"});
}

std::string Generator::column_definition(const std::string& name, bool with_constraints) {
  const std::string of = random_.chance(12) ? random_.pick({"serial", "bigserial", "smallserial"}) : type();
  std::string text = name + " " + of;
  const bool serial = of.find("serial") != std::string::npos;
  if (!serial && random_.chance(4) && (of == "text" || of == "varchar")) {
    text += " COLLATE \"C\"";
  }
  if (!serial && random_.chance(30)) {
    text += " DEFAULT " + default_of(of);
  } else if (of == "int" && random_.chance(15)) {
    text += random_.pick({" GENERATED ALWAYS AS IDENTITY",
                          " GENERATED BY DEFAULT AS IDENTITY (START WITH 5 INCREMENT BY -2)"});
  }
  if (random_.chance(25)) {
    text += " NOT NULL";
  }
  if (with_constraints && random_.chance(10)) {
    text += random_.pick({" UNIQUE", " CONSTRAINT uq UNIQUE", " UNIQUE DEFERRABLE"});
  }
  if (with_constraints && random_.chance(8) && (of == "int" || of == "integer" || of == "bigint")) {
    text += reference();
  }
  if (with_constraints && random_.chance(8) && (of == "int" || of == "integer")) {
    text += " CHECK (" + name + " > 0)";
  }
  return text;
}

std::string Generator::some_columns(const Object& of, std::size_t most) {
  std::string text;
  const std::size_t count = 1 + random_.below(most);
  for (std::size_t i = 0; i < count; ++i) {
    const Column* one = column(of);
    if (one != nullptr && text.find(catalog::quote_name(one->name)) == std::string::npos) {
      text += (text.empty() ? "" : ", ") + catalog::quote_name(one->name);
    }
  }
  return text.empty() ? "a" : text;
}

}  // namespace sqlgen::chains
