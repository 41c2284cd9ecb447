#include "catalog/batch_order.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "support/diagnostic.hpp"

namespace sqlgen::catalog {

namespace {

/// Takes the items that wait for no other one, again and again (sqlalchemy/util/topological.py).
std::vector<std::string> sort_topologically(const std::vector<std::pair<std::string, std::string>>& edges,
                                            std::vector<std::string> items, Span span) {
  std::vector<std::string> sorted;
  std::set<std::string> waiting(items.begin(), items.end());
  while (!items.empty()) {
    std::vector<std::string> ready;
    for (const std::string& item : items) {
      const bool free = std::none_of(edges.begin(), edges.end(), [&](const auto& edge) {
        return edge.second == item && waiting.contains(edge.first);
      });
      if (free) {
        ready.push_back(item);
      }
    }
    if (ready.empty()) {
      throw CompileError("batch-order", "the wishes for the order of columns contradict each other", span);
    }
    for (const std::string& item : ready) {
      waiting.erase(item);
    }
    std::erase_if(items, [&](const std::string& item) { return !waiting.contains(item); });
    sorted.insert(sorted.end(), ready.begin(), ready.end());
  }
  return sorted;
}

}  // namespace

BatchOrder::BatchOrder(std::vector<std::string> columns, std::vector<std::vector<std::string>> partial)
    : existing_(std::move(columns)), partial_(std::move(partial)) {}

std::optional<std::string> BatchOrder::new_neighbour(const std::string& column, bool following) const {
  // The last edge wins, as in the dict that Alembic makes of them.
  for (auto edge = added_.rbegin(); edge != added_.rend(); ++edge) {
    if ((following ? edge->first : edge->second) == column) {
      return following ? edge->second : edge->first;
    }
  }
  return std::nullopt;
}

void BatchOrder::add(const std::string& column, std::optional<std::string> before,
                     std::optional<std::string> after, Span span) {
  const auto position = [this](const std::string& name) {
    return static_cast<std::size_t>(std::find(existing_.begin(), existing_.end(), name) - existing_.begin());
  };
  const auto known_neighbour = [&](const std::string& name, bool following) {
    std::optional<std::string> neighbour = new_neighbour(name, following);
    if (!neighbour) {
      throw CompileError("batch-order",
                         fmt::format("column '{}' has no place that '{}' could go by", name, column), span);
    }
    return neighbour;
  };
  if (partial_.empty()) {
    if (after && !before) {
      const std::size_t at = position(*after);
      if (at == existing_.size()) {
        before = known_neighbour(*after, true);
      } else if (at + 1 < existing_.size()) {
        before = existing_[at + 1];
      }
    }
    if (before && !after) {
      const std::size_t at = position(*before);
      if (at == existing_.size()) {
        after = known_neighbour(*before, false);
      } else if (at > 0) {
        after = existing_[at - 1];
      }
    }
  }
  if (before) {
    added_.emplace_back(column, *before);
  }
  if (after) {
    added_.emplace_back(*after, column);
  }
  if (partial_.empty() && !before && !after && !existing_.empty()) {
    added_.emplace_back(existing_.back(), column);
  }
}

void BatchOrder::drop(const std::string& column) {
  std::erase(existing_, column);
}

std::vector<std::string> BatchOrder::apply(const std::vector<std::string>& columns, Span span) const {
  if (partial_.empty() && added_.empty()) {
    return columns;
  }
  std::vector<Edge> edges = added_;
  for (const std::vector<std::string>& run : partial_) {
    for (std::size_t i = 1; i < run.size(); ++i) {
      edges.emplace_back(run[i - 1], run[i]);
    }
  }
  if (partial_.empty()) {
    for (std::size_t i = 1; i < existing_.size() && i < columns.size(); ++i) {
      edges.emplace_back(columns[i - 1], existing_[i]);
    }
  }
  std::erase_if(edges, [](const Edge& edge) { return edge.first == edge.second; });
  return sort_topologically(edges, columns, span);
}

}  // namespace sqlgen::catalog
