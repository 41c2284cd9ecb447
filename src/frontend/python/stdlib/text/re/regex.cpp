#include "frontend/python/stdlib/text/re/regex.hpp"

#include <fmt/format.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>

namespace sqlgen::python::stdlib {

struct Regex::Code {
  pcre2_code* code = nullptr;
  pcre2_match_context* context = nullptr;
};

namespace {

constexpr std::uint64_t kMostWork = 4'000'000;
constexpr std::uint64_t kWorkPerStep = 8;
constexpr std::uint32_t kHeapLimit = 64 * 1024;  // KiB

/// What a search has done, counted before each item of the pattern that is tried: PCRE2's own limit begins
/// anew at each place of the subject.
struct Work {
  std::uint64_t done = 0;
  PCRE2_SIZE position = 0;
};

int count_work(pcre2_callout_block* at, void* data) {
  auto& work = *static_cast<Work*>(data);
  const PCRE2_SIZE way = at->current_position > work.position ? at->current_position - work.position
                                                              : work.position - at->current_position;
  work.position = at->current_position;
  work.done += 1 + way / 16;
  return work.done > kMostWork ? PCRE2_ERROR_MATCHLIMIT : 0;
}

}  // namespace

Regex::Regex(const std::string& pattern, std::int64_t flags, bool is_bytes)
    : code_(std::make_unique<Code>()), flags_(flags) {
  auto translated = translate_pattern(pattern, flags, is_bytes);
  flags_ = translated.flags;
  closed_ = std::move(translated.closed);
  std::uint32_t options = PCRE2_AUTO_CALLOUT;
  options |= PCRE2_ALT_CIRCUMFLEX;  // ^ also after a newline at the end
  options |= is_bytes ? 0U : PCRE2_UTF;
  options |= (flags_ & kUnicode) != 0 ? PCRE2_UCP : 0U;
  options |= (flags_ & kIgnoreCase) != 0 ? PCRE2_CASELESS : 0U;
  options |= (flags_ & kMultiline) != 0 ? PCRE2_MULTILINE : 0U;
  options |= (flags_ & kDotAll) != 0 ? PCRE2_DOTALL : 0U;
  auto* settings = pcre2_compile_context_create(nullptr);
  pcre2_set_newline(settings, PCRE2_NEWLINE_LF);
  int error = 0;
  PCRE2_SIZE offset = 0;
  const auto& text = translated.text;
  code_->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), options, &error,
                              &offset, settings);
  pcre2_compile_context_free(settings);
  if (code_->code == nullptr) {
    PCRE2_UCHAR message[200];
    pcre2_get_error_message(error, message, sizeof message);
    throw RegexProblem{reinterpret_cast<const char*>(message), std::min<std::size_t>(offset, pattern.size())};
  }
  code_->context = pcre2_match_context_create(nullptr);
  pcre2_set_heap_limit(code_->context, kHeapLimit);
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

std::optional<Groups> Regex::match(Interpreter& in, std::string_view subject, std::size_t from, Anchor anchor,
                                   bool not_empty, Span where) const {
  std::uint32_t options = PCRE2_NO_UTF_CHECK;
  options |= anchor == Anchor::none ? 0U : PCRE2_ANCHORED;
  options |= anchor == Anchor::full ? PCRE2_ENDANCHORED : 0U;
  options |= not_empty ? PCRE2_NOTEMPTY_ATSTART : 0U;
  in.count_steps(1 + (subject.size() - std::min(from, subject.size())) / 256, where);
  Work work{0, from};
  pcre2_set_callout(code_->context, count_work, &work);
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
  in.count_steps(work.done / kWorkPerStep, where);
  if (result < PCRE2_ERROR_NOMATCH) {
    in.fail(Diagnostic{.id = "evaluation-limit",
                       .message = "the regular expression takes too many steps to match",
                       .span = where,
                       .help = {"write the pattern so that it can match in one way only"}});
  }
  return groups;
}

}  // namespace sqlgen::python::stdlib
