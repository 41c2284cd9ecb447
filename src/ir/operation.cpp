#include "ir/operation.hpp"

namespace sqlgen::ir {

namespace {
const Span& span_in(const std::shared_ptr<BatchAlterTable>& batch) {
  return batch->span;
}
template <class T>
const Span& span_in(const T& operation) {
  return operation.span;
}
}  // namespace

Span span_of(const Operation& operation) {
  return std::visit([](const auto& o) { return span_in(o); }, operation);
}

}  // namespace sqlgen::ir
