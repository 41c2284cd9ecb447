#include "ir/expression.hpp"

namespace sqlgen::ir {

ExpressionPtr make_text(std::string sql, Span span) {
  return std::make_shared<const Expression>(Expression{TextClause{std::move(sql), {}}, nullptr, span});
}

}  // namespace sqlgen::ir
