#include "sqlalchemy/expressions/parameters.hpp"

#include <gtest/gtest.h>

#include "sqlalchemy/expressions/builder.hpp"

namespace sqlgen::ir {
namespace {

ExpressionPtr parameter(const std::string& name, TypePtr type = nullptr) {
  BindParameter bind;
  bind.key = name;
  bind.required = true;
  return make_expression(bind, std::move(type));
}

ExpressionPtr value(std::int64_t number) {
  return make_bind(LiteralValue(number), nullptr, {});
}

TEST(Parameters, AreFoundInTextAndElements) {
  Select select;
  select.where = {parameter("a", make_type(TypeKind::integer)), make_text("x = :b AND y::text = '\\:c'"),
                  value(1)};
  const auto found = parameters_of(make_expression(std::move(select)));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found.at("a").type->kind, TypeKind::integer);
  EXPECT_TRUE(found.at("b").required);
}

TEST(Parameters, OfASubqueryAreFoundThroughItsColumns) {
  Select inner;
  inner.where = {parameter("limit")};
  ColumnReference column;
  column.name = Identifier("id");
  column.from = make_expression(Alias{Alias::Kind::subquery, make_expression(std::move(inner))});
  EXPECT_TRUE(parameters_of(make_expression(std::move(column))).contains("limit"));
}

TEST(Parameters, GetValuesAndKeepTheirTypes) {
  const auto bound = with_parameters(parameter("a", make_type(TypeKind::string)), {{"a", value(5)}});
  const auto* bind = as<BindParameter>(bound);
  ASSERT_NE(bind, nullptr);
  EXPECT_EQ(*bind->value.get<std::int64_t>(), 5);
  EXPECT_FALSE(bind->required);
  EXPECT_EQ(bound->type->kind, TypeKind::string);
}

TEST(Parameters, WhatHoldsNoneStaysTheSame) {
  Select select;
  select.where = {value(1), make_text("x = :b")};
  const auto statement = make_expression(std::move(select));
  EXPECT_EQ(with_parameters(statement, {{"other", value(1)}}), statement);
  const auto bound = with_parameters(statement, {{"b", value(1)}});
  ASSERT_NE(bound, statement);
  EXPECT_EQ(as<Select>(bound)->where.front(), as<Select>(statement)->where.front());
  EXPECT_TRUE(as<TextClause>(as<Select>(bound)->where.back())->binds.contains("b"));
}

}  // namespace
}  // namespace sqlgen::ir
