#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catalog/syntax/node.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// The records that the loops of a block go through, with the values that are known of them.
class BlockVariables {
 public:
  /// The row that the record of this name is; a value that is not known stands for no constant.
  void set(const std::string& record, const std::vector<std::string>& columns,
           const std::vector<ir::RowValue>& row);
  void forget(const std::string& record) { records_.erase(record); }
  [[nodiscard]] bool empty() const { return records_.empty(); }

  /// All texts among the values.
  [[nodiscard]] std::string words() const;

  /// A statement with the values of the records in the places where it names them.
  [[nodiscard]] Node filled(const Node& statement) const;

 private:
  std::map<std::string, std::map<std::string, Node>> records_;
};

/// Whether the statements of a loop can be gone through one after the other: none leaves it on the way.
[[nodiscard]] bool is_plain_loop(const Node& body);

}  // namespace sqlgen::catalog
