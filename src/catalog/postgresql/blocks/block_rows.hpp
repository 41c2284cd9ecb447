#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/model/database.hpp"
#include "catalog/syntax/node.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// The rows beside the catalog, while a block of code is followed statement by statement.
class BlockRows {
 public:
  BlockRows() = default;
  BlockRows(const BlockRows&) = delete;
  BlockRows& operator=(const BlockRows&) = delete;
  virtual ~BlockRows() = default;

  /// Whether a condition holds; `select` is a SELECT of it alone. Nothing where that is not known.
  [[nodiscard]] virtual std::optional<bool> holds(const Node& select) = 0;
  /// What a SELECT gives; nothing where that is not known.
  [[nodiscard]] virtual std::optional<ir::Answer> answer(const Node& select) = 0;
  /// A statement of the block has been applied to the catalog, which was `before` until then.
  virtual void applied(const Node& tree, std::string_view text, const Database& before) = 0;
  /// What a part of the block does can't be told; the text names what it may change.
  virtual void doubt(std::string_view text) = 0;
  /// The same of the rows of all tables.
  virtual void doubt_all(const std::string& reason) = 0;
  /// What follows up to end() is kept as a whole, or taken back.
  virtual void begin() = 0;
  virtual void end(bool keep) = 0;
};

}  // namespace sqlgen::catalog
