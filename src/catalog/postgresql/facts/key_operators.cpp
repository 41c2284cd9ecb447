#include "catalog/postgresql/facts/key_operators.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

namespace {

// The families of btree that compare types with one another (pg_amop).
bool in_one_family(Oid left, Oid right) {
  using type_oid::kDate, type_oid::kFloat4, type_oid::kFloat8, type_oid::kInt2, type_oid::kInt4,
      type_oid::kInt8, type_oid::kName, type_oid::kText, type_oid::kTimestamp, type_oid::kTimestamptz;
  static const std::array<std::vector<Oid>, 4> families{
      {{kInt2, kInt4, kInt8}, {kFloat4, kFloat8}, {kDate, kTimestamp, kTimestamptz}, {kText, kName}}};
  return std::any_of(families.begin(), families.end(), [&](const std::vector<Oid>& family) {
    return std::count(family.begin(), family.end(), left) != 0 &&
           std::count(family.begin(), family.end(), right) != 0;
  });
}

}  // namespace

bool refers_by_equality(const Database& database, const TypeReference& referencing,
                        const TypeReference& referenced) {
  const TypeReference from = base_type(database, referencing);
  const TypeReference to = base_type(database, referenced);
  if (from.type == to.type && from.array == to.array) {
    return true;
  }
  const auto is_unknown = [&](const TypeReference& type) {
    const Object* object = database.find(type.type);
    return type.type == kNoOid || (builtin_type(type.type) == nullptr && object == nullptr) ||
           (object != nullptr && (object->doubt != nullptr || object->as<OtherType>() != nullptr));
  };
  if (is_unknown(from) || is_unknown(to)) {
    return true;
  }
  if (from.array || to.array || database.find(from.type) != nullptr || database.find(to.type) != nullptr) {
    return false;
  }
  // varchar has no operators of its own: it goes by those of text, as cidr by those of inet.
  const Oid compared = to.type == type_oid::kVarchar ? type_oid::kText : to.type;
  return in_one_family(from.type, compared) || from.type == compared ||
         converts_implicitly(from.type, compared);
}

}  // namespace sqlgen::catalog
