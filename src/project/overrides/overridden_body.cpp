#include "project/overrides/overridden_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "support/digest/sha256.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

const Override* OverriddenBody::find(ir::Direction direction, const std::string& dialect) const {
  const auto found = std::find_if(overrides_.begin(), overrides_.end(), [&](const Override& given) {
    return given.direction == direction && given.dialect == dialect;
  });
  return found == overrides_.end() ? nullptr : &*found;
}

// SQL by hand was written for what the revision said then.
bool OverriddenBody::fits_revision(const Override& given, Diagnostics& diagnostics) const {
  const std::string digest = sha256_of_text(sources_.text(file_));
  const ir::Located& pinned = given.part.revision_sha256;
  const std::string line = replace_all(given.digest_line, "{}", digest);
  if (pinned.text.empty() && !pinned.span.valid()) {
    diagnostics
        .note("override-unpinned",
              fmt::format("'{}' does not say for which text of '{}' it was written", given.origin,
                          sources_.path(file_)),
              Span{given.where.file, given.where.begin, given.where.begin})
        .with_help(fmt::format("write into it: {}", line));
    return true;
  }
  if (pinned.text == digest) {
    return true;
  }
  diagnostics
      .error("override-outdated",
             fmt::format("'{}' has changed since this SQL was written for it", sources_.path(file_)),
             pinned.span)
      .with_help("look whether the SQL still does what the revision means, and change it where it does not")
      .with_help(fmt::format("then write: {}", line));
  return false;
}

std::vector<ir::Operation> OverriddenBody::evaluate(ir::Direction direction,
                                                    const ir::EvaluationContext& context,
                                                    Diagnostics& diagnostics) {
  const Override* given = find(direction, context.dialect);
  given = given == nullptr ? find(direction, "") : given;
  was_connected_ = false;
  if (given == nullptr) {
    auto operations = original_->evaluate(direction, context, diagnostics);
    was_connected_ = original_->was_connected();
    return operations;
  }
  if (!fits_revision(*given, diagnostics)) {
    return {};
  }
  std::vector<ir::Operation> operations;
  operations.emplace_back(ir::ExecuteText{
      fmt::format("-- {}by hand: {}", given->part.says_nothing ? "nothing to do, " : "", given->origin),
      given->where, true});
  if (!given->part.says_nothing) {
    std::vector<ir::Operation> written = given->part.body->evaluate(direction, context, diagnostics);
    std::move(written.begin(), written.end(), std::back_inserter(operations));
  }
  return operations;
}

}  // namespace sqlgen::project
