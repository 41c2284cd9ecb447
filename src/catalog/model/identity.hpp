#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "support/source.hpp"

namespace sqlgen::catalog {

/// What an object is known by while its name changes, as in PostgreSQL; 0 is none. Types of PostgreSQL itself
/// have PostgreSQL's own numbers, everything else is above kFirstOid.
using Oid = std::uint32_t;
inline constexpr Oid kNoOid = 0;
inline constexpr Oid kFirstOid = 16384;

/// A column of a table: numbers are given once, and not again after a column is dropped.
struct ColumnReference {
  Oid table = kNoOid;
  int number = 0;
  friend auto operator<=>(const ColumnReference&, const ColumnReference&) = default;
};

/// A type with its modifiers, as a column has it: character varying(20)[].
struct TypeReference {
  Oid type = kNoOid;                        // none: the type is not known
  std::vector<std::string> modifiers = {};  // as they are written: "10", "2"
  bool array = false;
  friend bool operator==(const TypeReference&, const TypeReference&) = default;
};

/// Which statement it was: of which revision, and where in its file.
struct Origin {
  std::string revision = {};
  Span span = {};
};

/// Why something may be otherwise than the catalog has it.
struct Doubt {
  std::string reason;
  Origin origin = {};
  bool is_shaped = false;  // of values: each that is not known has a shape, by which it may be compared
};
using DoubtPtr = std::shared_ptr<const Doubt>;  // null: it is certain

}  // namespace sqlgen::catalog
