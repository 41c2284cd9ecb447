#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "support/diagnostic.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/spelling/shortened.hpp"
#include "support/spelling/url_passwords.hpp"
#include "support/text.hpp"

namespace sqlgen {

namespace {

constexpr std::size_t kMostNotes = 20;      // of one diagnostic
constexpr std::size_t kMostWarnings = 500;  // of a run
constexpr std::size_t kMaxLineWidth = 160;  // code points; longer lines are cut around the marked text

struct Palette {
  std::string_view error, warning, frame, help, bold, reset;
};
constexpr Palette kPlain{"", "", "", "", "", ""};
constexpr Palette kColors{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1;36m", "\x1b[1m", "\x1b[0m"};

// Bytes [first, last) of the line, counted in code points.
std::string slice(const std::string& line, std::size_t first, std::size_t last) {
  std::string out;
  std::size_t index = 0;
  for (std::size_t at = 0; at < line.size() && index < last; ++index) {
    const std::size_t begin = at;
    (void)next_code_point(line, at);
    if (index >= first) {
      out.append(line, begin, at - begin);
    }
  }
  return out;
}

void append_snippet(std::string& out, const SourceManager& sources, Span span, std::string_view label,
                    std::string_view mark_color, const Palette& p) {
  const LineColumn place = sources.locate(span.file, span.begin);
  std::string line = mask_url_passwords(mask_controls(sources.line(span.file, place.line)), true);
  std::size_t column = place.column - 1;
  const std::size_t width = utf8_length(line);
  const std::string_view marked = sources.text(span);
  const std::string_view first_line = marked.substr(0, std::min(marked.find_first_of("\r\n"), marked.size()));
  std::size_t length = std::max<std::size_t>(utf8_length(first_line), 1);
  length = std::min(length, std::max<std::size_t>(width - std::min(column, width), 1));
  if (width > kMaxLineWidth) {
    const std::size_t first = column > kMaxLineWidth / 2 ? column - kMaxLineWidth / 2 : 0;
    line = slice(line, first, first + kMaxLineWidth);
    column -= first;
    length = std::min(length, kMaxLineWidth - std::min(column, kMaxLineWidth - 1));
  }
  const std::string number = std::to_string(place.line);
  const std::string gutter(number.size(), ' ');
  out += fmt::format("{}{}-->{} {}:{}:{}\n", gutter, p.frame, p.reset,
                     escape_controls(sources.path(span.file)), place.line, place.column);
  out += fmt::format("{} {}|{}\n", gutter, p.frame, p.reset);
  out += line.empty() ? fmt::format("{}{} |{}\n", p.frame, number, p.reset)
                      : fmt::format("{}{} |{} {}\n", p.frame, number, p.reset, line);
  out += fmt::format("{} {}|{} {}{}{}{}{}{}\n", gutter, p.frame, p.reset, std::string(column, ' '),
                     mark_color, std::string(length, '^'), label.empty() ? "" : " ", label, p.reset);
}

/// What a diagnostic says, as one may show it: it may quote any text of the input.
std::string shown(std::string_view text) {
  return shortened(mask_url_passwords(escape_controls(text, true)));
}

std::string render_one(const Diagnostic& d, const SourceManager& sources, const Palette& p) {
  const std::string_view color = d.severity == Severity::error     ? p.error
                                 : d.severity == Severity::warning ? p.warning
                                                                   : p.bold;
  std::string out = fmt::format("{}{}[{}]{}{}: {}{}\n", color, severity_name(d.severity), d.id, p.reset,
                                p.bold, shown(d.message), p.reset);
  if (d.span.valid()) {
    append_snippet(out, sources, d.span, shown(d.label), color, p);
  }
  for (std::size_t i = 0; i < d.notes.size(); ++i) {
    const Diagnostic::Note& note = d.notes[i];
    if (i == kMostNotes) {
      out += fmt::format("{}note{}: and {} more\n", p.bold, p.reset, d.notes.size() - i);
      break;
    }
    out += fmt::format("{}note{}: {}\n", p.bold, p.reset, shown(note.message));
    if (note.span.valid()) {
      append_snippet(out, sources, note.span, shown(note.label), p.frame, p);
    }
  }
  for (const std::string& help : d.help) {
    out += fmt::format("{}help{}: {}\n", p.help, p.reset, shown(help));
  }
  return out;
}

// Tells diagnostics apart that would be printed alike.
std::string identity(const Diagnostic& d) {
  std::string key = fmt::format("{}\n{}\n{}\n{}:{}:{}\n{}", static_cast<int>(d.severity), d.id, d.message,
                                d.span.file, d.span.begin, d.span.end, d.label);
  for (std::size_t i = 0; i < d.notes.size() && i < kMostNotes; ++i) {
    key += fmt::format("\n{}:{}:{}", d.notes[i].message, d.notes[i].span.file, d.notes[i].span.begin);
  }
  for (const std::string& help : d.help) {
    key += "\n" + help;
  }
  return key;
}

std::string more(std::size_t count, std::string_view what) {
  return count == 0 ? "" : fmt::format("and {} more {}{}\n", count, what, count == 1 ? "" : "s");
}

}  // namespace

std::string render(const Diagnostics& diagnostics, const SourceManager& sources,
                   const RenderOptions& options) {
  const Palette& palette = options.color ? kColors : kPlain;
  std::string out;
  std::set<std::string> seen;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (!seen.insert(identity(diagnostic)).second) {
      continue;
    }
    const bool is_error = diagnostic.severity == Severity::error;
    const std::size_t number = is_error ? ++errors : ++warnings;
    if (number <= (is_error ? options.max_errors : kMostWarnings)) {
      out += render_one(diagnostic, sources, palette);
    }
  }
  out += more(warnings - std::min(warnings, kMostWarnings), "warning");
  out += more(errors - std::min(errors, options.max_errors), "error");
  return out;
}

}  // namespace sqlgen
