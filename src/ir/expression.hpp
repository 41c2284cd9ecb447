#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ir/name.hpp"
#include "ir/schema.hpp"
#include "ir/type.hpp"
#include "support/source.hpp"

namespace sqlgen::ir {

/// text(): SQL written down by the revision, with its :name parameters.
struct TextClause {
  std::string sql;
  std::map<std::string, ExpressionPtr> binds = {};
};

using ExpressionNode = std::variant<TextClause>;

/// A node of an SQL expression or statement. Immutable once made; shared freely.
struct Expression {
  ExpressionNode node;
  TypePtr type = {};
  Span span = {};
};

/// text(sql) as an expression.
[[nodiscard]] ExpressionPtr make_text(std::string sql, Span span = {});

}  // namespace sqlgen::ir
