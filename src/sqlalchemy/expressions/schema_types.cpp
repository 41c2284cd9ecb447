#include "sqlalchemy/expressions/schema_types.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "support/diagnostic.hpp"

namespace sqlgen::ir {

TypePtr with_table_schema(const TypePtr& type, const std::optional<Identifier>& schema) {
  if (!type) {
    return type;
  }
  TypePtr item = with_table_schema(type->item, schema);
  std::map<std::string, TypePtr> variants;
  bool changed = item != type->item;
  for (const auto& [dialect, variant] : type->variants) {
    changed |= (variants[dialect] = with_table_schema(variant, schema)) != variant;
  }
  const bool inherits = type->enumeration && type->enumeration->inherit_schema;
  if (!changed && !inherits) {
    return type;
  }
  auto copy = std::make_shared<Type>(*type);
  copy->item = std::move(item);
  copy->variants = std::move(variants);
  if (inherits) {
    copy->schema = schema;
  }
  return copy;
}

const std::vector<std::string>& written_labels(const Type& enumeration) {
  const EnumInfo& info = *enumeration.enumeration;
  if (!info.unwritable.empty()) {
    throw CompileError(
        "unrenderable-literal",
        fmt::format("the label {} of an Enum is no text, and can't be written", info.unwritable),
        enumeration.span, "give the labels one by one: sa.Enum(*labels)");
  }
  return info.labels;
}

}  // namespace sqlgen::ir
