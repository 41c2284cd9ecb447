#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/source.hpp"

namespace sqlgen::catalog {

/// The order of columns in a table that a batch makes anew: partial_reordering, insert_before and
/// insert_after (alembic/operations/batch.py, ApplyBatchImpl).
class BatchOrder {
 public:
  /// `columns` are the table's as it is; `partial` what partial_reordering says.
  BatchOrder(std::vector<std::string> columns, std::vector<std::vector<std::string>> partial);

  /// Notes where a new column goes. Errors: CompileError "batch-order" where the neighbour is not known.
  void add(const std::string& column, std::optional<std::string> before, std::optional<std::string> after,
           Span span);
  void drop(const std::string& column);

  /// `columns` in their final order. Errors: CompileError "batch-order" where the wishes contradict each
  /// other.
  [[nodiscard]] std::vector<std::string> apply(const std::vector<std::string>& columns, Span span) const;

 private:
  using Edge = std::pair<std::string, std::string>;

  [[nodiscard]] std::optional<std::string> new_neighbour(const std::string& column, bool following) const;

  std::vector<std::string> existing_;
  std::vector<std::vector<std::string>> partial_;
  std::vector<Edge> added_;
};

}  // namespace sqlgen::catalog
