#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/literals/literal_renderer.hpp"
#include "dialect/names.hpp"
#include "dialect/postgresql/ddl/ddl_compiler.hpp"
#include "dialect/type_compiler.hpp"
#include "support/text.hpp"

// CREATE TYPE and CREATE DOMAIN.

namespace sqlgen::dialect {

namespace {

/// PGIdentifierPreparer.format_type.
std::string type_name_of(const Dialect& dialect, const ir::Type& type) {
  if (type.name.name.empty()) {
    throw CompileError("unnamed-type",
                       fmt::format("PostgreSQL {} type requires a name", ir::type_name(type.kind)), type.span,
                       "give it a name: name=\"...\"");
  }
  return dialect.names().qualified(type.schema, type.name.name);
}

}  // namespace

std::string PostgresqlDdlCompiler::create_enum(const ir::Type& type) const {
  return fmt::format("CREATE TYPE {} AS ENUM ({})", type_name_of(dialect(), type),
                     join(enum_labels(dialect(), type), ", "));
}

std::string PostgresqlDdlCompiler::drop_enum(const ir::Type& type) const {
  return "DROP TYPE " + type_name_of(dialect(), type);
}

std::string PostgresqlDdlCompiler::create_domain(const ir::Type& type) const {
  std::vector<std::string> options;
  if (type.collation) {
    options.push_back("COLLATE " + quote(ir::Identifier(*type.collation)));
  }
  if (const auto* text = std::get_if<std::string>(&type.domain_default)) {
    options.push_back("DEFAULT " + dialect().literals().render_string(*text));
  } else if (const auto* expression = std::get_if<ir::ExpressionPtr>(&type.domain_default)) {
    options.push_back("DEFAULT " + dialect().expressions().compile_in_ddl(**expression));
  }
  if (type.domain_constraint_name) {
    options.push_back("CONSTRAINT " +
                      render_name(dialect(), {*type.domain_constraint_name, false}, type.span));
  }
  if (type.domain_not_null.value_or(false)) {
    options.emplace_back("NOT NULL");
  }
  if (type.domain_check) {
    options.push_back(fmt::format("CHECK ({})", dialect().expressions().compile_in_ddl(*type.domain_check)));
  }
  return fmt::format("CREATE DOMAIN {} AS {} {}", type_name_of(dialect(), type),
                     dialect().types().render(*type.item), join(options, " "));
}

std::string PostgresqlDdlCompiler::drop_domain(const ir::Type& type) const {
  return "DROP DOMAIN " + type_name_of(dialect(), type);
}

}  // namespace sqlgen::dialect
