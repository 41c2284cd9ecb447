#include "ir/schema.hpp"

#include <algorithm>
#include <type_traits>

#include "support/overloaded.hpp"

namespace sqlgen::ir {

DialectOptions::DialectOptions() = default;
DialectOptions::DialectOptions(const DialectOptions& other) = default;
DialectOptions::DialectOptions(DialectOptions&& other) noexcept = default;
DialectOptions& DialectOptions::operator=(const DialectOptions& other) = default;
DialectOptions& DialectOptions::operator=(DialectOptions&& other) noexcept = default;
DialectOptions::~DialectOptions() = default;

ServerDefault::ServerDefault() = default;
ServerDefault::ServerDefault(const ServerDefault& other) = default;
ServerDefault::ServerDefault(ServerDefault&& other) noexcept = default;
ServerDefault& ServerDefault::operator=(const ServerDefault& other) = default;
ServerDefault& ServerDefault::operator=(ServerDefault&& other) noexcept = default;
ServerDefault::~ServerDefault() = default;

Constraint::Constraint(const Constraint& other) = default;
Constraint::Constraint(Constraint&& other) noexcept = default;
Constraint& Constraint::operator=(const Constraint& other) = default;
Constraint& Constraint::operator=(Constraint&& other) noexcept = default;
Constraint::~Constraint() = default;

Column::Column() = default;
Column::Column(const Column& other) = default;
Column::Column(Column&& other) noexcept = default;
Column& Column::operator=(const Column& other) = default;
Column& Column::operator=(Column&& other) noexcept = default;
Column::~Column() = default;

Table::Table() = default;
Table::Table(const Table& other) = default;
Table::Table(Table&& other) noexcept = default;
Table& Table::operator=(const Table& other) = default;
Table& Table::operator=(Table&& other) noexcept = default;
Table::~Table() = default;

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

bool same_constraint(const Constraint& a, const Constraint& b) {
  if (a.index() != b.index()) {
    return false;
  }
  return std::visit(
      [&](const auto& one) {
        using T = std::decay_t<decltype(one)>;
        const T& other = std::get<T>(b);
        if (one.span != other.span) {
          return false;
        }
        if constexpr (std::is_same_v<T, CheckConstraint>) {
          return one.type_bound || other.type_bound ? one.columns == other.columns
                                                    : one.condition == other.condition;
        } else if constexpr (std::is_same_v<T, ExcludeConstraint>) {
          return one.elements.size() == other.elements.size() && one.name == other.name;
        } else {
          return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(),
                            other.columns.end(),
                            [](const Identifier& x, const Identifier& y) { return x.text == y.text; });
        }
      },
      a);
}

TablePtr MetaData::find(std::string_view key) const {
  for (const TablePtr& table : tables) {
    if (table->name.is_named(key)) {
      return table;
    }
  }
  return nullptr;
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
