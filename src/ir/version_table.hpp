#pragma once

#include <optional>
#include <string>

namespace sqlgen::ir {

/// The table that says which revisions a database has: context.configure(version_table=,
/// version_table_schema=, version_table_pk=).
struct VersionTable {
  std::string name = "alembic_version";
  std::optional<std::string> schema = {};
  bool primary_key = true;
};

}  // namespace sqlgen::ir
