#pragma once

#include <cstdint>
#include <memory>
#include <set>

#include "catalog/catalog.hpp"
#include "cli/check/mistakes.hpp"
#include "cli/check/round_trip.hpp"
#include "compile/script.hpp"
#include "support/source.hpp"

namespace sqlgen::cli {

/// A script of a plan of which not all steps may compile.
struct CheckedScript {
  compile::Script script;
  std::set<std::uint32_t> broken = {};      // the steps that don't
  std::set<std::uint32_t> incomplete = {};  // those that do something of which the script has nothing
};

/// Follows scripts one after the other from the empty database on, and tells what is wrong with their
/// statements.
class SchemaCheck {
 public:
  SchemaCheck(std::unique_ptr<catalog::Catalog> catalog, const SourceManager& sources, Mistakes& mistakes)
      : catalog_(std::move(catalog)), sources_(sources), mistakes_(mistakes) {}

  /// A script of which nothing is told: what the database has before.
  void replay(const CheckedScript& checked);
  /// What leads up. With a round trip, the schema before each revision is kept for it.
  /// Diagnostics: "statement-fails", "unknown-object", "used-before-made", "cut-identifier",
  /// "foreign-key-mismatch".
  void follow_up(const CheckedScript& checked, RoundTrip* round_trip);
  /// What leads down again; false where a step does not compile, at which it ends. With `to_base`, also
  /// "type-left-behind".
  bool follow_down(const CheckedScript& checked, bool to_base, RoundTrip* round_trip);

 private:
  void apply(const CheckedScript& checked, const compile::Piece& piece, ir::Direction direction,
             bool is_told);
  void pass_over(const ir::Revision& revision, std::string_view why);
  void tell_unmatched_keys();
  void tell_left_types();
  [[nodiscard]] const ir::Revision* revision_of(Span span) const;

  std::unique_ptr<catalog::Catalog> catalog_;
  const SourceManager& sources_;
  Mistakes& mistakes_;
  bool all_compile_ = true;                    // the steps so far
  bool is_certain_ = true;                     // what they all do is known
  std::set<const ir::Revision*> passed_over_;  // what they do is not known
  std::set<const ir::Revision*> revisions_;
};

}  // namespace sqlgen::cli
