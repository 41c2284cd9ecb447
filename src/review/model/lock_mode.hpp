#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sqlgen::review {

/// How a table is locked, the weakest first. The first eight are PostgreSQL's, `reserved` is SQLite's, of the
/// whole database.
enum class LockMode : std::uint8_t {
  none,
  access_share,
  row_share,
  row_exclusive,
  share_update_exclusive,
  share,
  share_row_exclusive,
  exclusive,
  access_exclusive,
  reserved
};

/// "ACCESS EXCLUSIVE".
[[nodiscard]] std::string_view lock_name(LockMode mode);
[[nodiscard]] std::optional<LockMode> lock_named(std::string_view name);

/// Whether others can't write (or not even read) rows while it is held.
[[nodiscard]] bool blocks_writes(LockMode mode);
[[nodiscard]] bool blocks_reads(LockMode mode);

}  // namespace sqlgen::review
