#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ir/name.hpp"

// Names that are numbered where the statement is written (_anonymous_label of sqlalchemy/sql/elements.py).

namespace sqlgen::ir {

/// A name of a column, label or FROM object. An anonymous one is a template: text, and parts that stand for a
/// body and a number ("anon_1"), one number for each identity.
struct LabelName {
  Identifier text;
  bool anonymous = false;
  bool truncated = false;  // cut where the dialect's names are shorter (_truncated_label)
  friend bool operator==(const LabelName&, const LabelName&) = default;
};

/// The name that is nothing but a body and a number. Characters of the body that Python's formats would trip
/// over become "_" (_anonymous_label.safe_construct).
[[nodiscard]] LabelName anonymous_name(std::string_view identity, std::string_view body);
/// `first`, `between` and `second` as one name, anonymous where one of them is.
[[nodiscard]] LabelName joined_name(const LabelName& first, std::string_view between,
                                    const LabelName& second);
/// The name with `number(part, body)` in the place of each part; `part` tells parts apart.
using NumberPart = std::function<std::string(const std::string& part, const std::string& body)>;
[[nodiscard]] std::string numbered(const LabelName& name, const NumberPart& number);
/// The name as it is where no other anonymous name is: "anon_1".
[[nodiscard]] std::string shown_name(const LabelName& name);

}  // namespace sqlgen::ir
