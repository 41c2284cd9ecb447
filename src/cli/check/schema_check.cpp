#include "cli/check/schema_check.hpp"

#include <fmt/format.h>

#include <utility>

#include "ir/revision.hpp"

namespace sqlgen::cli {

namespace {

using catalog::Problem;
using PieceKind = compile::Piece::Kind;

}  // namespace

// What such a step does may be with anything that its file names.
void SchemaCheck::pass_over(const ir::Revision& revision, std::string_view why) {
  if (!passed_over_.insert(&revision).second) {
    return;
  }
  is_certain_ = false;
  if (revision.file != kNoFile) {
    catalog_->doubt(sources_.text(revision.file),
                    std::make_shared<catalog::Doubt>(catalog::Doubt{
                        fmt::format("revision '{}' {}", revision.id, why), {revision.id, revision.id_span}}));
  }
}

void SchemaCheck::apply(const CheckedScript& checked, const compile::Piece& piece, ir::Direction direction,
                        bool is_told) {
  const ir::Revision* revision = checked.script.revision(piece);
  if (revision != nullptr) {
    revisions_.insert(revision);
    if (checked.broken.count(piece.step) != 0) {
      all_compile_ = false;
      pass_over(*revision, "does not compile");
      if (piece.kind == PieceKind::statement) {
        return;
      }
    }
    is_certain_ = is_certain_ && checked.incomplete.count(piece.step) == 0;
    if (piece.manual) {
      pass_over(*revision, "is done by hand");
      return;
    }
  }
  if (piece.size == 0) {
    return;
  }
  const std::string_view text = checked.script.text(piece);
  const std::string id = revision == nullptr ? std::string() : revision->id;
  const catalog::Outcome outcome = catalog_->apply({text, {id, piece.span}});
  for (const Problem& problem : outcome.problems) {
    // What a step did that does not compile is not known, and so is nothing that is found after it.
    if (is_told && (all_compile_ || problem.kind == Problem::Kind::truncated_identifier)) {
      mistakes_.add(problem, {revision, direction, text}, catalog_->database(), is_certain_);
    }
  }
}

void SchemaCheck::replay(const CheckedScript& checked) {
  for (const compile::Piece& piece : checked.script.pieces) {
    apply(checked, piece, ir::Direction::upgrade, false);
  }
}

void SchemaCheck::follow_up(const CheckedScript& checked, RoundTrip* round_trip) {
  std::set<const ir::Revision*> begun;
  for (const compile::Piece& piece : checked.script.pieces) {
    const ir::Revision* revision = checked.script.revision(piece);
    const bool begins = round_trip != nullptr && revision != nullptr && begun.insert(revision).second;
    if (begins) {
      round_trip->remember(*revision, catalog_->database());
    }
    apply(checked, piece, ir::Direction::upgrade, true);
    if (round_trip != nullptr && revision != nullptr && piece.kind == PieceKind::version_table) {
      round_trip->remember(*revision,
                           catalog_->database());  // the first step makes it, and none takes it back
    }
  }
  tell_unmatched_keys();
}

bool SchemaCheck::follow_down(const CheckedScript& checked, bool to_base, RoundTrip* round_trip) {
  const ir::Revision* current = nullptr;
  const auto end_step = [&](const ir::Revision* next) {
    if (next != current && current != nullptr && round_trip != nullptr) {
      round_trip->compare(*current, catalog_->database());
    }
    current = next;
  };
  for (const compile::Piece& piece : checked.script.pieces) {
    end_step(checked.script.revision(piece));
    if (checked.broken.count(piece.step) != 0) {
      return false;
    }
    apply(checked, piece, ir::Direction::downgrade, true);
  }
  end_step(nullptr);
  if (to_base) {
    tell_left_types();
  }
  return true;
}

const ir::Revision* SchemaCheck::revision_of(Span span) const {
  for (const ir::Revision* revision : revisions_) {
    if (span.valid() && revision->file == span.file) {
      return revision;
    }
  }
  return nullptr;
}

void SchemaCheck::tell_unmatched_keys() {
  for (const Problem& problem : all_compile_ ? catalog_->latent_problems() : std::vector<Problem>()) {
    if (problem.certainty != catalog::Certainty::certain) {
      continue;
    }
    Diagnostic warning{.severity = Severity::warning,
                       .id = "foreign-key-mismatch",
                       .message = problem.message,
                       .span = problem.origin.span,
                       .label = "of this"};
    warning.with_help(
        "refer to the primary key, or to columns that a unique index has together; with "
        "PRAGMA foreign_keys = ON each change of such a row fails");
    mistakes_.add(warning, revision_of(problem.origin.span), ir::Direction::upgrade);
  }
}

void SchemaCheck::tell_left_types() {
  catalog_->database().for_each([&](const catalog::Object& object) {
    if (object.as<catalog::EnumType>() == nullptr || object.doubt != nullptr || object.assumed) {
      return;
    }
    Diagnostic warning{.severity = Severity::warning,
                       .id = "type-left-behind",
                       .message = fmt::format("the downgrade leaves the enum type '{}' behind", object.name),
                       .span = object.origin.span,
                       .label = "made here"};
    warning.with_help(
        fmt::format("drop it with the last table that uses it: sa.Enum(name='{}').drop(op.get_bind()); "
                    "else the next upgrade fails",
                    object.name));
    mistakes_.add(warning, revision_of(object.origin.span), ir::Direction::downgrade);
  });
}

}  // namespace sqlgen::cli
