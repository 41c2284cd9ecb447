#include "catalog/postgresql/expressions/type_text.hpp"
#include "generator.hpp"

namespace sqlgen::chains {

using catalog::Object;
using catalog::quote_name;

namespace {

bool is_table(const Object& object) {
  return object.as<catalog::Table>() != nullptr;
}
bool is_view(const Object& object) {
  const auto* view = object.as<catalog::View>();
  return view != nullptr && !view->materialized;
}
bool is_materialized(const Object& object) {
  const auto* view = object.as<catalog::View>();
  return view != nullptr && view->materialized;
}
bool is_index(const Object& object) {
  return object.as<catalog::Index>() != nullptr;
}
bool is_sequence(const Object& object) {
  return object.as<catalog::Sequence>() != nullptr;
}
bool is_enum(const Object& object) {
  return object.as<catalog::EnumType>() != nullptr;
}
bool is_domain(const Object& object) {
  return object.as<catalog::DomainType>() != nullptr;
}
bool is_function(const Object& object) {
  return object.as<catalog::Function>() != nullptr;
}

}  // namespace

std::string Generator::create_type() {
  const std::string name = random_.pick({"e1", "e2", "mood", "\"Kind\"", "s1.e1", "d1", "d2"});
  switch (random_.below(4)) {
    case 0:
    case 1:
      return "CREATE TYPE " + name + " AS ENUM ('a', 'b', 'it''s')";
    case 2:
      return "CREATE DOMAIN " + name + " AS " + random_.pick({"int", "text", "varchar(10)"}) +
             random_.pick(
                 {"", " NOT NULL", " CHECK (VALUE IS NOT NULL)", " CONSTRAINT c CHECK (VALUE::text <> 'x')"});
    default:
      return "CREATE TYPE " + name + " AS (x int, y " + type() + ")";
  }
}

std::string Generator::alter_type() {
  if (random_.chance(30)) {
    const std::string name = name_of(is_domain, "d1");
    return "ALTER DOMAIN " + name +
           random_.pick({" SET NOT NULL", " DROP NOT NULL", " ADD CHECK (VALUE IS NOT NULL)",
                         " ADD CONSTRAINT cc CHECK (VALUE::text <> 'y') NOT VALID", " DROP CONSTRAINT c",
                         " DROP CONSTRAINT IF EXISTS cc", " VALIDATE CONSTRAINT cc"});
  }
  const std::string name = name_of(is_enum, "mood");
  return "ALTER TYPE " + name +
         random_.pick({" ADD VALUE 'c'", " ADD VALUE IF NOT EXISTS 'd' BEFORE 'a'",
                       " ADD VALUE 'e' AFTER 'a'", " RENAME VALUE 'a' TO 'z'", " RENAME TO mood2",
                       " SET SCHEMA s1", " RENAME VALUE 'b' TO 'a'"});
}

std::string Generator::create_view() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const std::string columns = some_columns(*of->object, 3);
  const std::string name = random_.pick({"v1", "v2", "s1.v3"});
  const std::string start = random_.chance(25)
                                ? "CREATE MATERIALIZED VIEW m_" + name.substr(name.size() - 2) + " AS "
                            : random_.chance(20) ? "CREATE OR REPLACE VIEW " + name + " AS "
                                                 : "CREATE VIEW " + name + " AS ";
  switch (random_.below(5)) {
    case 0:
      return start + "SELECT * FROM " + of->name;
    case 1:
      return start + "SELECT count(*) AS n FROM " + of->name + " HAVING count(*) > 1";
    case 2:
      return start + "SELECT x." + some_columns(*of->object, 1) + " AS one, 'k' AS two FROM " + of->name +
             " x WHERE EXISTS (SELECT 1 FROM " + of->name + ")";
    case 3:
      return start + "WITH q AS (SELECT " + columns + " FROM " + of->name + ") SELECT * FROM q";
    default:
      return start + "SELECT " + columns + " FROM " + of->name;
  }
}

std::string Generator::create_sequence() {
  const std::string name =
      random_.chance(50) ? random_.pick({"q1", "q2", "s1.q3"}) : name_of(is_sequence, "q9");
  const std::string options =
      random_.pick({"", " AS smallint", " INCREMENT BY -1", " START 10 CACHE 5",
                    " MINVALUE -5 MAXVALUE 50 CYCLE", " NO MINVALUE", " OWNED BY NONE"});
  if (random_.chance(60)) {
    return "CREATE SEQUENCE " + std::string(random_.chance(20) ? "IF NOT EXISTS " : "") + name + options;
  }
  const auto of = table();
  const auto* one = of ? column(*of->object) : nullptr;
  if (one != nullptr && random_.chance(30)) {
    return "ALTER SEQUENCE " + name + " OWNED BY " + of->name + "." + quote_name(one->name);
  }
  return "ALTER SEQUENCE " + name + (options.empty() ? " RESTART" : options);
}

std::string Generator::create_function_or_trigger() {
  if (random_.chance(50) || objects(is_function).empty()) {
    return random_.pick(
        {"CREATE OR REPLACE FUNCTION f1() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
         "CREATE FUNCTION f2(x int, y text DEFAULT 'q') RETURNS text LANGUAGE sql IMMUTABLE STRICT AS "
         "'SELECT y'",
         "CREATE FUNCTION f3() RETURNS trigger LANGUAGE plpgsql AS $x$ BEGIN RETURN NULL; END $x$",
         "CREATE OR REPLACE FUNCTION f9(x int) RETURNS int LANGUAGE sql STABLE COST 10 AS $$ SELECT x $$"});
  }
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const std::string name = random_.pick({"tr1", "tr2", "\"Tr 3\""});
  const auto* one = column(*of->object);
  const std::string update_of = one != nullptr && random_.chance(30) ? " OF " + quote_name(one->name) : "";
  return "CREATE TRIGGER " + name +
         random_.pick({" BEFORE INSERT OR UPDATE", " AFTER UPDATE", " AFTER DELETE OR UPDATE"}) + update_of +
         " ON " + of->name + random_.pick({" FOR EACH ROW", " FOR EACH STATEMENT"}) + " EXECUTE FUNCTION " +
         random_.pick({"f1", "f3"}) + "(" + random_.pick({"", "'arg'"}) + ")";
}

std::string Generator::drop() {
  switch (random_.below(9)) {
    case 0:
    case 1:
      return "DROP TABLE " + if_exists() + name_of(is_table, "t9") + cascade();
    case 2:
      return "DROP VIEW " + if_exists() + name_of(is_view, "v9") + cascade();
    case 3:
      return "DROP INDEX " + if_exists() + name_of(is_index, "i9") + cascade();
    case 4:
      return "DROP SEQUENCE " + if_exists() + name_of(is_sequence, "q9") + cascade();
    case 5:
      return "DROP TYPE " + if_exists() + name_of(is_enum, "e9") + cascade();
    case 6:
      return "DROP MATERIALIZED VIEW " + if_exists() + name_of(is_materialized, "m9") + cascade();
    case 7:
      return random_.pick(
          {"DROP FUNCTION f1()", "DROP FUNCTION IF EXISTS f9(int)", "DROP FUNCTION f3 CASCADE"});
    default: {
      const auto of = table();
      return of ? "DROP TRIGGER " + if_exists() + random_.pick({"tr1", "tr2"}) + " ON " + of->name
                : "DROP DOMAIN IF EXISTS d1";
    }
  }
}

std::string Generator::rename() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const auto* one = column(*of->object);
  switch (random_.below(7)) {
    case 0:
    case 1:
      return "ALTER TABLE " + of->name + " RENAME TO " +
             random_.pick({"t1", "t2", "t7", "t8", "\"New name\""});
    case 2:
    case 3:
      return "ALTER TABLE " + of->name + " RENAME COLUMN " + (one == nullptr ? "a" : quote_name(one->name)) +
             " TO " + column_name();
    case 4: {
      const auto& constraints = of->object->as<catalog::Table>()->constraints;
      return "ALTER TABLE " + of->name + " RENAME CONSTRAINT " +
             (constraints.empty() ? "x" : quote_name(random_.pick(constraints).name)) + " TO " +
             random_.pick({"c7", "c8", "uq"});
    }
    case 5:
      return "ALTER INDEX " + name_of(is_index, "i9") + " RENAME TO " + random_.pick({"i7", "i8"});
    default:
      return random_.chance(50) ? "ALTER SEQUENCE " + name_of(is_sequence, "q9") + " RENAME TO q7"
                                : "ALTER VIEW " + name_of(is_view, "v9") + " RENAME TO v7";
  }
}

std::string Generator::comment() {
  const std::string text = random_.pick({"'about'", "'it''s'", "NULL", "''"});
  const auto of = table();
  if (!of) {
    return "COMMENT ON SCHEMA s1 IS " + text;
  }
  const auto* one = column(*of->object);
  switch (random_.below(4)) {
    case 0:
      return "COMMENT ON TABLE " + of->name + " IS " + text;
    case 1:
      return "COMMENT ON INDEX " + name_of(is_index, "i9") + " IS " + text;
    case 2: {
      const auto& constraints = of->object->as<catalog::Table>()->constraints;
      if (!constraints.empty()) {
        return "COMMENT ON CONSTRAINT " + quote_name(random_.pick(constraints).name) + " ON " + of->name +
               " IS " + text;
      }
      return "COMMENT ON TYPE " + name_of(is_enum, "mood") + " IS " + text;
    }
    default:
      return "COMMENT ON COLUMN " + of->name + "." + (one == nullptr ? "a" : quote_name(one->name)) + " IS " +
             text;
  }
}

std::string Generator::move() {
  switch (random_.below(4)) {
    case 0:
      return random_.pick({"CREATE SCHEMA s3", "CREATE SCHEMA IF NOT EXISTS s1", "DROP SCHEMA s3 CASCADE",
                           "DROP SCHEMA s2", "ALTER SCHEMA s3 RENAME TO s4"});
    case 1:
      return "ALTER SEQUENCE " + name_of(is_sequence, "q9") + " SET SCHEMA s1";
    default:
      return "ALTER TABLE " + name_of(is_table, "t9") + " SET SCHEMA " + random_.pick({"s1", "public", "s2"});
  }
}

std::string Generator::policy_or_rule() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const std::string check = check_of(column(*of->object));
  if (random_.chance(60)) {
    return "CREATE POLICY " + random_.pick({"p1", "p2"}) + " ON " + of->name +
           random_.pick({"", " FOR SELECT", " AS RESTRICTIVE FOR ALL"}) + " USING (" + check + ")";
  }
  return "CREATE OR REPLACE RULE r1 AS ON " + random_.pick({"DELETE", "UPDATE"}) + " TO " + of->name +
         " DO INSTEAD NOTHING";
}

}  // namespace sqlgen::chains
