#include "sqlalchemy/naming/naming_tokens.hpp"

#include <charconv>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "sqlalchemy/naming/naming.hpp"
#include "support/diagnostic.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

namespace {

[[noreturn]] void fail_naming(std::string message, const NamingSubject& subject, std::string help = {}) {
  throw CompileError("naming-convention", std::move(message), subject.span, std::move(help));
}

/// "column_<digits>[N|_N]_<attribute>" and what stands before it: the last such place in the token.
struct ColumnToken {
  std::string digits;
  std::string multiple;  // "", "N" or "_N"
};

std::optional<ColumnToken> parse_column_token(const std::string& key) {
  for (std::size_t at = key.rfind("column_"); at != std::string::npos;
       at = at == 0 ? std::string::npos : key.rfind("column_", at - 1)) {
    std::size_t position = at + 7;
    const std::size_t digits_begin = position;
    while (position < key.size() && is_ascii_digit(key[position])) {
      ++position;
    }
    ColumnToken token{key.substr(digits_begin, position - digits_begin), ""};
    if (token.digits.empty()) {
      continue;
    }
    for (const std::string_view multiple : {"_N", "N"}) {
      if (key.compare(position, multiple.size(), multiple) == 0 &&
          key.size() > position + multiple.size() + 1 && key[position + multiple.size()] == '_') {
        token.multiple = multiple;
        return token;
      }
    }
    if (key.size() > position + 1 && key[position] == '_') {
      return token;
    }
  }
  return std::nullopt;
}

class Tokens {
 public:
  Tokens(const NamingSubject& subject, const NamingTemplates& templates)
      : subject_(subject), templates_(templates) {}

  [[nodiscard]] std::string value(const std::string& key) const {
    if (templates_.unknown != nullptr && templates_.unknown->by_key.count(key) != 0) {
      fail_on_unknown(templates_.unknown->by_key.at(key), subject_.span);
    }
    if (const auto function = templates_.find(key); function != templates_.end()) {
      if (templates_.functions != nullptr && function->second.empty()) {
        return templates_.functions->value(key, subject_);
      }
      fail_naming(fmt::format("the naming convention's token '%({})s' names a template, not a function", key),
                  subject_);
    }
    if (key == "table_name") {
      return subject_.table;
    }
    if (key == "constraint_name") {
      return constraint_name();
    }
    if (key == "referred_table_name" && subject_.kind == NamedKind::foreign_key) {
      return subject_.referred_table;
    }
    if (const std::optional<ColumnToken> token = parse_column_token(key)) {
      return column_value(key, *token);
    }
    unknown(key);
  }

 private:
  [[noreturn]] void unknown(const std::string& key) const {
    if (templates_.unknown != nullptr && templates_.unknown->others) {
      fail_on_unknown(*templates_.unknown->others, subject_.span);
    }
    fail_naming(fmt::format("the naming convention has an unknown token '%({})s'", key), subject_,
                "tokens are table_name, referred_table_name, constraint_name, column_0_name, column_0_label, "
                "column_0_key, "
                "referred_column_0_name, and column_0N_name or column_0_N_name for all columns");
  }

  [[nodiscard]] std::string constraint_name() const {
    if (subject_.given.kind != ConstraintName::Kind::plain) {
      fail_naming(
          "naming convention including %(constraint_name)s token requires that constraint is explicitly "
          "named",
          subject_, "give the constraint a name");
    }
    return subject_.given.name.text;
  }

  [[nodiscard]] std::string column_value(const std::string& key, const ColumnToken& token) const {
    if (!token.multiple.empty()) {
      const std::string shape = replace_all(key, "0" + token.multiple, "X");
      std::vector<std::string> values;
      for (std::size_t i = 0; i < subject_.columns.size(); ++i) {
        values.push_back(shaped_value(key, shape, i));
      }
      return join(values, token.multiple == "_N" ? "_" : "");
    }
    std::size_t index = 0;
    const char* end = token.digits.data() + token.digits.size();
    if (std::from_chars(token.digits.data(), end, index).ptr != end) {
      unknown(key);
    }
    return shaped_value(key, replace_all(key, token.digits, "X"), index);
  }

  [[nodiscard]] std::string shaped_value(const std::string& key, const std::string& shape,
                                         std::size_t index) const {
    if (shape == "referred_column_X_name") {
      return referred_column(index);
    }
    static const std::map<std::string, std::string NamingColumn::*> kAttributes{
        {"column_X_name", &NamingColumn::name},
        {"column_X_key", &NamingColumn::key},
        {"column_X_label", &NamingColumn::label}};
    const auto attribute = kAttributes.find(shape);
    if (attribute == kAttributes.end()) {
      unknown(key);
    }
    return index < subject_.columns.size() ? subject_.columns[index].*attribute->second : std::string();
  }

  [[nodiscard]] std::string referred_column(std::size_t index) const {
    if (index < subject_.referred_columns.size()) {
      return subject_.referred_columns[index];
    }
    fail_naming(
        fmt::format(
            "the naming convention asks for a column of table '{}', which is not known where the foreign "
            "key is made",
            subject_.referred_table),
        subject_, "give the foreign key a name");
  }

  const NamingSubject& subject_;
  const NamingTemplates& templates_;
};

}  // namespace

std::string expand_convention(const std::string& pattern, const NamingSubject& subject,
                              const NamingTemplates& templates) {
  const Tokens tokens(subject, templates);
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%') {
      result += pattern[i];
      continue;
    }
    const std::size_t close = pattern.find(")s", i);
    if (i + 1 < pattern.size() && pattern[i + 1] == '%') {
      result += '%';
      ++i;
    } else if (i + 1 < pattern.size() && pattern[i + 1] == '(' && close != std::string::npos) {
      result += tokens.value(pattern.substr(i + 2, close - i - 2));
      i = close + 1;
    } else {
      fail_naming(fmt::format("the naming convention '{}' is not a valid template", pattern), subject,
                  "write tokens as %(table_name)s and a percent sign as %%");
    }
  }
  return result;
}

}  // namespace sqlgen::ir
