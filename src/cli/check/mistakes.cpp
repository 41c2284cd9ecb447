#include "cli/check/mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/syntax/identifiers.hpp"
#include "cli/check/refused_statement.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

using catalog::Certainty;
using catalog::Problem;

// "users.email" is a column, "app.users" a table.
std::string last_part(const std::string& object) {
  const std::size_t dot = object.rfind('.');
  return dot == std::string::npos ? object : object.substr(dot + 1);
}

bool names_any(const Problem& problem, const std::set<std::string>& names) {
  return std::any_of(problem.objects.begin(), problem.objects.end(), [&](const std::string& object) {
    return names.count(object) != 0 || names.count(last_part(object)) != 0;
  });
}

}  // namespace

bool Mistakes::has_errors() const {
  return std::any_of(all_.begin(), all_.end(), [](const CheckedDiagnostic& found) {
    return found.diagnostic.severity == Severity::error;
  });
}

void Mistakes::add(const Diagnostic& diagnostic, const ir::Revision* revision, ir::Direction direction) {
  if (!acceptances_.accepts(diagnostic, revision)) {
    all_.push_back({diagnostic, dialect_.name(), revision, direction});
  }
}

bool Mistakes::follows_from_other(const Problem& problem) const {
  return (problem.kind == Problem::Kind::unknown_object && names_any(problem, not_made_)) ||
         (problem.kind == Problem::Kind::duplicate_object && names_any(problem, not_gone_));
}

void Mistakes::note_failure(std::string_view statement, const catalog::Database& database) {
  std::set<std::string> words = catalog::words_of(statement);
  if (words.count("drop") != 0 || words.count("rename") != 0) {
    not_gone_.insert(words.begin(), words.end());
  }
  database.for_each([&](const catalog::Object& object) { words.erase(object.name); });
  not_made_.merge(words);
}

void Mistakes::add_unknown(const Problem& problem, const Place& place) {
  const std::string object = problem.objects.empty() ? problem.message : problem.objects.front();
  if (unknown_.count(object) != 0) {
    return;
  }
  Diagnostic warning{.severity = Severity::warning,
                     .id = "unknown-object",
                     .message = "no revision makes what is named here: " + problem.message,
                     .span = problem.origin.span};
  warning.with_help(
      "if it is there from before the first revision, say so: sqlgen: accept unknown-object "
      "because ...");
  const std::size_t count = all_.size();
  add(warning, place.revision, place.direction);
  unknown_.emplace(object, all_.size() == count ? std::string::npos : count);
}

// What was said to be unknown is made later by the chain itself, which says for certain that it was not
// there.
void Mistakes::make_early(const Problem& problem, bool certain) {
  const auto found = problem.objects.empty() ? unknown_.end() : unknown_.find(problem.objects.front());
  if (found == unknown_.end() || found->second == std::string::npos) {
    return;
  }
  CheckedDiagnostic& told = all_[found->second];
  Diagnostic early{.severity = certain ? Severity::error : Severity::warning,
                   .id = "used-before-made",
                   .message = problem.message,
                   .span = told.diagnostic.span,
                   .label = "of this"};
  early.with_note(problem.detail);
  early.with_help("make it in a revision that comes before");
  if (acceptances_.accepts(early, told.revision)) {
    all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(found->second));
    for (auto& [object, index] : unknown_) {
      if (index != std::string::npos && index > found->second) {
        --index;
      }
    }
  } else {
    told.diagnostic = std::move(early);
  }
  found->second = std::string::npos;
}

void Mistakes::add(const Problem& problem, const Place& place, const catalog::Database& database,
                   bool certain) {
  if (problem.kind == Problem::Kind::truncated_identifier) {
    if (cut_.insert(problem.message).second) {
      Diagnostic warning{.severity = Severity::warning,
                         .id = "cut-identifier",
                         .message = problem.message,
                         .span = problem.origin.span};
      warning.with_help("give a name that is short enough");
      add(warning, place.revision, place.direction);
    }
  } else if (problem.kind == Problem::Kind::made_later) {
    make_early(problem, certain);
  } else if (problem.certainty == Certainty::never_made) {
    if (!follows_from_other(problem)) {
      add_unknown(problem, place);
    }
  } else if (problem.certainty == Certainty::certain) {
    const bool is_news = !follows_from_other(problem);
    note_failure(place.statement, database);
    if (is_news) {
      add(refused_statement(
              problem, certain ? Severity::error : Severity::warning,
              fmt::format("{} refuses a statement: {}", dialect_.facts().title, problem.message), "of this",
              "the script fails here on a database that has gone through the steps before"),
          place.revision, place.direction);
    }
  }
}

}  // namespace sqlgen::cli
