#include "frontend/python/stdlib/regex.hpp"

#include <fmt/format.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "frontend/python/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

struct Regex::Code {
  pcre2_code* code = nullptr;
  pcre2_match_context* context = nullptr;
};

namespace {

constexpr std::uint32_t kMatchLimit = 2'000'000;

// Where Python's syntax means something else than PCRE2's.
std::string translate(const std::string& pattern) {
  std::string out;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      const char next = pattern[++i];
      if (next == 'Z' && !in_class) {
        out += "\\z";
      } else if ((next == 'u' && i + 4 < pattern.size()) || (next == 'U' && i + 8 < pattern.size())) {
        const std::size_t digits = next == 'u' ? 4 : 8;
        out += "\\x{" + pattern.substr(i + 1, digits) + "}";
        i += digits;
      } else {
        out += c;
        out += next;
      }
    } else if (in_class && c == '[') {
      out += "\\[";  // [[:alpha:]] is no class of Python's
    } else if (c == '[' && !in_class) {
      in_class = true;
      out += c;
      if (i + 1 < pattern.size() && pattern[i + 1] == '^') {
        out += pattern[++i];
      }
      if (i + 1 < pattern.size() && pattern[i + 1] == ']') {
        out += "\\]";
        ++i;
      }
    } else if (c == ']' && in_class) {
      in_class = false;
      out += c;
    } else if (c == '{' && !in_class && i + 1 < pattern.size() && pattern[i + 1] == ',') {
      out += "{0";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Regex::Regex(Interpreter& in, const std::string& pattern, std::int64_t flags, Span where)
    : code_(std::make_unique<Code>()) {
  std::uint32_t options = PCRE2_UTF;
  options |= (flags & kAscii) == 0 ? PCRE2_UCP : 0U;
  options |= (flags & kIgnoreCase) != 0 ? PCRE2_CASELESS : 0U;
  options |= (flags & kMultiline) != 0 ? PCRE2_MULTILINE : 0U;
  options |= (flags & kDotAll) != 0 ? PCRE2_DOTALL : 0U;
  options |= (flags & kVerbose) != 0 ? PCRE2_EXTENDED : 0U;
  const auto text = translate(pattern);
  int error = 0;
  PCRE2_SIZE offset = 0;
  code_->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), options, &error,
                              &offset, nullptr);
  if (code_->code == nullptr) {
    PCRE2_UCHAR message[200];
    pcre2_get_error_message(error, message, sizeof message);
    in.raise("ValueError",
             fmt::format("re.error: {} at position {}", reinterpret_cast<const char*>(message), offset),
             where);
  }
  code_->context = pcre2_match_context_create(nullptr);
  pcre2_set_match_limit(code_->context, kMatchLimit);
  std::uint32_t count = 0;
  std::uint32_t names = 0;
  std::uint32_t entry = 0;
  PCRE2_SPTR table = nullptr;
  pcre2_pattern_info(code_->code, PCRE2_INFO_CAPTURECOUNT, &count);
  pcre2_pattern_info(code_->code, PCRE2_INFO_NAMECOUNT, &names);
  pcre2_pattern_info(code_->code, PCRE2_INFO_NAMEENTRYSIZE, &entry);
  pcre2_pattern_info(code_->code, PCRE2_INFO_NAMETABLE, &table);
  count_ = count;
  for (std::uint32_t i = 0; i < names; ++i) {
    const auto* row = table + static_cast<std::size_t>(i) * entry;
    const std::size_t number = static_cast<std::size_t>(row[0]) * 256 + row[1];
    names_[reinterpret_cast<const char*>(row + 2)] = number;
  }
}

Regex::~Regex() {
  pcre2_code_free(code_->code);
  pcre2_match_context_free(code_->context);
}

std::optional<Groups> Regex::match(Interpreter& in, const std::string& subject, std::size_t from,
                                   Anchor anchor, Span where) const {
  std::uint32_t options = PCRE2_NO_UTF_CHECK;
  options |= anchor == Anchor::none ? 0U : PCRE2_ANCHORED;
  options |= anchor == Anchor::full ? PCRE2_ENDANCHORED : 0U;
  in.count_steps(1 + (subject.size() - std::min(from, subject.size())) / 256, where);
  auto* data = pcre2_match_data_create_from_pattern(code_->code, nullptr);
  const int result = pcre2_match(code_->code, reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(),
                                 from, options, data, code_->context);
  std::optional<Groups> groups;
  if (result > 0) {
    const auto* offsets = pcre2_get_ovector_pointer(data);
    groups.emplace(count_ + 1);
    for (std::size_t i = 0; i < static_cast<std::size_t>(result); ++i) {
      if (offsets[2 * i] != PCRE2_UNSET) {
        (*groups)[i] = {offsets[2 * i], offsets[2 * i + 1]};
      }
    }
  }
  pcre2_match_data_free(data);
  if (result < PCRE2_ERROR_NOMATCH) {
    in.fail(Diagnostic{.id = "evaluation-limit",
                       .message = "the regular expression takes too many steps to match",
                       .span = where,
                       .help = {"write the pattern so that it can match in one way only"}});
  }
  return groups;
}

}  // namespace sqlgen::python::stdlib
