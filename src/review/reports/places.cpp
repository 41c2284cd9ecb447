#include "review/reports/places.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// A long history has too many of them for a line; the findings name all.
std::string some_of(std::vector<std::string> ids) {
  constexpr std::size_t kMost = 12;
  const std::size_t more = ids.size() - std::min(ids.size(), kMost);
  ids.resize(ids.size() - more);
  return join(ids, ", ") + (more == 0 ? "" : fmt::format(" and {} more", more));
}

}  // namespace

std::string uri_of(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out.starts_with("./") ? out.substr(2) : out;
}

std::string Place::text() const {
  const std::string shown = escape_controls(file);
  return line == 0 ? shown : fmt::format("{}:{}", shown, line);
}

Place place_of(Span span, const ir::Revision* revision, const SourceManager& sources) {
  if (!span.valid()) {
    return {revision == nullptr ? std::string() : revision->path};
  }
  const LineColumn begin = sources.locate(span.file, span.begin);
  const LineColumn end = sources.locate(span.file, std::max(span.begin, span.end));
  return {sources.path(span.file), begin.line, begin.column, end.line};
}

std::size_t count_of(const Review& review, Level level) {
  return static_cast<std::size_t>(
      std::count_if(review.findings.begin(), review.findings.end(),
                    [&](const Finding& finding) { return finding.level == level && !finding.accepted; }));
}

std::vector<std::string> level_counts(const Review& review) {
  std::vector<std::string> parts;
  const auto add = [&](Level level, std::string_view one, std::string_view many) {
    if (const std::size_t count = count_of(review, level)) {
      parts.push_back(counted(count, one, many));
    }
  };
  add(Level::block, "blocks", "block");
  add(Level::loss, "loses data", "lose data");
  add(Level::slow, "is slow", "are slow");
  add(Level::note, "note", "notes");
  return parts;
}

std::string heads_text(const std::vector<std::string>& heads) {
  return heads.empty() ? "base" : join(heads, ", ");
}

std::string message_of(const ir::Revision& revision) {
  const std::string_view doc = trim(revision.doc);
  return std::string(doc.substr(0, doc.find('\n')));
}

const Lock* strongest_lock(const Statement& statement) {
  const Lock* strongest = nullptr;
  for (const Lock& lock : statement.locks) {
    if (!lock.table.is_quiet() && (strongest == nullptr || lock.mode > strongest->mode)) {
      strongest = &lock;
    }
  }
  return strongest;
}

std::size_t line_held_to(const Review& review, const Lock& lock) {
  return review.statements[lock.held_to].line;
}

std::string size_text(const Review& review, std::string_view separator) {
  const auto outside = static_cast<std::size_t>(
      std::count_if(review.statements.begin(), review.statements.end(),
                    [](const Statement& statement) { return !statement.transaction; }));
  std::vector<std::string> parts{counted(review.revisions, "revision", "revisions"),
                                 counted(review.statements.size(), "statement", "statements"),
                                 counted(review.transactions.size(), "transaction", "transactions")};
  if (outside != 0 && !review.transactions.empty()) {
    parts.push_back(counted(outside, "statement", "statements") + " outside");
  }
  return join(parts, separator);
}

std::string way_back_text(const Review& review) {
  std::vector<std::string> irreversible, fails, empty;
  for (const WayBack& way : review.way_back) {
    if (way.revision == nullptr) {
      continue;
    }
    auto* list = way.kind == WayBack::Kind::irreversible ? &irreversible
                 : way.kind == WayBack::Kind::fails      ? &fails
                 : way.kind == WayBack::Kind::empty      ? &empty
                                                         : nullptr;
    if (list != nullptr) {
      list->push_back(way.revision->id);
    }
  }
  if (irreversible.empty() && fails.empty()) {
    return empty.empty() ? "compiles for each revision"
                         : fmt::format("compiles for each revision, and does nothing for {}", some_of(empty));
  }
  std::string text;
  if (!irreversible.empty()) {
    text += "irreversible at " + some_of(irreversible);
  }
  if (!fails.empty()) {
    text += (text.empty() ? "" : "; ") + ("not compilable at " + some_of(fails));
  }
  return text;
}

}  // namespace sqlgen::review
