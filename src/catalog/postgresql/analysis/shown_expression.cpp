#include "catalog/postgresql/analysis/shown_expression.hpp"

#include <utility>

#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

std::optional<Typed> analyzed(const Database& database, const std::vector<Column>& columns,
                              const Node& expression) {
  try {
    Typed made = Analyzer(database, &columns).analyze(expression);
    return made.kind == Typed::Kind::untyped ? std::nullopt : std::optional(std::move(made));
  } catch (const NotFollowed&) {
    return std::nullopt;
  } catch (const NotMeant&) {
    return std::nullopt;
  }
}

std::optional<std::string> shown_expression(const Database& database, const std::vector<Column>& columns,
                                            const Node& expression, const NameStyle& style,
                                            Parentheses parentheses) {
  const auto made = analyzed(database, columns, expression);
  return made ? std::optional(typed_text(database, style, *made, parentheses)) : std::nullopt;
}

namespace {

// The value of a column, which has the column's type where it says none; `columns` are those that it may
// name.
std::optional<std::string> shown_value(const Database& database, const std::vector<Column>* columns,
                                       const Column& column, const NameStyle& style) {
  try {
    Typed made = Analyzer(database, columns).analyze(*column.default_value);
    if (made.kind == Typed::Kind::untyped) {
      made = coerced(database, std::move(made), {column.type.type, {}, column.type.array});
    }
    return typed_text(database, style, made);
  } catch (const NotFollowed&) {
    return std::nullopt;
  } catch (const NotMeant&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> shown_generated(const Database& database, const std::vector<Column>& columns,
                                           const Column& column, const NameStyle& style) {
  return shown_value(database, &columns, column, style);
}

std::optional<std::string> shown_domain_check(const Database& database, const DomainType& domain,
                                              const Node& expression, const NameStyle& style) {
  const Node with_value = expression.transformed([](const Node& node) -> Node {
    const auto& fields = node["fields"].items();
    const bool is_value = node.is("ColumnRef") && fields.size() == 1 && fields.front().str() == "value";
    return is_value ? Node::object("Column", {{"number", Node::integer(kDomainValue)}}) : Node{};
  });
  Column value;
  value.number = kDomainValue;
  value.type = domain.base;
  return shown_expression(database, {value}, with_value, style, Parentheses::needed);
}

std::optional<std::string> shown_default(const Database& database, const Column& column,
                                         const NameStyle& style) {
  if (column.default_value == nullptr || column.generated || column.type.type == kNoOid) {
    return std::nullopt;
  }
  return shown_value(database, nullptr, column, style);
}

}  // namespace sqlgen::catalog
