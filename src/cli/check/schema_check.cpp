#include "cli/check/schema_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/print/describe.hpp"
#include "cli/check/refused_statement.hpp"
#include "ir/revision.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

using catalog::Certainty;
using catalog::Problem;

constexpr std::size_t kMostLines = 6;  // of a difference

}  // namespace

bool SchemaCheck::is_told(const Problem& problem) {
  const bool known =
      std::any_of(problem.objects.begin(), problem.objects.end(), [&](const std::string& object) {
        return told_.count(object) != 0 || told_.count(object.substr(0, object.find('.'))) != 0;
      });
  told_.insert(problem.objects.begin(), problem.objects.end());
  return known && problem.kind == Problem::Kind::unknown_object;
}

void SchemaCheck::report(const Problem& problem) {
  if (problem.kind == Problem::Kind::truncated_identifier) {
    diagnostics_.warning("cut-identifier", problem.message, problem.origin.span)
        .with_help("give a name that is short enough");
    return;
  }
  // What nothing made may have been there before the chain; what is in doubt may be as it should.
  if (problem.certainty != Certainty::certain || is_told(problem)) {
    return;
  }
  diagnostics_.add(refused_statement(
      problem, Severity::error,
      fmt::format("{} refuses a statement: {}", dialect_.facts().title, problem.message), "of this",
      "the script fails here on a database that has gone through the steps before"));
}

void SchemaCheck::apply(const compile::Script& script, const compile::Piece& piece) {
  const ir::Revision* revision = script.revision(piece);
  const std::string id = revision == nullptr ? std::string() : revision->id;
  for (const Problem& problem : catalog_->apply({script.text(piece), {id, piece.span}}).problems) {
    report(problem);
  }
}

void SchemaCheck::follow_up(const compile::Script& script) {
  for (const compile::Piece& piece : script.pieces) {
    const ir::Revision* revision = script.revision(piece);
    const bool is_version_table = piece.kind == compile::Piece::Kind::version_table;
    if (revision != nullptr && !is_version_table && before_.count(revision) == 0) {
      before_.emplace(revision, catalog_->database());
    }
    if (piece.size != 0) {
      apply(script, piece);
    }
    if (is_version_table &&
        before_.count(revision) != 0) {  // the first step makes it, and none takes it back
      before_.insert_or_assign(revision, catalog_->database());
    }
  }
}

void SchemaCheck::follow_down(const compile::Script& script) {
  told_.clear();
  const ir::Revision* current = nullptr;
  for (const compile::Piece& piece : script.pieces) {
    const ir::Revision* revision = script.revision(piece);
    if (revision != current && current != nullptr) {
      compare(*current);
    }
    current = revision;
    if (piece.size != 0) {
      apply(script, piece);
    }
  }
  if (current != nullptr) {
    compare(*current);
  }
  tell_left_types();
}

std::vector<std::string> SchemaCheck::untold(const std::vector<std::string>& difference) {
  std::vector<std::string> lines;
  const auto drop_empty_heading = [&] {
    if (!lines.empty() && lines.back().starts_with("~ ")) {
      lines.pop_back();
    }
  };
  for (const std::string& line : difference) {
    if (line.starts_with("~ ")) {
      drop_empty_heading();
      lines.push_back(line);
    } else if (!trim(line).empty() && told_lines_.insert(line).second) {
      lines.push_back(line);
    }
  }
  drop_empty_heading();
  return lines;
}

void SchemaCheck::compare(const ir::Revision& revision) {
  const auto before = before_.find(&revision);
  if (before == before_.end()) {
    return;
  }
  const std::vector<std::string> lines =
      untold(split(catalog::difference(before->second, catalog_->database(), catalog::Compared::made), '\n'));
  if (lines.empty()) {
    return;
  }
  Diagnostic& warning = diagnostics_.warning(
      "round-trip",
      fmt::format("after upgrade and downgrade of '{}' the schema is not as before", revision.id),
      revision.id_span);
  const std::size_t shown = std::min(lines.size(), kMostLines);
  for (std::size_t i = 0; i < shown; ++i) {
    warning.with_note(lines[i]);
  }
  if (lines.size() != shown) {
    warning.with_note(fmt::format("and {} more", lines.size() - shown));
  }
  warning.with_help("let downgrade() take back what upgrade() does");
}

void SchemaCheck::tell_left_types() {
  catalog_->database().for_each([&](const catalog::Object& object) {
    if (object.as<catalog::EnumType>() == nullptr || object.doubt != nullptr || object.assumed) {
      return;
    }
    diagnostics_
        .warning("type-left-behind",
                 fmt::format("the downgrade leaves the enum type '{}' behind", object.name),
                 object.origin.span)
        .with_label("made here")
        .with_help(
            fmt::format("drop it with the last table that uses it: sa.Enum(name='{}').drop(op.get_bind()); "
                        "else the next upgrade fails",
                        object.name));
  });
}

}  // namespace sqlgen::cli
