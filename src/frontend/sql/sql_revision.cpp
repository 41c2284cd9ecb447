#include "frontend/sql/sql_revision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "frontend/sql/header.hpp"
#include "frontend/sql/sections.hpp"
#include "support/text.hpp"

namespace sqlgen::sql {

namespace {

constexpr std::string_view kMarker = "sqlgen:";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Goes through the file line by line: first the header, then the sections.
class Reader {
 public:
  Reader(const SourceManager& sources, FileId file, Diagnostics& diagnostics)
      : sources_(sources), file_(file), text_(sources.text(file)), diagnostics_(diagnostics) {}

  std::optional<ir::Revision> read(const std::string& path);
  SqlPart read_part(Span where, ir::Direction direction);

 private:
  void lines(std::size_t begin, std::size_t end);
  void report_header();
  void part_marker(std::string_view words, std::uint32_t line_begin, std::uint32_t line_end);
  void marker(std::string_view words, std::uint32_t line_begin, std::uint32_t line_end);
  void open(ir::Direction direction, std::string dialect, Section::Kind kind, std::uint32_t begin);
  void end_autocommit(std::uint32_t at);
  [[nodiscard]] bool is_utf8(std::size_t begin);
  [[nodiscard]] bool ends_or_is_outside(std::string_view words) const;
  void inner_marker(std::string_view name, std::string_view argument, std::uint32_t line_end);
  void close(std::uint32_t end);
  [[nodiscard]] Span span_of(std::string_view part) const { return FileText{file_, text_}.span_of(part); }

  const SourceManager& sources_;
  FileId file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  Diagnostics header_problems_;
  ir::Revision revision_;
  std::vector<Section> sections_;
  bool open_ = false;
  bool in_header_ = true;
  bool in_autocommit_ = false;
  SqlPart* part_ = nullptr;  // what is read, where it is no whole revision
  std::string_view statement_before_sections_ = {};
  Span statement_at_;  // the marker of the last statement that is taken whole
};

void Reader::open(ir::Direction direction, std::string dialect, Section::Kind kind, std::uint32_t begin) {
  sections_.push_back({direction, std::move(dialect), kind, {file_, begin, begin}});
  open_ = true;
}

void Reader::close(std::uint32_t end) {
  if (open_) {
    sections_.back().text.end = std::max(end, sections_.back().text.begin);
  }
}

// A block that nothing ends goes as far as its section.
void Reader::end_autocommit(std::uint32_t at) {
  if (in_autocommit_) {
    const Section last = sections_.back();
    open(last.direction, last.dialect, Section::Kind::autocommit_end, at);
    in_autocommit_ = false;
  }
}

void Reader::marker(std::string_view words, std::uint32_t line_begin, std::uint32_t line_end) {
  const std::size_t space = std::min(words.find(' '), words.size());
  const std::string_view name = words.substr(0, space);
  const std::string_view argument = trim(words.substr(space));
  close(line_begin);
  in_header_ = false;
  if (name == "upgrade" || name == "downgrade") {
    end_autocommit(line_begin);
    open(name == "upgrade" ? ir::Direction::upgrade : ir::Direction::downgrade, std::string(argument),
         Section::Kind::statements, line_end);
  } else if (open_ && (name == "autocommit" || name == "statement" || name == "end" || name == "fail")) {
    inner_marker(name, argument, line_end);
  } else {
    diagnostics_.error("unknown-key", fmt::format("unknown section 'sqlgen:{}'", name), span_of(name))
        .with_help(
            "sections are upgrade, downgrade (each may name a dialect), autocommit, statement, end and "
            "fail");
  }
}

// In a statement that is taken whole only its own end is a marker. What a review is told is none.
bool Reader::ends_or_is_outside(std::string_view words) const {
  if (words.starts_with("accept ")) {
    return false;
  }
  if (!open_ || sections_.back().kind != Section::Kind::whole) {
    return true;
  }
  return words.starts_with("end") && trim(words.substr(3)) == sections_.back().tag;
}

// What stands inside of a section: `end` ends a statement that is taken whole, or else the autocommit block.
void Reader::inner_marker(std::string_view name, std::string_view argument, std::uint32_t line_end) {
  using Kind = Section::Kind;
  const Section last = sections_.back();
  Kind kind = Kind::statements;
  if (name == "autocommit") {
    kind = Kind::autocommit_begin;
    in_autocommit_ = true;
  } else if (name == "statement") {
    open(last.direction, last.dialect, Kind::whole, line_end);
    sections_.back().tag = std::string(argument);
    statement_at_ = span_of(name);
    return;
  } else if (name == "fail") {
    open(last.direction, last.dialect, Kind::fail, line_end);
    sections_.back().text = span_of(argument);
    kind = Kind::statements;
  } else if (last.kind != Kind::whole && in_autocommit_) {
    kind = Kind::autocommit_end;
    in_autocommit_ = false;
  }
  open(last.direction, last.dialect, kind, line_end);
}

// What is wrong with the header of a file that is a revision: what lies beside Alembic's has its own
// comments.
void Reader::report_header() {
  const Diagnostics problems = std::exchange(header_problems_, Diagnostics());
  for (const Diagnostic& problem : problems.all()) {
    diagnostics_.add(problem);
  }
}

// A statement that stands before the first section ends the header, and what follows is not read.
void Reader::lines(std::size_t begin, std::size_t end_of_text) {
  for (std::size_t at = begin; at < end_of_text;) {
    const std::size_t end = std::min(text_.find('\n', at), end_of_text - 1) + 1;
    const std::string_view line = trim(text_.substr(at, end - at));
    if (line.starts_with("--")) {
      const std::string_view comment = trim(line.substr(2));
      if (comment.starts_with(kMarker) && ends_or_is_outside(trim(comment.substr(kMarker.size())))) {
        const std::string_view words = trim(comment.substr(kMarker.size()));
        const auto line_begin = static_cast<std::uint32_t>(at), line_end = static_cast<std::uint32_t>(end);
        report_header();
        part_ == nullptr ? marker(words, line_begin, line_end) : part_marker(words, line_begin, line_end);
      } else if (in_header_) {
        read_header_line(comment, {file_, text_}, revision_, header_problems_);
      }
    } else if (in_header_ && !line.empty()) {
      statement_before_sections_ = line;
      return;
    }
    at = end;
  }
  close(static_cast<std::uint32_t>(end_of_text));
  if (open_ && sections_.back().kind == Section::Kind::whole) {
    diagnostics_.error("sql-statement-open", "this statement has no end", statement_at_)
        .with_help(fmt::format("write '-- sqlgen:end{}{}' behind it", sections_.back().tag.empty() ? "" : " ",
                               sections_.back().tag));
  }
  end_autocommit(static_cast<std::uint32_t>(end_of_text));
}

bool Reader::is_utf8(std::size_t begin) {
  const auto bad = find_invalid_utf8(text_.substr(begin));
  if (bad) {
    const auto at = static_cast<std::uint32_t>(begin + *bad);
    diagnostics_.error("bad-encoding", "this is not UTF-8", {file_, at, at + 1})
        .with_help("save the file as UTF-8");
  }
  return !bad;
}

std::optional<ir::Revision> Reader::read(const std::string& path) {
  const std::size_t errors_before = diagnostics_.error_count();
  if (!is_utf8(0)) {
    return std::nullopt;
  }
  lines(text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0, text_.size());
  if (!revision_.id.empty()) {
    report_header();
  }
  if (!statement_before_sections_.empty()) {
    if (!revision_.id.empty()) {
      diagnostics_
          .error("sql-no-section", "a statement before the first section",
                 span_of(statement_before_sections_))
          .with_help("begin a section with '-- sqlgen:upgrade' or '-- sqlgen:downgrade'");
    }
    return std::nullopt;
  }
  if (revision_.id.empty() && in_header_) {
    return std::nullopt;
  }
  if (revision_.id.empty()) {
    diagnostics_.error("not-a-revision", "this file has no revision id", {file_, 0, 0})
        .with_help("write '-- id: NAME' in the header");
  }
  if (diagnostics_.error_count() != errors_before) {
    return std::nullopt;
  }
  revision_.path = path;
  revision_.file = file_;
  revision_.body = make_body(sources_, std::move(sections_), revision_.id_span);
  return std::move(revision_);
}

// Beside the markers of a section: what the SQL was written for, and that there is none on purpose.
void Reader::part_marker(std::string_view words, std::uint32_t line_begin, std::uint32_t line_end) {
  const std::size_t space = std::min(words.find(' '), words.size());
  const std::string_view name = words.substr(0, space);
  const std::string_view argument = trim(words.substr(space));
  const bool is_digest = name == "revision-sha256";
  if (name == "upgrade" || name == "downgrade") {
    diagnostics_.error("unknown-key", "SQL by hand is of one direction, which its place says", span_of(name))
        .with_help("leave the line out");
    return;
  }
  if (name == "autocommit" || name == "statement" || name == "end" || name == "fail") {
    marker(words, line_begin, line_end);
    return;
  }
  if (!is_digest && name != "nothing-to-do") {
    diagnostics_.error("unknown-key", fmt::format("unknown mark 'sqlgen:{}'", name), span_of(name))
        .with_help(
            "marks of SQL by hand are revision-sha256, nothing-to-do, autocommit, statement, end and fail");
    return;
  }
  if (is_digest) {
    part_->revision_sha256 = {std::string(argument), span_of(argument)};
  }
  part_->says_nothing = part_->says_nothing || !is_digest;
  close(line_begin);
  open(sections_.back().direction, "", Section::Kind::statements, line_end);
}

SqlPart Reader::read_part(Span where, ir::Direction direction) {
  SqlPart part;
  part_ = &part;
  text_ = text_.substr(0, where.end);
  if (is_utf8(where.begin)) {
    const bool marked = text_.substr(where.begin).starts_with(kByteOrderMark);
    const std::size_t begin = where.begin + (marked ? kByteOrderMark.size() : 0);
    in_header_ = false;
    open(direction, "", Section::Kind::statements, static_cast<std::uint32_t>(begin));
    lines(begin, where.end);
    part.body = make_body(sources_, std::move(sections_), where);
  }
  return part;
}

}  // namespace

std::optional<ir::Revision> read_sql_revision(const SourceManager& sources, FileId file,
                                              const std::string& path, Diagnostics& diagnostics) {
  return Reader(sources, file, diagnostics).read(path);
}

SqlPart read_sql_part(const SourceManager& sources, Span where, ir::Direction direction,
                      Diagnostics& diagnostics) {
  return Reader(sources, where.file, diagnostics).read_part(where, direction);
}

bool declares_revision(std::string_view text) {
  for (const std::string& written : split(text, '\n')) {
    const std::string_view line = trim(written);
    if (!line.empty() && !line.starts_with("--")) {
      return false;
    }
    if (line.starts_with("--") && trim(line.substr(2)).starts_with("id:")) {
      return true;
    }
  }
  return false;
}

}  // namespace sqlgen::sql
