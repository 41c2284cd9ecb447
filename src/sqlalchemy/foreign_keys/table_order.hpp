#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/schema.hpp"

namespace sqlgen::ir {

/// The table of that full name; null where there is none.
[[nodiscard]] TablePtr find_table(const std::vector<TablePtr>& tables, std::string_view full_name);

/// The order of tables by what their foreign keys refer to, and the keys that are added or dropped by
/// themselves (sqlalchemy/sql/ddl.py, sort_tables_and_constraints).
class TableOrder {
 public:
  /// `only_named`: a key without a name can't be dropped by itself.
  TableOrder(std::vector<TablePtr> tables, bool only_named);

  /// Tables after those that they refer to. Where there is a cycle, its keys are written apart.
  [[nodiscard]] std::vector<TablePtr> sort();
  /// Tables after those that refer to them; as they were declared where there is a cycle and no ALTER.
  [[nodiscard]] std::vector<TablePtr> reversed_sort(bool can_alter);

  /// Whether the keys from this table to that one are written apart from CREATE TABLE.
  [[nodiscard]] bool is_apart(const Table& table, std::string_view referred) const;

 private:
  using Edge = std::pair<std::string, std::string>;  // a table, and one that refers to it
  struct Levels {
    std::vector<TablePtr> sorted;
    std::vector<TablePtr> left;  // in cycles, or waiting for one
  };
  using KeyVisitor = std::function<void(const ConstraintName& name, const ForeignKeyOptions& options,
                                        const std::string& referred)>;

  static void for_each_key(const Table& table, const KeyVisitor& visit);
  [[nodiscard]] Levels levels() const;
  [[nodiscard]] std::optional<std::vector<TablePtr>> attempt() const;
  [[nodiscard]] std::vector<std::string> children_first() const;
  [[nodiscard]] std::set<std::string> tables_in_cycles() const;
  void break_cycles();

  std::vector<TablePtr> tables_;
  bool only_named_;
  std::map<std::string, std::vector<std::size_t>> places_;  // in tables_, by their full names
  std::set<Edge> edges_;
  std::set<Edge> apart_;  // a table, and what it refers to
};

/// Tables in the order in which CREATE TABLE can run, otherwise by name (MetaData.sorted_tables).
[[nodiscard]] std::vector<TablePtr> sorted_tables(std::vector<TablePtr> tables);

}  // namespace sqlgen::ir
