#pragma once

#include <string>
#include <string_view>

#include "catalog/model/identity.hpp"

namespace sqlgen::catalog {

/// A type of PostgreSQL itself (pg_type).
struct BuiltinType {
  Oid oid = kNoOid;
  std::string_view name = {};  // "int4"
  char category = 'U';
  bool preferred = false;
  Oid array = kNoOid;
  bool collatable = false;
  char kind = 'b';
  std::string_view title = {};                           // "integer"
  char input_volatility = 'i', output_volatility = 'i';  // i immutable, s stable
};

/// By number, or by its name in pg_catalog; nullptr where there is none.
[[nodiscard]] const BuiltinType* builtin_type(Oid oid);
[[nodiscard]] const BuiltinType* builtin_type(std::string_view name);
/// The type whose array has this number.
[[nodiscard]] const BuiltinType* builtin_element_type(Oid array);

/// The numbers of the types that rules ask for.
namespace type_oid {
inline constexpr Oid kBool = 16, kBytea = 17, kName = 19, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25,
                     kOid = 26, kFloat4 = 700, kFloat8 = 701, kUnknown = 705, kBpchar = 1042, kVarchar = 1043,
                     kDate = 1082, kTime = 1083, kTimestamp = 1114, kTimestamptz = 1184, kInterval = 1186,
                     kTimetz = 1266, kBit = 1560, kVarbit = 1562, kNumeric = 1700, kRegclass = 2205,
                     kRecord = 2249, kVoid = 2278, kUuid = 2950, kJson = 114, kJsonb = 3802, kTsvector = 3614,
                     kInet = 869, kRegconfig = 3734;
}  // namespace type_oid

}  // namespace sqlgen::catalog
