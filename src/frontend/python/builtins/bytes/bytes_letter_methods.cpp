#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

char other_case(char byte) {
  return is_ascii_upper(byte) || is_ascii_lower(byte) ? static_cast<char>(byte ^ 0x20) : byte;
}

Value changed_letters(Interpreter& in, const Value& self, Span where, std::string bytes) {
  in.count_bytes(bytes.size(), where);
  return same_kind_of_bytes(self, std::move(bytes));
}

Value bytes_lower(Interpreter& in, const Value& self, Bound a) {
  return changed_letters(in, self, a.call_span(), to_lower(own_bytes(self)));
}

Value bytes_upper(Interpreter& in, const Value& self, Bound a) {
  return changed_letters(in, self, a.call_span(), to_upper(own_bytes(self)));
}

Value bytes_swapcase(Interpreter& in, const Value& self, Bound a) {
  std::string out = own_bytes(self);
  std::transform(out.begin(), out.end(), out.begin(), other_case);
  return changed_letters(in, self, a.call_span(), std::move(out));
}

// The first of each row of letters is upper case, and only it; of capitalize() the first of all.
template <bool kEachWord>
Value bytes_title(Interpreter& in, const Value& self, Bound a) {
  std::string out = to_lower(own_bytes(self));
  bool begins = true;
  for (char& byte : out) {
    const bool letter = is_ascii_lower(byte);
    byte = begins && letter ? other_case(byte) : byte;
    begins = kEachWord && !letter;
  }
  return changed_letters(in, self, a.call_span(), std::move(out));
}

template <bool (*kTest)(char)>
Value all_bytes(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  count_scan(in, bytes.size(), a.call_span());
  return Value::boolean(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), kTest));
}

Value bytes_isascii(Interpreter&, const Value& self, Bound) {
  return Value::boolean(is_ascii(own_bytes(self)));
}

// There is a letter of that case and none of the other.
template <bool (*kCase)(char), bool (*kOther)(char)>
Value letters_of_case(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  count_scan(in, bytes.size(), a.call_span());
  return Value::boolean(std::any_of(bytes.begin(), bytes.end(), kCase) &&
                        std::none_of(bytes.begin(), bytes.end(), kOther));
}

Value bytes_istitle(Interpreter& in, const Value& self, Bound a) {
  count_scan(in, own_bytes(self).size(), a.call_span());
  bool in_word = false;
  bool found = false;
  for (const char byte : own_bytes(self)) {
    if (is_ascii_upper(byte) ? in_word : is_ascii_lower(byte) && !in_word) {
      return Value::boolean(false);
    }
    in_word = is_ascii_upper(byte) || is_ascii_lower(byte);
    found = found || in_word;
  }
  return Value::boolean(found);
}

}  // namespace

std::vector<BuiltinMethodTable::Row> bytes_letter_methods() {
  return {
      {"lower()", bytes_lower},
      {"upper()", bytes_upper},
      {"swapcase()", bytes_swapcase},
      {"title()", bytes_title<true>},
      {"capitalize()", bytes_title<false>},
      {"isascii()", bytes_isascii},
      {"isspace()", all_bytes<is_ascii_space>},
      {"isdigit()", all_bytes<is_ascii_digit>},
      {"isalpha()", all_bytes<is_ascii_letter>},
      {"isalnum()", all_bytes<is_ascii_alnum>},
      {"islower()", letters_of_case<is_ascii_lower, is_ascii_upper>},
      {"isupper()", letters_of_case<is_ascii_upper, is_ascii_lower>},
      {"istitle()", bytes_istitle},
  };
}

}  // namespace sqlgen::python
