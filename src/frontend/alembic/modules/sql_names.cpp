#include <algorithm>
#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/expressions/constructors/sql_constructors.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/containers.hpp"

// Which of SQLAlchemy's modules name the parts of the expression language.

namespace sqlgen::alembic {

using python::Value;

namespace {

constexpr std::array<std::string_view, 8> kExpressionModules = {"sqlalchemy",
                                                                "sqlalchemy.sql",
                                                                "sqlalchemy.sql.expression",
                                                                "sqlalchemy.sql.elements",
                                                                "sqlalchemy.sql.functions",
                                                                "sqlalchemy.sql.selectable",
                                                                "sqlalchemy.sql.dml",
                                                                "sqlalchemy.future"};

void append_sql_names(SqlNames& names, const SqlNames& more) {
  names.insert(names.end(), more.begin(), more.end());
}

const SqlNames& generic_sql_names() {
  static const SqlNames kNames = [] {
    SqlNames names = value_constructors();
    append_sql_names(names, element_constructors());
    append_sql_names(names, statement_constructors());
    append_sql_names(names, element_classes());
    return names;
  }();
  return kNames;
}

}  // namespace

std::vector<std::pair<std::string, Value>> expression_names(std::string_view module) {
  SqlNames names;
  if (std::find(kExpressionModules.begin(), kExpressionModules.end(), module) != kExpressionModules.end()) {
    append_sql_names(names, generic_sql_names());
  }
  static const SqlNames kPostgresql = postgresql_constructors();
  if (module == "sqlalchemy.dialects.postgresql" || module == "sqlalchemy.dialects.postgresql.dml" ||
      module == "sqlalchemy.dialects.postgresql.array" || module == "sqlalchemy.dialects.postgresql.ext") {
    append_sql_names(names, kPostgresql);
  }
  for (const dialect::Facts& dialect : dialect::known_dialects()) {
    const std::string of_dialect = "sqlalchemy.dialects." + dialect.name;
    if (dialect.written && (module == of_dialect || module == of_dialect + ".dml")) {
      append_sql_names(names, dialect_constructors(dialect.name));
    }
  }
  return names;
}

}  // namespace sqlgen::alembic
