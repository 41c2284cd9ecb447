#include "dialect/naming.hpp"

#include <fmt/format.h>

#include "dialect/names.hpp"
#include "support/digest/md5.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// The first `count` code points of UTF-8 text.
std::string_view head(std::string_view text, std::size_t count) {
  std::size_t position = 0;
  for (; count > 0 && position < text.size(); --count) {
    static_cast<void>(next_code_point(text, position));
  }
  return text.substr(0, position);
}

}  // namespace

ir::Identifier fitted_name(const Dialect& dialect, const FinalName& name, Span span) {
  const std::size_t limit = dialect.facts().max_identifier_length;
  const std::string& text = name.name.text;
  if (utf8_length(text) <= limit) {
    return name.name;
  }
  if (!name.may_be_truncated) {
    throw CompileError("identifier-too-long",
                       fmt::format("identifier '{}' exceeds maximum length of {} characters", text, limit),
                       span, "give it a shorter name, or wrap it in op.f() to have it shortened with a hash");
  }
  const std::string digest = md5_hex(text);
  return {fmt::format("{}_{}", head(text, limit - 8), digest.substr(digest.size() - 4)), name.name.quote};
}

std::string render_name(const Dialect& dialect, const FinalName& name, Span span) {
  return dialect.names().quote(fitted_name(dialect, name, span));
}

}  // namespace sqlgen::dialect
