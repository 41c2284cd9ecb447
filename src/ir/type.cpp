#include "ir/type.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace sqlgen::ir {

Type::Type(TypeKind type_kind)
    : kind(type_kind), as_decimal(type_family(type_kind) != TypeFamily::floating) {}
Type::Type(const Type& other) = default;
Type::Type(Type&& other) noexcept = default;
Type& Type::operator=(const Type& other) = default;
Type& Type::operator=(Type&& other) noexcept = default;
Type::~Type() = default;

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

std::optional<TypeKind> type_kind_named(std::string_view name) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const KindInfo& kind) { return kind.name == name; });
  return found != kKinds.end() ? std::optional(static_cast<TypeKind>(found - kKinds.begin())) : std::nullopt;
}

TypeFamily type_family(TypeKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).family;
}

TypePtr make_type(TypeKind kind) {
  return std::make_shared<Type>(kind);
}

TypeFamily value_family(const Type& type) {
  const bool stands_for_item = type.kind == TypeKind::type_decorator || type.kind == TypeKind::foreign ||
                               type.kind == TypeKind::pickle_type;
  return stands_for_item && type.item ? value_family(*type.item) : type_family(type.kind);
}

std::int64_t longest_label(const std::vector<std::string>& labels) {
  std::size_t longest = 0;
  for (const std::string& label : labels) {
    longest = std::max(longest, utf8_length(label));
  }
  return static_cast<std::int64_t>(longest);
}

const Type& resolve_variant(const Type& type, const std::string& dialect) {
  const auto found = type.variants.find(dialect);
  return found == type.variants.end() ? type : *found->second;
}

}  // namespace sqlgen::ir
