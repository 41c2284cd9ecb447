// Changes of what is no table: types, domains, views, triggers, functions, policies.
#include "catalog/postgresql/expressions/type_text.hpp"
#include "generator.hpp"

namespace sqlgen::chains {

using catalog::Object;
using catalog::quote_name;

namespace {

bool is_any_view(const Object& object) {
  return object.as<catalog::View>() != nullptr;
}
bool is_plain_view(const Object& object) {
  return is_any_view(object) && !object.as<catalog::View>()->materialized;
}
bool is_stored_view(const Object& object) {
  return is_any_view(object) && object.as<catalog::View>()->materialized;
}
bool is_domain_type(const Object& object) {
  return object.as<catalog::DomainType>() != nullptr;
}
bool is_composite_type(const Object& object) {
  return object.as<catalog::CompositeType>() != nullptr;
}
bool is_enum_type(const Object& object) {
  return object.as<catalog::EnumType>() != nullptr;
}
bool is_any_sequence(const Object& object) {
  return object.as<catalog::Sequence>() != nullptr;
}
bool is_any_function(const Object& object) {
  return object.as<catalog::Function>() != nullptr;
}

}  // namespace

std::string Generator::change_type() {
  switch (random_.below(4)) {
    case 0: {
      const std::string name = name_of(is_domain_type, "d1");
      return "ALTER DOMAIN " + name +
             random_.pick({" RENAME TO d3", " SET SCHEMA s2", " SET DEFAULT '7'", " DROP DEFAULT",
                           " RENAME CONSTRAINT c TO c9", " SET DEFAULT NULL"});
    }
    case 1: {
      const std::string name = name_of(is_composite_type, "d2");
      return "ALTER TYPE " + name +
             random_.pick({" ADD ATTRIBUTE z int", " DROP ATTRIBUTE IF EXISTS y", " DROP ATTRIBUTE x CASCADE",
                           " RENAME ATTRIBUTE x TO w", " ALTER ATTRIBUTE x TYPE bigint", " RENAME TO comp"});
    }
    case 2:
      return "DROP DOMAIN " + if_exists() + name_of(is_domain_type, "d1") + cascade();
    default:
      return "DROP TYPE " + if_exists() + name_of(is_composite_type, "d2") + cascade();
  }
}

std::string Generator::change_view() {
  const std::string name = name_of(is_plain_view, "v9");
  const auto views = objects(is_plain_view);
  switch (random_.below(8)) {
    case 0:
      return "ALTER VIEW " + name + " SET SCHEMA " + random_.pick({"s1", "s2"});
    case 1:
      return "ALTER VIEW " + name + " RENAME COLUMN " + column_name() + " TO " + column_name();
    case 2:
      return "ALTER MATERIALIZED VIEW " + name_of(is_stored_view, "m9") +
             random_.pick({" RENAME TO m_new", " SET SCHEMA s1"});
    case 3: {
      const auto of = table();
      if (!of) {
        return create_table();
      }
      const std::string query = "SELECT " + some_columns(*of->object, 2) + " FROM " + of->name;
      return "CREATE VIEW v4 AS " + query + " UNION ALL " + query;
    }
    case 4: {
      const auto of = table();
      const auto other = table();
      return of && other ? "CREATE VIEW v5 AS SELECT x.*, y." + some_columns(*other->object, 1) +
                               " AS more FROM " + of->name + " x JOIN " + other->name + " y ON true"
                         : create_table();
    }
    case 5: {
      const Object* stored =
          objects(is_stored_view).empty() ? nullptr : random_.pick(objects(is_stored_view));
      return stored == nullptr || stored->columns().empty()
                 ? create_view()
                 : "CREATE INDEX ON " + shown(*stored) + " (" + some_columns(*stored, 2) + ")";
    }
    case 6:
      return random_.pick({"COMMENT ON VIEW ", "COMMENT ON MATERIALIZED VIEW "}) +
             name_of(is_any_view, "v9") + " IS 'seen'";
    default: {
      const Object* view = views.empty() ? nullptr : random_.pick(views);
      return view == nullptr || view->columns().empty()
                 ? create_view()
                 : "CREATE VIEW v6 AS SELECT " + some_columns(*view, 2) + " FROM " + shown(*view);
    }
  }
}

std::string Generator::change_trigger() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const auto& triggers = of->object->as<catalog::Table>()->triggers;
  const std::string name = triggers.empty() ? "tr1" : quote_name(random_.pick(triggers).name);
  const auto* one = column(*of->object);
  const std::string named = one == nullptr ? "a" : quote_name(one->name);
  switch (random_.below(7)) {
    case 0:
      return "ALTER TRIGGER " + name + " ON " + of->name + " RENAME TO tr9";
    case 1:
      return "ALTER TABLE " + of->name +
             random_.pick({" DISABLE TRIGGER ", " ENABLE REPLICA TRIGGER ", " ENABLE TRIGGER "}) + name;
    case 2:
      return "CREATE OR REPLACE TRIGGER tr1 BEFORE UPDATE ON " + of->name + " FOR EACH ROW WHEN (OLD." +
             named + " IS DISTINCT FROM NEW." + named + ") EXECUTE FUNCTION f1()";
    case 3:
      return "CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON " + of->name +
             random_.pick({"", " DEFERRABLE INITIALLY DEFERRED"}) + " FOR EACH ROW EXECUTE FUNCTION f1()";
    case 4: {
      const auto views = objects(is_plain_view);
      return views.empty() ? "DROP TRIGGER " + name + " ON " + of->name
                           : "CREATE TRIGGER iv INSTEAD OF INSERT ON " + shown(*random_.pick(views)) +
                                 " FOR EACH ROW EXECUTE FUNCTION f1()";
    }
    case 5:
      return "COMMENT ON TRIGGER " + name + " ON " + of->name + " IS 'fires'";
    default:
      return "DROP TRIGGER " + if_exists() + name + " ON " + of->name + cascade();
  }
}

std::string Generator::change_function() {
  return random_.pick(
      {"ALTER FUNCTION f1() RENAME TO f3", "ALTER FUNCTION f2(int, text) SET SCHEMA s1",
       "ALTER FUNCTION f2(int, text) VOLATILE", "COMMENT ON FUNCTION f1() IS 'of triggers'",
       "DROP FUNCTION IF EXISTS f2(int, text) CASCADE", "DROP FUNCTION f1() CASCADE",
       "CREATE FUNCTION f5(VARIADIC a int[]) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM unnest(a)'",
       "CREATE FUNCTION f6(a int, OUT b int, OUT c text) LANGUAGE sql AS $$ SELECT 1, 'x' $$",
       "CREATE FUNCTION f7(a int) RETURNS TABLE (n int, t text) LANGUAGE sql STABLE AS $$ SELECT 1, 'x' $$",
       "CREATE PROCEDURE pr(a int) LANGUAGE sql AS 'SELECT 1'", "DROP PROCEDURE IF EXISTS pr",
       "CREATE OR REPLACE FUNCTION f2(x int, y text DEFAULT 'r') RETURNS text LANGUAGE sql IMMUTABLE AS "
       "'SELECT y || x'"});
}

std::string Generator::change_attachment() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const std::string check = check_of(column(*of->object));
  switch (random_.below(7)) {
    case 0:
      return "ALTER POLICY p1 ON " + of->name + " USING (" + check + ")";
    case 1:
      return "ALTER POLICY p1 ON " + of->name + " RENAME TO p3";
    case 2:
      return "DROP POLICY " + if_exists() + random_.pick({"p1", "p2"}) + " ON " + of->name;
    case 3:
      return "DROP RULE " + if_exists() + "r1 ON " + of->name + cascade();
    case 4:
      return "ALTER RULE r1 ON " + of->name + " RENAME TO r2";
    case 5:
      return "COMMENT ON POLICY p1 ON " + of->name + " IS 'may see'";
    default:
      return "CREATE POLICY p4 ON " + of->name + " FOR INSERT WITH CHECK (" + check + ")";
  }
}

std::string Generator::comment_elsewhere() {
  const std::string text = random_.pick({"'about'", "'it''s'", "NULL"});
  switch (random_.below(5)) {
    case 0:
      return "COMMENT ON DOMAIN " + name_of(is_domain_type, "d1") + " IS " + text;
    case 1:
      return "COMMENT ON SEQUENCE " + name_of(is_any_sequence, "q9") + " IS " + text;
    case 2:
      return "COMMENT ON TYPE " + name_of(is_enum_type, "mood") + " IS " + text;
    case 3:
      return "COMMENT ON CONSTRAINT c ON DOMAIN " + name_of(is_domain_type, "d1") + " IS " + text;
    default:
      return random_.pick({"COMMENT ON SCHEMA s2 IS ", "COMMENT ON SCHEMA public IS "}) + text;
  }
}

std::string Generator::table_from_query() {
  const auto of = table();
  if (!of) {
    return create_table();
  }
  const std::string name = random_.pick({"t5", "copy1", "copy2"});
  switch (random_.below(3)) {
    case 0:
      return "CREATE TABLE " + name + " AS SELECT * FROM " + of->name + random_.pick({"", " WITH NO DATA"});
    case 1:
      return "CREATE TABLE IF NOT EXISTS " + name + " AS SELECT " + some_columns(*of->object, 2) +
             ", 1 AS one, 'x' AS t FROM " + of->name;
    default:
      return "SELECT " + some_columns(*of->object, 3) + " INTO " + name + " FROM " + of->name;
  }
}

std::string Generator::use_function() {
  const auto of = table();
  if (!of || objects(is_any_function).empty()) {
    return create_function_or_trigger();
  }
  const auto* one = column(*of->object);
  const std::string name = one == nullptr ? "a" : quote_name(one->name);
  switch (random_.below(4)) {
    case 0:
      return "ALTER TABLE " + of->name + " ALTER COLUMN " + name + " SET DEFAULT f2(1)";
    case 1:
      return "ALTER TABLE " + of->name + " ADD CONSTRAINT by_f CHECK (f2(1, 'x') <> '')";
    case 2:
      return "CREATE VIEW v8 AS SELECT f2(1, 'x') AS f FROM " + of->name;
    default:
      return "ALTER TABLE " + of->name + " ADD COLUMN f text DEFAULT f2(1, 'z')";
  }
}

}  // namespace sqlgen::chains
