#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ir/operation.hpp"

namespace sqlgen::catalog {

/// The tables that a database has after some operations. Only what operations say is known: a table that SQL
/// text changes, or that an operation changes in a way that can't be followed, is given up rather than
/// guessed.
class Schema {
 public:
  void apply(const ir::Operation& operation);

  /// The table as it is now; nothing where it is not known, or no longer for certain.
  [[nodiscard]] ir::TablePtr find(const ir::TableName& name) const;

  /// Nothing is known for certain any more: a revision could not be read.
  void forget_all() { tables_.clear(); }

 private:
  using Key = std::pair<std::string, std::string>;  // schema, name

  void create(const ir::CreateTable& operation);
  void rename(const ir::RenameTable& operation);
  void alter(const ir::AlterColumn& operation);
  void drop_column(const ir::TableName& table, const std::string& column);
  void drop_index(const ir::DropIndex& operation);
  void drop_constraint(const ir::DropConstraint& operation);
  void read_sql(std::string_view sql);
  [[nodiscard]] ir::Table* table(const ir::TableName& name);
  [[nodiscard]] static Key key(const ir::TableName& name);

  std::map<Key, ir::TablePtr> tables_;
};

}  // namespace sqlgen::catalog
