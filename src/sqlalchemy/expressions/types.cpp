#include "sqlalchemy/expressions/types.hpp"

#include <array>

namespace sqlgen::ir {

namespace {

/// One entry of a type's _expression_adaptations: `result` null is the left type's own class.
struct Adaptation {
  OperatorKind op;
  TypeFamily right;
  std::optional<TypeKind> result;
};

using AdaptedOperator = OperatorKind;
using Family = TypeFamily;

constexpr std::array kIntegerRules{
    Adaptation{AdaptedOperator::add, Family::date, TypeKind::date},
    Adaptation{AdaptedOperator::add, Family::integer, std::nullopt},
    Adaptation{AdaptedOperator::add, Family::numeric, TypeKind::numeric},
    Adaptation{AdaptedOperator::mul, Family::interval, TypeKind::interval},
    Adaptation{AdaptedOperator::mul, Family::integer, std::nullopt},
    Adaptation{AdaptedOperator::mul, Family::numeric, TypeKind::numeric},
    Adaptation{AdaptedOperator::truediv, Family::integer, TypeKind::numeric},
    Adaptation{AdaptedOperator::truediv, Family::numeric, TypeKind::numeric},
    Adaptation{AdaptedOperator::floordiv, Family::integer, std::nullopt},
    Adaptation{AdaptedOperator::floordiv, Family::numeric, TypeKind::numeric},
    Adaptation{AdaptedOperator::sub, Family::integer, std::nullopt},
    Adaptation{AdaptedOperator::sub, Family::numeric, TypeKind::numeric},
};
constexpr std::array kNumericRules{
    Adaptation{AdaptedOperator::mul, Family::interval, TypeKind::interval},
};
constexpr std::array kDateTimeRules{
    Adaptation{AdaptedOperator::sub, Family::datetime, TypeKind::interval},
};
constexpr std::array kDateRules{
    Adaptation{AdaptedOperator::add, Family::interval, TypeKind::date_time},
    Adaptation{AdaptedOperator::add, Family::time, TypeKind::date_time},
    Adaptation{AdaptedOperator::sub, Family::date, TypeKind::integer},
    Adaptation{AdaptedOperator::sub, Family::interval, TypeKind::date_time},
    Adaptation{AdaptedOperator::sub, Family::datetime, TypeKind::interval},
};
constexpr std::array kTimeRules{
    Adaptation{AdaptedOperator::add, Family::date, TypeKind::date_time},
    Adaptation{AdaptedOperator::sub, Family::time, TypeKind::interval},
};
constexpr std::array kIntervalRules{
    Adaptation{AdaptedOperator::add, Family::date, TypeKind::date_time},
    Adaptation{AdaptedOperator::add, Family::datetime, TypeKind::date_time},
    Adaptation{AdaptedOperator::add, Family::time, TypeKind::time},
};

template <std::size_t N>
TypePtr look_up(const std::array<Adaptation, N>& rules, const TypePtr& left, const Operator& op,
                const TypePtr& right) {
  const auto family = affinity(*right);
  for (const auto& rule : rules) {
    if (op == Operator(rule.op) && rule.right == family) {
      if (!rule.result) {
        return left;
      }
      const auto result_family = type_family(*rule.result);
      if (result_family == family) {
        return right;
      }
      return result_family == affinity(*left) ? left : make_type(*rule.result);
    }
  }
  return left;
}

TypePtr adapted_type(const TypePtr& left, const Operator& op, const TypePtr& right) {
  switch (affinity(*left)) {
    case Family::integer:
      return look_up(kIntegerRules, left, op, right);
    case Family::numeric:
      return look_up(kNumericRules, left, op, right);
    case Family::datetime:
      return look_up(kDateTimeRules, left, op, right);
    case Family::date:
      return look_up(kDateRules, left, op, right);
    case Family::time:
      return look_up(kTimeRules, left, op, right);
    case Family::interval:
      return look_up(kIntervalRules, left, op, right);
    default:
      return left;
  }
}

TypePtr shared(TypeKind kind) {
  return make_type(kind);
}

}  // namespace

const TypePtr& null_type() {
  static const TypePtr kType = shared(TypeKind::null_type);
  return kType;
}

const TypePtr& boolean_type() {
  static const TypePtr kType = shared(TypeKind::boolean);
  return kType;
}

const TypePtr& string_type() {
  static const TypePtr kType = shared(TypeKind::string);
  return kType;
}

const TypePtr& integer_type() {
  static const TypePtr kType = shared(TypeKind::integer);
  return kType;
}

const TypePtr& type_of(const ExpressionPtr& expression) {
  return expression && expression->type ? expression->type : null_type();
}

bool is_null_type(const TypePtr& type) {
  return !type || type->kind == TypeKind::null_type;
}

const Type& underlying(const Type& type) {
  const Type* current = &type;
  while (current->kind == TypeKind::type_decorator && current->item) {
    current = current->item.get();
  }
  return *current;
}

TypeFamily affinity(const Type& type) {
  const auto family = type_family(underlying(type).kind);
  if (family == TypeFamily::floating) {
    return TypeFamily::numeric;
  }
  return family == TypeFamily::enumeration ? TypeFamily::string : family;
}

bool same_affinity(const Type& a, const Type& b) {
  const auto family = affinity(a);
  if (family != affinity(b)) {
    return false;
  }
  const bool by_kind =
      family == TypeFamily::other || family == TypeFamily::range || family == TypeFamily::multirange;
  return !by_kind || underlying(a).kind == underlying(b).kind;
}

bool is_concatenable(const Type& type) {
  const auto family = affinity(type);
  return family == TypeFamily::string || family == TypeFamily::array || family == TypeFamily::json ||
         family == TypeFamily::hstore;
}

std::pair<Operator, TypePtr> adapt_expression(const TypePtr& left, const Operator& op, const TypePtr& right) {
  if (is_null_type(left)) {
    if (is_null_type(right) || !is_commutative(op)) {
      return {op, left};
    }
    return adapt_expression(right, op, left);
  }
  if (op == Operator(OperatorKind::add) && is_concatenable(*left) &&
      (is_null_type(right) || is_concatenable(*right))) {
    if (type_family(underlying(*left).kind) != TypeFamily::enumeration) {
      return {OperatorKind::concat_op, left};
    }
    auto text = make_type(TypeKind::string);
    text->length = left->length;
    return {OperatorKind::concat_op, text};
  }
  return {op, adapted_type(left, op, right)};
}

TypePtr coerce_compared_value(const TypePtr& other, const Operator& op, const LiteralValue& value) {
  if (other->kind == TypeKind::type_decorator || other->kind == TypeKind::user_defined) {
    return other;
  }
  const auto family = affinity(*other);
  const bool is_string = value.get<std::string>() != nullptr;
  if (is_string && (family == TypeFamily::binary || family == TypeFamily::uuid)) {
    return other;
  }
  if (family == TypeFamily::tuple) {
    const auto* row = value.get<ListValue>();
    if (row == nullptr) {
      return other;
    }
    auto result = make_type(TypeKind::tuple);
    for (std::size_t i = 0; i < other->items.size() && i < row->items.size(); ++i) {
      result->items.push_back(coerce_compared_value(other->items[i], op, row->items[i]));
    }
    return result;
  }
  auto own = type_of_value(value);
  // sqltypes.Interval is a decorator of DateTime and answers as that does.
  TypePtr self = other->kind == TypeKind::interval ? make_type(TypeKind::date_time) : other;
  if (is_null_type(own) || same_affinity(*own, *self)) {
    return self;
  }
  return own;
}

bool should_evaluate_none(const TypePtr& type) {
  return type && type_family(type->kind) == TypeFamily::json && !type->none_as_null.value_or(false);
}

}  // namespace sqlgen::ir
