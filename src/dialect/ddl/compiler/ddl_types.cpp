#include "dialect/ddl/compiler/ddl_types.hpp"

#include <fmt/format.h>

#include "dialect/literals/literal_renderer.hpp"
#include "dialect/names.hpp"
#include "sqlalchemy/expressions/schema_types.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

bool is_enumeration(const ir::Type& type) {
  return type.kind == ir::TypeKind::enumeration || type.kind == ir::TypeKind::pg_enum;
}

bool wants_check(const ir::Type& type) {
  return type.create_constraint || (type.enumeration && type.enumeration->create_constraint);
}

/// Enum._should_create_constraint and Boolean's.
bool check_is_made(const Dialect& dialect, const ir::Type& type) {
  if (is_enumeration(type)) {
    const bool native = type.kind == ir::TypeKind::pg_enum || type.enumeration->native;
    return !native || !dialect.facts().can("native_enum");
  }
  return !dialect.facts().can("native_boolean");
}

}  // namespace

const ir::Type& undecorated(const ir::Type& type) {
  const ir::Type* current = &type;
  while (current->kind == ir::TypeKind::type_decorator && current->item) {
    current = current->item.get();
  }
  return *current;
}

bool is_array(const ir::Type& type) {
  return type.kind == ir::TypeKind::array || type.kind == ir::TypeKind::pg_array;
}

const ir::Type* schema_type(const ir::Type& type, const std::string& dialect) {
  const ir::Type* current = &undecorated(ir::resolve_variant(type, dialect));
  if (is_array(*current) && current->item) {
    current = &undecorated(*current->item);
  }
  const bool found = is_enumeration(*current) || current->kind == ir::TypeKind::boolean ||
                     current->kind == ir::TypeKind::BOOLEAN || current->kind == ir::TypeKind::pg_domain;
  return found ? current : nullptr;
}

std::vector<std::string> enum_labels(const Dialect& dialect, const ir::Type& type) {
  std::vector<std::string> labels;
  for (const std::string& label : ir::written_labels(type)) {
    labels.push_back(dialect.literals().render_string(label));
  }
  return labels;
}

std::optional<std::string> type_check(const Dialect& dialect, const ir::Identifier& column,
                                      const ir::Type& type) {
  const ir::Type* schema = schema_type(type, dialect.name());
  if (schema == nullptr || !wants_check(*schema) || !check_is_made(dialect, *schema)) {
    return std::nullopt;
  }
  const std::string name = dialect.names().quote(column);
  if (!is_enumeration(*schema)) {
    return name + " IN (0, 1)";
  }
  return fmt::format("{} IN ({})", name, join(enum_labels(dialect, *schema), ", "));
}

bool same_affinity(const ir::Type& a, const ir::Type& b) {
  const auto family = [](const ir::Type& type) {
    const ir::TypeFamily own = ir::type_family(type.kind);
    switch (own) {
      case ir::TypeFamily::floating:
        return ir::TypeFamily::numeric;
      case ir::TypeFamily::enumeration:
        return ir::TypeFamily::string;
      case ir::TypeFamily::multirange:
        return ir::TypeFamily::range;
      default:
        return own;
    }
  };
  const ir::Type& left = undecorated(a);
  const ir::Type& right = undecorated(b);
  if (family(left) != family(right)) {
    return false;
  }
  const bool each_its_own = family(left) == ir::TypeFamily::other;
  return !each_its_own || (left.kind == right.kind && left.text_spelling == right.text_spelling);
}

}  // namespace sqlgen::dialect
