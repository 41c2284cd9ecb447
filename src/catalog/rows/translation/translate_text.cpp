#include <fmt/format.h>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// Parts of texts, and bytes as texts.

namespace sqlgen::catalog {

// decode('ab', 'hex') and encode(bytes, 'hex'): bytes are held as these digits.
std::optional<Term> Translator::coded_bytes(const std::string& name, const Term& value,
                                            const Term& format) const {
  if (!format.constant || format.constant->text != "hex") {
    return std::nullopt;
  }
  if (name == "encode") {
    return value.kind == ValueKind::bytes ? std::optional(Term{value.sql, ValueKind::text}) : std::nullopt;
  }
  if (!value.constant || value.kind != ValueKind::text) {
    return std::nullopt;
  }
  Term digits = value;
  digits.constant->text.insert(0, "\\x");
  digits.literal = true;
  return as_kind(digits, ValueKind::bytes, {type_oid::kBytea});
}

// Places and lengths that are written out, in characters, and from the first one on.
std::optional<Term> Translator::part_of_text(const std::string& name, const std::vector<Node>& arguments) {
  std::vector<std::string> numbers;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const Term number = operand(arguments[i]);
    const bool from_first = number.constant && number.kind == ValueKind::integer &&
                            !number.constant->text.starts_with('-') && number.constant->text != "0";
    if (!from_first) {
      return std::nullopt;
    }
    numbers.push_back(number.constant->text);
  }
  const Term text = numbers.empty() || numbers.size() > 2 ? Term() : operand(arguments.front());
  if (text.kind != ValueKind::text) {
    return std::nullopt;
  }
  const bool of_side = name == "left" || name == "right";
  if (!of_side) {
    return Term{fmt::format("substr({}, {})", text.sql, sqlgen::join(numbers, ", ")), ValueKind::text};
  }
  return numbers.size() != 1 ? std::nullopt
         : name == "left"
             ? std::optional(Term{fmt::format("substr({}, 1, {})", text.sql, numbers[0]), ValueKind::text})
             : std::optional(
                   Term{fmt::format("(CASE WHEN length({0}) <= {1} THEN {0} ELSE substr({0}, -{1}) END)",
                                    text.sql, numbers[0]),
                        ValueKind::text});
}

}  // namespace sqlgen::catalog
