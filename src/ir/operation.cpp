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

namespace {

/// Where an operation keeps what was written for its parts; null for one that has none.
const WrittenElementsPtr* written_in(const CreateTable& create) {
  return &create.written;
}
const WrittenElementsPtr* written_in(const AddColumn& add) {
  return &add.written;
}
const WrittenElementsPtr* written_in(const AddConstraint& add) {
  return &add.written;
}
const WrittenElementsPtr* written_in(const std::shared_ptr<BatchAlterTable>& batch) {
  return &batch->written;
}
template <class T>
const WrittenElementsPtr* written_in(const T& /*operation*/) {
  return nullptr;
}

}  // namespace

WrittenElementsPtr written_of(const Operation& operation) {
  const WrittenElementsPtr* written = std::visit([](const auto& o) { return written_in(o); },
                                                 static_cast<const Operation::variant&>(operation));
  return written != nullptr ? *written : nullptr;
}

void set_written(Operation& operation, WrittenElementsPtr written) {
  if (auto* create = std::get_if<CreateTable>(&operation)) {
    create->written = std::move(written);
  } else if (auto* column = std::get_if<AddColumn>(&operation)) {
    column->written = std::move(written);
  } else if (auto* constraint = std::get_if<AddConstraint>(&operation)) {
    constraint->written = std::move(written);
  } else if (auto* batch = std::get_if<std::shared_ptr<BatchAlterTable>>(&operation)) {
    (*batch)->written = std::move(written);
  }
}

}  // namespace sqlgen::ir
