#include "ir/version_table.hpp"

#include <charconv>

#include "ir/schema.hpp"

namespace sqlgen::ir {

namespace {

constexpr std::size_t kAlembicWidth = 32;  // alembic/ddl/impl.py, version_table_impl

// The number in "VARCHAR(64)".
std::optional<std::size_t> length_in(std::string_view type) {
  const std::size_t open = type.find('(');
  std::size_t length = 0;
  if (open == std::string_view::npos ||
      std::from_chars(type.data() + open + 1, type.data() + type.size(), length).ec != std::errc()) {
    return std::nullopt;
  }
  return length;
}

std::optional<std::size_t> length_of(const Column& column) {
  const auto length = column.type != nullptr ? column.type->length : std::nullopt;
  return length && *length >= 0 ? std::optional(static_cast<std::size_t>(*length)) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> VersionTable::width() const {
  if (definition != nullptr) {
    const ColumnPtr column = definition->find_column("version_num");
    return column != nullptr ? length_of(*column) : std::nullopt;
  }
  return column_type ? length_in(*column_type) : std::optional(kAlembicWidth);
}

}  // namespace sqlgen::ir
