#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/table_change.hpp"
#include "ir/operation.hpp"

namespace sqlgen::catalog {

/// The tables that a database has after some settled operations (see TableChange). Only what operations say
/// is known: a table that SQL text changes, or that an operation changes in a way that can't be followed, is
/// given up rather than guessed.
class Schema {
 public:
  explicit Schema(TableChange::Quote quote) : quote_(std::move(quote)) {}

  void apply(const ir::Operation& operation);

  /// The table as it is now; nothing where it is not known, or no longer for certain.
  [[nodiscard]] ir::TablePtr find(const ir::TableName& name) const;

  /// The other tables that are known and have a foreign key to the table.
  [[nodiscard]] std::vector<ir::TablePtr> referring_to(const ir::TableName& name) const;

  /// The table that the operation is on is not known for certain any more.
  void forget(const ir::Operation& operation);
  /// Nothing is: a revision could not be read.
  void forget_all() { tables_.clear(); }

 private:
  using Key = std::pair<std::string, std::string>;  // schema, name

  void create(const ir::CreateTable& operation);
  void rename(const ir::RenameTable& operation);
  void change(const ir::TableName& name, const ir::Operation& operation);
  void alter_column(const ir::AlterColumn& operation);
  void drop_index(const ir::DropIndex& operation);
  void batch(const ir::BatchAlterTable& operation);
  void forget(const ir::TableName& name) { tables_.erase(key(name)); }
  void read_sql(std::string_view sql);
  template <class Action>
  void for_each_reference(const ir::TableName& table, Action action);
  [[nodiscard]] static Key key(const ir::TableName& name);

  TableChange::Quote quote_;
  std::map<Key, ir::TablePtr> tables_;  // never changed in place
};

}  // namespace sqlgen::catalog
