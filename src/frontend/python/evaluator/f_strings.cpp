#include <fmt/format.h>

#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/numbers/complex.hpp"

namespace sqlgen::python {

std::optional<Value> Evaluator::hook(const Value& value, std::string_view name, Span where) {
  const auto* instance = value.cast<InstanceObject>();
  return instance == nullptr || instance->cls->find(name) == nullptr ? std::nullopt
                                                                     : in_.find_attribute(value, name, where);
}

Value Evaluator::joined(const ast::JoinedStr& node, Span where) {
  std::string text;
  std::optional<Value> unknown;  // a part that is not known: then the text is not known either
  std::vector<Value> pieces;     // where a part says itself how it is joined with the others
  std::optional<Value> joins;
  for (const auto* part : node.values) {
    if (const auto* constant_part = part->as<ast::Constant>()) {
      text += std::get<std::string_view>(constant_part->value);
      continue;
    }
    const auto* field = part->as<ast::FormattedValue>();
    const Value value = evaluate(field != nullptr ? *field->value : *part);
    if (const auto join = hook(value, "__joined__", part->span); join && !unknown) {
      const bool plain = field == nullptr || (field->format_spec == nullptr &&
                                              (field->conversion == '\0' || field->conversion == 's'));
      pieces.push_back(Value::string(std::exchange(text, {})));
      pieces.push_back(plain ? value : Value::string(formatted(*field, value, part->span)));
      joins = *join;
      continue;
    }
    if (is_opaque(value)) {
      unknown = value;
    } else {
      text += field != nullptr ? formatted(*field, value, part->span) : in_.str(value, part->span);
    }
  }
  in_.count_bytes(text.size(), where);
  if (joins && !unknown) {
    pieces.push_back(Value::string(std::move(text)));
    return in_.call(*joins, {make_list(std::move(pieces))}, where);
  }
  return unknown ? *unknown : Value::string(std::move(text));
}

std::string Evaluator::formatted(const ast::FormattedValue& node, Value value, Span where) {
  if (node.conversion == 's') {
    value = Value::string(in_.str(value, where));
  } else if (node.conversion != '\0') {
    std::string text = in_.repr(value, where);
    value = Value::string(node.conversion == 'a' ? escape_non_ascii(text) : std::move(text));
  }
  if (node.format_spec == nullptr) {
    return value.is_string() ? value.as_string() : in_.format(value, {}, node.value->span);
  }
  const Value spec = evaluate(*node.format_spec);
  return in_.format(value, spec.as_string(), where);
}

}  // namespace sqlgen::python
