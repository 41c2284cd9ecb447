#include "ir/type.hpp"

#include <array>

namespace sqlgen::ir {

namespace {

struct KindInfo {
  std::string_view name;
  TypeFamily family;
};

constexpr std::array kKinds{
#define SQLGEN_TYPE(kind, name, family) KindInfo{name, TypeFamily::family},
#include "ir/type_kinds.def"
#undef SQLGEN_TYPE
};

}  // namespace

std::string_view type_name(TypeKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).name;
}

TypeFamily type_family(TypeKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).family;
}

TypePtr make_type(TypeKind kind) {
  return std::make_shared<Type>(kind);
}

const Type& resolve_variant(const Type& type, const std::string& dialect) {
  const auto found = type.variants.find(dialect);
  return found == type.variants.end() ? type : *found->second;
}

}  // namespace sqlgen::ir
