#include "ir/operation.hpp"

namespace sqlgen::ir {

AlterColumn::AlterColumn() = default;
AlterColumn::AlterColumn(const AlterColumn& other) = default;
AlterColumn::AlterColumn(AlterColumn&& other) noexcept = default;
AlterColumn& AlterColumn::operator=(const AlterColumn& other) = default;
AlterColumn& AlterColumn::operator=(AlterColumn&& other) noexcept = default;
AlterColumn::~AlterColumn() = default;

Operation::Operation(const Operation& other) = default;
Operation::Operation(Operation&& other) noexcept = default;
Operation& Operation::operator=(const Operation& other) = default;
Operation& Operation::operator=(Operation&& other) noexcept = default;
Operation::~Operation() = default;

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
