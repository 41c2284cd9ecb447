#include "convert/nodes/sql_notation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "convert/header.hpp"
#include "frontend/sql/verbatim.hpp"
#include "support/text.hpp"

namespace sqlgen::convert {

namespace {

bool reads_back(const std::string& text, const std::string& statement) {
  Diagnostics ignored;
  const auto parts = sql::verbatim_statements(text, {}, ignored);
  return !ignored.has_errors() && parts.size() == 1 && parts.front().sql == statement;
}

std::string statement_text(const dialect::Statement& statement) {
  const bool complete = statement.kind == dialect::Statement::Kind::complete;
  const std::string with_end = complete ? statement.text : statement.text + ";";
  const bool has_marker = with_end.find("sqlgen:") != std::string::npos;
  if (!has_marker && reads_back(with_end, with_end)) {
    return with_end + "\n";
  }
  // Several in one, or with a comment at the end: taken whole, with a terminator of its own.
  const std::string whole = complete && statement.text.ends_with(';')
                                ? statement.text.substr(0, statement.text.size() - 1)
                                : statement.text;
  std::string tag;
  while (has_marker && whole.find("sqlgen:end" + tag) != std::string::npos) {
    tag += tag.empty() ? " x" : "x";
  }
  return fmt::format("-- sqlgen:statement{0}\n{1}\n-- sqlgen:end{0}\n", tag, whole);
}

const char* block_marker(dialect::Statement::Kind kind) {
  switch (kind) {
    case dialect::Statement::Kind::autocommit_begin:
      return "-- sqlgen:autocommit\n";
    case dialect::Statement::Kind::autocommit_end:
      return "-- sqlgen:end\n";
    case dialect::Statement::Kind::sql:
    case dialect::Statement::Kind::complete:
      break;
  }
  return nullptr;
}

// What stands between a section's marker and the next.
std::string section_text(const Body& body) {
  std::string failure = body.failure.value_or("");
  std::string out;
  for (const Rendering& rendering : body.renderings) {
    if (rendering.error && failure.empty()) {
      failure = rendering.error->message;
    }
  }
  if (!failure.empty()) {
    return fmt::format("-- sqlgen:fail {}\n", replace_all(failure, "\n", " "));
  }
  std::optional<bool> lines_before;  // whether the statement before has several lines
  for (const Rendering& rendering : body.renderings) {
    for (const dialect::Statement& statement : rendering.statements) {
      if (const char* marker = block_marker(statement.kind)) {
        out += marker;
        lines_before.reset();
        continue;
      }
      const std::string text = statement_text(statement);
      const bool lines = text.find('\n') + 1 < text.size();
      out += lines_before && (*lines_before || lines) ? "\n" : "";
      out += text;
      lines_before = lines;
    }
  }
  return out;
}

void append_direction(std::string& out, std::string_view name, const DirectionBodies& bodies) {
  std::vector<std::string> texts;
  for (const auto& [dialect, body] : bodies) {
    texts.push_back(section_text(body));
  }
  const bool alike =
      std::all_of(texts.begin(), texts.end(), [&](const std::string& text) { return text == texts.front(); });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += fmt::format("\n-- sqlgen:{}{}\n{}", name, alike ? "" : " " + bodies[i].first, texts[i]);
    if (alike) {
      break;
    }
  }
}

}  // namespace

std::string sql_revision(const ir::Revision& revision, const DirectionBodies& upgrade,
                         const DirectionBodies& downgrade) {
  std::string out = header_comments(revision);
  append_direction(out, "upgrade", upgrade);
  append_direction(out, "downgrade", downgrade);
  return out;
}

}  // namespace sqlgen::convert
