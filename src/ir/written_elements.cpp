#include "ir/written_elements.hpp"

#include "support/diagnostic.hpp"

namespace sqlgen::ir {

WrittenElement RepeatedHooks::next(Span where) {
  if (next_ == written_->answers.size()) {
    throw CompileError(
        "unsupported-python",
        "what is written here was not known when a function registered with @compiles was asked", where,
        "say the table with copy_from=");
  }
  return written_->answers[next_++];
}

WrittenElement RepeatedHooks::constraint(const TablePtr& table, const Constraint& /*constraint*/,
                                         const WriteConstraint& /*write*/) {
  return next(table->span);
}

WrittenElement RepeatedHooks::column(const TablePtr& table, const ColumnPtr& /*column*/,
                                     std::string /*own*/) {
  return next(table->span);
}

std::string RepeatedHooks::create_table(const TablePtr& table, bool /*if_not_exists*/, std::string /*own*/) {
  return next(table->span).value_or("");
}

}  // namespace sqlgen::ir
