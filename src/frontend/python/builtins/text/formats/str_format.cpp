#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

// docs.python.org/3.12/library/string.html, "Format String Syntax".
namespace sqlgen::python {

namespace {

class StrFormatter {
 public:
  StrFormatter(Interpreter& in, const std::vector<Argument>& positional,
               const std::vector<KeywordArgument>& keywords, const Value* mapping, Span where)
      : in_(in), positional_(positional), keywords_(keywords), mapping_(mapping), where_(where) {}

  std::string expand(std::string_view format, int depth) {
    if (depth < 0) {
      in_.raise("ValueError", "Max string recursion exceeded", where_);
    }
    std::string out;
    for (std::size_t i = 0; i < format.size();) {
      const char c = format[i++];
      if (c != '{' && c != '}') {
        out += c;
        continue;
      }
      if (i < format.size() && format[i] == c) {
        out += c;
        ++i;
        continue;
      }
      if (c == '}') {
        in_.raise("ValueError", "Single '}' encountered in format string", where_);
      }
      const auto end = closing(format, i);
      const auto text = field(format.substr(i, end - i), depth);
      in_.count_bytes(text.size(), where_);
      out += text;
      i = end + 1;
    }
    return out;
  }

 private:
  std::size_t closing(std::string_view format, std::size_t begin) {
    int depth = 1;
    bool in_brackets = false;
    for (std::size_t i = begin; i < format.size(); ++i) {
      const char c = format[i];
      in_brackets = c == '[' ? depth == 1 : c == ']' ? false : in_brackets;
      depth += in_brackets ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    in_.raise("ValueError",
              begin >= format.size() ? "Single '{' encountered in format string"
                                     : "expected '}' before end of string",
              where_);
  }

  std::string field(std::string_view text, int depth) {
    const auto colon = find_outside_brackets(text, ':');
    std::string_view name = text.substr(0, colon);
    const std::string_view spec =
        colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    char conversion = '\0';
    if (const auto bang = find_outside_brackets(name, '!'); bang != std::string_view::npos) {
      if (bang + 2 != name.size()) {
        in_.raise("ValueError", "expected ':' after conversion specifier", where_);
      }
      conversion = name[bang + 1];
      name = name.substr(0, bang);
    }
    Value value = lookup(name);
    switch (conversion) {
      case '\0':
        break;
      case 's':
        value = Value::string(in_.str(value, where_));
        break;
      case 'r':
        value = Value::string(in_.repr(value, where_));
        break;
      case 'a':
        value = Value::string(escape_non_ascii(in_.repr(value, where_)));
        break;
      default:
        in_.raise("ValueError", fmt::format("Unknown conversion specifier '{}'", conversion), where_);
    }
    return in_.format(value, expand(spec, depth - 1), where_);
  }

  static std::size_t find_outside_brackets(std::string_view text, char wanted) {
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == wanted && !inside) {
        return i;
      }
      inside = text[i] == '[' ? true : text[i] == ']' ? false : inside;
    }
    return std::string_view::npos;
  }

  Value lookup(std::string_view name) {
    const auto end = name.find_first_of(".[");
    Value value = first(name.substr(0, end));
    std::size_t i = end == std::string_view::npos ? name.size() : end;
    while (i < name.size()) {
      if (name[i] == '.') {
        const auto next = name.find_first_of(".[", i + 1);
        const auto attribute = name.substr(i + 1, next == std::string_view::npos ? next : next - i - 1);
        if (attribute.empty()) {
          in_.raise("ValueError", "Empty attribute in format string", where_);
        }
        value = in_.get_attribute(value, attribute, where_);
        i = next == std::string_view::npos ? name.size() : next;
      } else if (name[i] == '[') {
        const auto close = name.find(']', i);
        if (close == std::string_view::npos) {
          in_.raise("ValueError", "Missing ']' in format string", where_);
        }
        const auto key = name.substr(i + 1, close - i - 1);
        value = in_.subscript(
            value, is_number(key) ? *int_from_digits(key, 10) : Value::string(std::string(key)), where_);
        i = close + 1;
      } else {
        in_.raise("ValueError", "Only '.' or '[' may follow ']' in format field specifier", where_);
      }
    }
    return value;
  }

  static bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  }

  Value first(std::string_view name) {
    if (name.empty() || is_number(name)) {
      if (automatic_ && *automatic_ != name.empty()) {
        in_.raise("ValueError",
                  name.empty() ? "cannot switch from manual field specification to automatic field numbering"
                               : "cannot switch from automatic field numbering to manual field specification",
                  where_);
      }
      automatic_ = name.empty();
      const auto index = name.empty() ? static_cast<std::int64_t>(next_++)
                                      : small_int(*int_from_digits(name, 10)).value_or(-1);
      if (mapping_ != nullptr) {
        in_.raise("ValueError", "Format string contains positional fields", where_);
      }
      if (index < 0 || index >= static_cast<std::int64_t>(positional_.size())) {
        in_.raise("IndexError",
                  fmt::format("Replacement index {} out of range for positional args tuple", index), where_);
      }
      return positional_[static_cast<std::size_t>(index)].value;
    }
    if (mapping_ != nullptr) {
      return in_.subscript(*mapping_, Value::string(std::string(name)), where_);
    }
    for (const auto& keyword : keywords_) {
      if (keyword.name == name) {
        return keyword.value;
      }
    }
    throw_exception(in_, make_exception(in_, "KeyError", {Value::string(std::string(name))}), where_);
  }

  Interpreter& in_;
  const std::vector<Argument>& positional_;
  const std::vector<KeywordArgument>& keywords_;
  const Value* mapping_;
  Span where_;
  std::optional<bool> automatic_;
  std::size_t next_ = 0;
};

}  // namespace

std::string str_format(Interpreter& in, const std::string& format, const std::vector<Argument>& positional,
                       const std::vector<KeywordArgument>& keywords, const Value* mapping, Span where) {
  constexpr int kNesting = 2;
  return StrFormatter(in, positional, keywords, mapping, where).expand(format, kNesting);
}

}  // namespace sqlgen::python
