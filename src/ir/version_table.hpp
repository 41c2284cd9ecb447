#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace sqlgen::ir {

struct Table;

/// The table that says which revisions a database has: context.configure(version_table=,
/// version_table_schema=, version_table_pk=).
struct VersionTable {
  std::string name = "alembic_version";
  std::optional<std::string> schema = {};
  bool primary_key = true;
  std::optional<std::string> column_type = {};  // of version_num, as SQL; unset: Alembic's VARCHAR(32)
  std::shared_ptr<Table> definition = {};       // what env.py's version_table_impl() makes in its place

  /// How many characters its column holds; nothing where it has no bound.
  [[nodiscard]] std::optional<std::size_t> width() const;
};

}  // namespace sqlgen::ir
