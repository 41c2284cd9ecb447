#include "sqlalchemy/foreign_keys/table_order.hpp"

#include <algorithm>

#include "sqlalchemy/foreign_keys/target.hpp"

namespace sqlgen::ir {

TablePtr find_table(const std::vector<TablePtr>& tables, std::string_view full_name) {
  const auto found = std::find_if(tables.begin(), tables.end(), [full_name](const TablePtr& table) {
    return table->name.is_named(full_name);
  });
  return found == tables.end() ? nullptr : *found;
}

TableOrder::TableOrder(std::vector<TablePtr> tables, bool only_named)
    : tables_(std::move(tables)), only_named_(only_named) {
  for (const TablePtr& table : tables_) {
    const std::string own = table->name.fullname();
    for_each_key(*table, [&](const ConstraintName& name, const ForeignKeyOptions& options,
                             const std::string& referred) {
      if (options.use_alter && !(only_named_ && !name.given())) {
        apart_.insert({own, referred});
      } else if (referred != own && find_table(tables_, referred)) {
        edges_.insert({referred, own});
      }
    });
  }
}

void TableOrder::for_each_key(const Table& table, const KeyVisitor& visit) {
  for (const ColumnPtr& column : table.columns) {
    for (const ForeignKey& key : column->foreign_keys) {
      visit(key.name, key.options, std::string(target_table(key.target)));
    }
  }
  for (const Constraint& constraint : table.constraints) {
    if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) {
      visit(key->name, key->options, key->referred.fullname());
    }
  }
}

std::vector<TablePtr> TableOrder::sort() {
  if (auto sorted = attempt()) {
    return *sorted;
  }
  break_cycles();
  return attempt().value_or(tables_);
}

std::vector<TablePtr> TableOrder::reversed_sort(bool can_alter) {
  auto sorted = attempt();
  if (!sorted && can_alter) {
    sorted = sort();
  }
  if (sorted) {
    std::reverse(sorted->begin(), sorted->end());
  }
  return sorted.value_or(tables_);
}

std::vector<TablePtr> TableOrder::sort_up_to_cycles() const {
  Levels found = levels();
  found.sorted.insert(found.sorted.end(), found.left.begin(), found.left.end());
  return std::move(found.sorted);
}

bool TableOrder::is_apart(const Table& table, std::string_view referred) const {
  return apart_.contains({table.name.fullname(), std::string(referred)});
}

// In each round those that wait for no other that is left.
TableOrder::Levels TableOrder::levels() const {
  Levels levels{{}, tables_};
  while (!levels.left.empty()) {
    std::set<std::string> names;
    for (const TablePtr& table : levels.left) {
      names.insert(table->name.fullname());
    }
    std::set<std::string> waiting;
    for (const auto& [referred, referring] : edges_) {
      if (names.contains(referred)) {
        waiting.insert(referring);
      }
    }
    std::vector<TablePtr> later;
    std::vector<TablePtr> now;
    for (const TablePtr& table : levels.left) {
      (waiting.contains(table->name.fullname()) ? later : now).push_back(table);
    }
    if (now.empty()) {
      return levels;
    }
    levels.sorted.insert(levels.sorted.end(), now.begin(), now.end());
    levels.left = std::move(later);
  }
  return levels;
}

std::optional<std::vector<TablePtr>> TableOrder::attempt() const {
  Levels found = levels();
  return found.left.empty() ? std::optional(std::move(found.sorted)) : std::nullopt;
}

bool TableOrder::is_in_cycle(const std::string& table) const {
  std::set<std::string> reached;
  std::vector<std::string> pending{table};
  while (!pending.empty()) {
    const std::string current = pending.back();
    pending.pop_back();
    for (const auto& [parent, child] : edges_) {
      if (parent == current && reached.insert(child).second) {
        pending.push_back(child);
      }
    }
  }
  return reached.contains(table);
}

void TableOrder::break_cycles() {
  std::set<std::string> cyclic;
  for (const TablePtr& table : tables_) {
    if (is_in_cycle(table->name.fullname())) {
      cyclic.insert(table->name.fullname());
    }
  }
  for (const TablePtr& table : tables_) {
    const std::string own = table->name.fullname();
    for_each_key(*table,
                 [&](const ConstraintName& name, const ForeignKeyOptions&, const std::string& referred) {
                   if (cyclic.contains(own) && !(only_named_ && !name.given())) {
                     apart_.insert({own, referred});
                     edges_.erase({referred, own});
                   }
                 });
  }
}

std::vector<TablePtr> sorted_tables(std::vector<TablePtr> tables) {
  std::sort(tables.begin(), tables.end(),
            [](const TablePtr& a, const TablePtr& b) { return a->name.fullname() < b->name.fullname(); });
  return TableOrder(std::move(tables), false).sort_up_to_cycles();
}

}  // namespace sqlgen::ir
