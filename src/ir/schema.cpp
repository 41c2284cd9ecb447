#include "ir/schema.hpp"

#include "support/overloaded.hpp"

namespace sqlgen::ir {

bool OptionValue::truthy() const {
  return std::visit(Overloaded{
                        [](std::monostate) { return false; },
                        [](bool flag) { return flag; },
                        [](std::int64_t number) { return number != 0; },
                        [](double number) { return number != 0.0; },
                        [](const std::string& text) { return !text.empty(); },
                        [](const ExpressionPtr& expression) { return expression != nullptr; },
                        [](const TypePtr& type) { return type != nullptr; },
                        [](const OptionList& list) { return !list.empty(); },
                        [](const OptionMap& map) { return !map.empty(); },
                    },
                    value);
}

ColumnPtr Table::find_column(std::string_view key) const {
  for (const ColumnPtr& column : columns) {
    if (column->key == key) {
      return column;
    }
  }
  return nullptr;
}

}  // namespace sqlgen::ir
