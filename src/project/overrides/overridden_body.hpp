#pragma once

#include <memory>
#include <string>
#include <vector>

#include "frontend/sql/sql_revision.hpp"
#include "ir/revision.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// SQL that somebody has written by hand in place of one direction of a revision.
struct Override {
  ir::Direction direction = ir::Direction::upgrade;
  std::string dialect;  // empty: all
  sql::SqlPart part = {};
  std::string origin = {};       // what the script and messages name it by
  std::string digest_line = {};  // what pins it to the revision, with {} in the digest's place
  Span where = {};
};

/// A body of which SQL by hand takes the place, for the directions and dialects that there is some for.
class OverriddenBody final : public ir::RevisionBody {
 public:
  /// `sources` must outlive it; `file` is the revision's.
  OverriddenBody(const SourceManager& sources, FileId file, std::shared_ptr<ir::RevisionBody> original)
      : sources_(sources), file_(file), original_(std::move(original)) {}

  /// The one that is for just the same, or nullptr.
  [[nodiscard]] const Override* find(ir::Direction direction, const std::string& dialect) const;
  void add(Override given) { overrides_.push_back(std::move(given)); }

  [[nodiscard]] bool was_connected() const override { return was_connected_; }
  std::vector<ir::Operation> evaluate(ir::Direction direction, const ir::EvaluationContext& context,
                                      Diagnostics& diagnostics) override;
  void prepare(const ir::EvaluationContext& context) override { original_->prepare(context); }
  [[nodiscard]] std::vector<std::string> engines() const override { return original_->engines(); }
  [[nodiscard]] const ir::RevisionBody& original() const override { return original_->original(); }

 private:
  [[nodiscard]] bool fits_revision(const Override& given, Diagnostics& diagnostics) const;

  const SourceManager& sources_;
  FileId file_;
  std::shared_ptr<ir::RevisionBody> original_;
  std::vector<Override> overrides_;
  bool was_connected_ = false;
};

}  // namespace sqlgen::project
