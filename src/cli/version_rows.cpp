#include "cli/version_rows.hpp"

#include <fmt/format.h>

#include "support/files/file.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

struct Rows {
  std::vector<std::string> values;
  bool heading = false;  // the query did run
};

// Rows stand alone on their lines, whatever is drawn around them: psql, psql -At, sqlite3 -column, -table.
Rows parse_rows(std::string_view text) {
  Rows rows;
  for (const std::string& line : split(text, '\n')) {
    std::string_view word = trim(line);
    while (word.starts_with('|')) {
      word = trim(word.substr(1));
    }
    while (word.ends_with('|')) {
      word = trim(word.substr(0, word.size() - 1));
    }
    const bool row_count = word.starts_with('(') && word.ends_with(')');
    if (word == kVersionColumn || row_count) {
      rows.heading = true;
    } else if (word.find_first_not_of("-+|") != std::string_view::npos) {
      rows.values.emplace_back(word);
    }
  }
  return rows;
}

void report_unknown(const std::string& row, Diagnostics& diagnostics) {
  const std::string shown = escape_controls(utf8_prefix(row, 200));
  if (row.find_first_of(" \t:") == std::string::npos) {
    diagnostics
        .error("unknown-revision", fmt::format("the database is at '{}', which no revision file has", shown))
        .with_help("the revisions here are older than the database, or of another project");
    return;
  }
  Diagnostic& error =
      diagnostics.error("not-version-rows", fmt::format("this is no row of a version table: '{}'", shown));
  if (row.find("does not exist") != std::string::npos || row.find("no such table") != std::string::npos) {
    error.with_help(
        fmt::format("a database without that table has nothing applied: 'echo {} | sqlgen current' says so",
                    kVersionColumn));
  }
  error.with_help("the input is what the query of 'sqlgen current --query' prints, without error messages");
}

}  // namespace

std::optional<std::vector<graph::NodeId>> read_version_rows(const graph::RevisionMap& map,
                                                            const std::string& path,
                                                            Diagnostics& diagnostics) {
  std::string why;
  const auto text = read_file(path == "-" ? "/dev/stdin" : path, why);
  if (!text) {
    diagnostics.error("file-unreadable", fmt::format("can't read '{}': {}", path, why));
    return std::nullopt;
  }
  const Rows rows = parse_rows(*text);
  if (rows.values.empty() && !rows.heading) {
    diagnostics.error("not-version-rows", "the input is empty: that is what a query leaves that failed")
        .with_help("the query of 'sqlgen current --query' prints its heading even for an empty table")
        .with_help(
            fmt::format("for a database without a version table: echo {} | sqlgen current", kVersionColumn));
    return std::nullopt;
  }
  std::vector<graph::NodeId> nodes;
  for (const std::string& row : rows.values) {
    const auto node = map.find(row);
    if (!node) {
      report_unknown(row, diagnostics);
      return std::nullopt;
    }
    nodes.push_back(*node);
  }
  return nodes;
}

}  // namespace sqlgen::cli
