#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialect/dialect.hpp"

namespace sqlgen::dialect {

/// Where Alembic keeps the applied revisions: context.configure(version_table=, version_table_schema=,
/// version_table_pk=).
struct VersionTable {
  std::string name = "alembic_version";
  std::optional<std::string> schema = {};
  bool primary_key = true;
};

// The statements of alembic/runtime/migration.py's HeadMaintainer, without terminators.

[[nodiscard]] std::string create_version_table(const Dialect& dialect, const VersionTable& table);
[[nodiscard]] std::string drop_version_table(const Dialect& dialect, const VersionTable& table);
[[nodiscard]] std::string insert_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view id);
[[nodiscard]] std::string update_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view from, std::string_view to);
[[nodiscard]] std::string delete_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view id);

}  // namespace sqlgen::dialect
