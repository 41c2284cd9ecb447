#include "ir/expression.hpp"

namespace sqlgen::ir {

ExpressionPtr make_text(std::string sql, Span span) {
  return make_expression(TextClause{std::move(sql), {}}, nullptr, span);
}

}  // namespace sqlgen::ir
