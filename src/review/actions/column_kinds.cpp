#include <algorithm>
#include <array>
#include <charconv>

#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "review/actions/classify.hpp"
#include "review/effects/effect_table.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// Functions of the extensions that come with PostgreSQL; those of others are not known.
constexpr auto kVolatileExtensionFunctions = std::to_array<std::string_view>(
    {"uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "gen_random_bytes", "gen_salt"});

bool is_volatile_function(const std::string& name, const NameLookup& names) {
  if (is_volatile_builtin(name) ||
      std::find(kVolatileExtensionFunctions.begin(), kVolatileExtensionFunctions.end(), name) !=
          kVolatileExtensionFunctions.end()) {
    return true;
  }
  if (catalog::is_builtin_function(name)) {
    return false;
  }
  // A function of one's own is volatile unless it says otherwise (CREATE FUNCTION).
  bool stable = false;
  names.database().for_each([&](const catalog::Object& object) {
    const auto* function = object.as<catalog::Function>();
    if (function == nullptr || object.name != name || function->definition == nullptr) {
      return;
    }
    for (const Node& option : (*function->definition)["options"].items()) {
      stable = stable || (option["defname"].str() == "volatility" && option["arg"].str() != "volatile");
    }
  });
  return !stable;
}

bool is_serial(const Node& type_name) {
  constexpr auto kSerial = std::to_array<std::string_view>(
      {"serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"});
  const std::string name = last_name(type_name["names"]);
  return std::find(kSerial.begin(), kSerial.end(), name) != kSerial.end();
}

bool has_checked_domain(const Node& type_name, const NameLookup& names) {
  const catalog::Object* type = names.type(name_parts(type_name["names"]));
  while (type != nullptr) {
    const auto* domain = type->as<catalog::DomainType>();
    if (domain == nullptr) {
      return false;
    }
    if (domain->not_null || !domain->constraints.empty()) {
      return true;
    }
    type = names.database().find(domain->base.type);
  }
  return false;
}

int modifier(const catalog::TypeReference& type, std::size_t index) {
  int value = -1;
  if (index < type.modifiers.size()) {
    const std::string& text = type.modifiers[index];
    std::from_chars(text.data(), text.data() + text.size(), value);
  }
  return value;
}

// The functions that apply a length do nothing where it does not shrink (varchar_support, numeric_support,
// timestamp_support, varbit_support); those of char(n) and bit(n) have no such rule.
bool keeps_length(const catalog::TypeReference& from, const catalog::TypeReference& to) {
  namespace oid = catalog::type_oid;
  if (to.modifiers.empty() || from.modifiers == to.modifiers) {
    return true;
  }
  if (from.array || to.array) {
    return false;
  }
  switch (to.type) {
    case oid::kVarchar:
    case oid::kVarbit:
      return !from.modifiers.empty() && modifier(to, 0) >= modifier(from, 0);
    case oid::kNumeric:
      return !from.modifiers.empty() && modifier(to, 0) >= modifier(from, 0) &&
             std::max(modifier(to, 1), 0) == std::max(modifier(from, 1), 0);
    case oid::kTime:
    case oid::kTimetz:
    case oid::kTimestamp:
    case oid::kTimestamptz:
      return modifier(to, 0) >= (from.modifiers.empty() ? 6 : modifier(from, 0));
    default:
      return false;
  }
}

bool is_string(const catalog::TypeReference& type) {
  return !type.array && (type.type == catalog::type_oid::kText || type.type == catalog::type_oid::kVarchar);
}

// citext has casts of its own, from and to strings, that change no byte.
bool is_case_insensitive_text(const catalog::Database& database, const catalog::TypeReference& type) {
  const catalog::Object* object = database.find(type.type);
  return object != nullptr && object->name == "citext" && !type.array;
}

bool keeps_bytes(const catalog::Database& database, const catalog::TypeReference& from,
                 const catalog::TypeReference& to) {
  const catalog::TypeReference source = catalog::base_type(database, from);
  const auto* domain = database.find_as<catalog::DomainType>(to.type);
  if (domain != nullptr && (domain->not_null || !domain->constraints.empty())) {
    return false;
  }
  const catalog::TypeReference target = catalog::base_type(database, to);
  if (source.type == target.type && source.array == target.array) {
    return keeps_length(source, target);
  }
  if (source.array || target.array) {
    return false;
  }
  if (is_string(source) && is_string(target)) {
    return target.modifiers.empty() || keeps_length({catalog::type_oid::kVarchar, source.modifiers}, target);
  }
  if (is_case_insensitive_text(database, target)) {
    return is_string(source);
  }
  if (is_case_insensitive_text(database, source)) {
    return is_string(target) && target.modifiers.empty();
  }
  return catalog::is_binary_coercible(source.type, target.type) && target.modifiers.empty();
}

bool is_indexed(const catalog::Database& database, const catalog::Object& table, int column) {
  for (const catalog::Oid oid : database.indexes_of(table.oid)) {
    const auto* index = database.find_as<catalog::Index>(oid);
    for (const catalog::IndexElement& element : index->elements) {
      if (element.column == column) {
        return true;
      }
    }
  }
  return false;
}

// USING that only casts the column to its new type says what would be done anyway.
bool converts_itself(const Node& definition, const std::string& column) {
  const Node& expression = definition["raw_default"];
  if (!expression) {
    return true;
  }
  const Node& inner = expression.is("TypeCast") ? expression["arg"] : expression;
  const auto parts = name_parts(inner["fields"]);
  const bool same_type = !expression.is("TypeCast") || last_name(expression["typeName"]["names"]) ==
                                                           last_name(definition["typeName"]["names"]);
  return inner.is("ColumnRef") && !parts.empty() && parts.back() == column && same_type;
}

}  // namespace

const Node& column_constraint(const Node& definition, std::string_view kind) {
  static const Node nothing;
  for (const Node& constraint : definition["constraints"].items()) {
    if (constraint["contype"].str() == kind) {
      return constraint;
    }
  }
  return nothing;
}

bool is_volatile(const Node& expression, const NameLookup& names) {
  bool found = false;
  expression.walk([&](const Node& node) {
    found = found || (node.is("FuncCall") && is_volatile_function(last_name(node["funcname"]), names));
  });
  return found;
}

std::string_view added_column(const Node& definition, const NameLookup& names) {
  const Node& default_value = column_constraint(definition, "CONSTR_DEFAULT");
  const bool is_null = default_value["raw_expr"].is("A_Const") && default_value["raw_expr"]["isnull"].truth();
  const bool has_default = static_cast<bool>(default_value) && !is_null;
  if (column_constraint(definition, "CONSTR_GENERATED")) {
    return "add-column-generated";
  }
  if (column_constraint(definition, "CONSTR_IDENTITY")) {
    return "add-column-identity";
  }
  if (is_serial(definition["typeName"])) {
    return "add-column-serial";
  }
  if (has_default && is_volatile(default_value["raw_expr"], names)) {
    return "add-column-volatile-default";
  }
  if (has_checked_domain(definition["typeName"], names)) {
    return "add-column-domain";
  }
  return has_default ? "add-column-default" : "add-column";
}

std::string_view type_change(const Node& command, const catalog::Object& table, const NameLookup& names,
                             const catalog::Database& after) {
  const std::string& name = command["name"].str();
  const auto* body = table.as<catalog::Table>();
  const auto* body_after = after.find_as<catalog::Table>(table.oid);
  const catalog::Column* old_column = body == nullptr ? nullptr : body->column(name);
  const catalog::Column* new_column = body_after == nullptr ? nullptr : body_after->column(name);
  if (old_column == nullptr || new_column == nullptr || old_column->type.type == catalog::kNoOid ||
      !converts_itself(command["def"], name)) {
    return "alter-type";
  }
  if (!keeps_bytes(after, old_column->type, new_column->type)) {
    return "alter-type";
  }
  const catalog::TypeReference from = catalog::base_type(after, old_column->type);
  const catalog::TypeReference to = catalog::base_type(after, new_column->type);
  const bool same_order = (from.type == to.type || (is_string(from) && is_string(to))) &&
                          old_column->collation_name == new_column->collation_name;
  return same_order || !is_indexed(names.database(), table, old_column->number) ? "alter-type-same-bytes"
                                                                                : "alter-type-index";
}

}  // namespace sqlgen::review
