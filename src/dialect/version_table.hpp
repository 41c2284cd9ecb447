#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"
#include "ir/version_table.hpp"

namespace sqlgen::dialect {

using ir::VersionTable;

// The statements of alembic/runtime/migration.py's HeadMaintainer, without terminators.

[[nodiscard]] std::string create_version_table(const Dialect& dialect, const VersionTable& table,
                                               bool if_not_exists = false);
[[nodiscard]] std::string drop_version_table(const Dialect& dialect, const VersionTable& table);
[[nodiscard]] std::string insert_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view id);
[[nodiscard]] std::string update_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view from, std::string_view to);
/// All rows of it.
[[nodiscard]] std::string purge_versions(const Dialect& dialect, const VersionTable& table);
[[nodiscard]] std::string delete_version(const Dialect& dialect, const VersionTable& table,
                                         std::string_view id);

}  // namespace sqlgen::dialect
