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
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    places_[tables_[i]->name.fullname()].push_back(i);
  }
  for (const TablePtr& table : tables_) {
    const std::string own = table->name.fullname();
    for_each_key(*table, [&](const ConstraintName& name, const ForeignKeyOptions& options,
                             const std::string& referred) {
      if (options.use_alter && !(only_named_ && !name.given())) {
        apart_.insert({own, referred});
      } else if (referred != own && places_.contains(referred)) {
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

bool TableOrder::is_apart(const Table& table, std::string_view referred) const {
  return apart_.contains({table.name.fullname(), std::string(referred)});
}

// In each round those that waited only for what came before, as they were given.
TableOrder::Levels TableOrder::levels() const {
  std::map<std::string, std::size_t> waits_for;
  for (const auto& [referred, referring] : edges_) {
    ++waits_for[referring];
  }
  std::vector<std::size_t> round;
  for (const auto& [name, places] : places_) {
    if (!waits_for.contains(name)) {
      round.insert(round.end(), places.begin(), places.end());
    }
  }
  Levels levels;
  std::vector<bool> done(tables_.size(), false);
  while (!round.empty()) {
    std::sort(round.begin(), round.end());
    std::set<std::string> names;  // a table may be given twice
    for (const std::size_t place : round) {
      levels.sorted.push_back(tables_[place]);
      done[place] = true;
      names.insert(tables_[place]->name.fullname());
    }
    round.clear();
    for (const std::string& name : names) {
      for (auto edge = edges_.lower_bound({name, {}}); edge != edges_.end() && edge->first == name; ++edge) {
        if (--waits_for.at(edge->second) == 0) {
          const std::vector<std::size_t>& places = places_.at(edge->second);
          round.insert(round.end(), places.begin(), places.end());
        }
      }
    }
  }
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    if (!done[i]) {
      levels.left.push_back(tables_[i]);
    }
  }
  return levels;
}

std::optional<std::vector<TablePtr>> TableOrder::attempt() const {
  Levels found = levels();
  return found.left.empty() ? std::optional(std::move(found.sorted)) : std::nullopt;
}

// The order in which a search in depth leaves the tables.
std::vector<std::string> TableOrder::children_first() const {
  std::vector<std::string> order;
  std::set<std::string> seen;
  for (const auto& [key, unused] : places_) {
    using Search = std::pair<std::string, std::set<Edge>::const_iterator>;
    std::vector<Search> stack;
    if (seen.insert(key).second) {
      stack.emplace_back(key, edges_.lower_bound({key, {}}));
    }
    while (!stack.empty()) {
      auto& [table, edge] = stack.back();
      if (edge == edges_.end() || edge->first != table) {
        order.push_back(table);
        stack.pop_back();
        continue;
      }
      const std::string& child = (edge++)->second;
      if (seen.insert(child).second) {
        stack.emplace_back(child, edges_.lower_bound({child, {}}));
      }
    }
  }
  return order;
}

// Those that share a strongly connected component with another (Kosaraju).
std::set<std::string> TableOrder::tables_in_cycles() const {
  std::map<std::string, std::vector<std::string>> parents;
  for (const auto& [parent, child] : edges_) {
    parents[child].push_back(parent);
  }
  std::set<std::string> cyclic;
  std::set<std::string> seen;
  const std::vector<std::string> order = children_first();
  for (auto root = order.rbegin(); root != order.rend(); ++root) {
    std::vector<std::string> component;
    if (seen.insert(*root).second) {
      component.push_back(*root);
    }
    for (std::size_t i = 0; i < component.size(); ++i) {
      for (const std::string& parent : parents[component[i]]) {
        if (seen.insert(parent).second) {
          component.push_back(parent);
        }
      }
    }
    if (component.size() > 1) {
      cyclic.insert(component.begin(), component.end());
    }
  }
  return cyclic;
}

void TableOrder::break_cycles() {
  const std::set<std::string> cyclic = tables_in_cycles();
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
  return TableOrder(std::move(tables), false).sort();
}

}  // namespace sqlgen::ir
