#include "review/script/follow.hpp"

#include <algorithm>
#include <utility>

#include "review/rules/helpers.hpp"
#include "review/rules/rule.hpp"
#include "review/script/follower.hpp"
#include "review/script/forget_findings.hpp"
#include "review/script/script_tables.hpp"

namespace sqlgen::review {

namespace {

using Kind = compile::Piece::Kind;

}  // namespace

void pass_over(catalog::Catalog& catalog, const ir::Revision* revision, const SourceManager& sources) {
  if (revision != nullptr && revision->file != kNoFile) {
    catalog.doubt(sources.text(revision->file),
                  std::make_shared<catalog::Doubt>(catalog::Doubt{
                      "revision '" + revision->id + "' is not followed", {revision->id, revision->id_span}}));
  }
}

Review follow(const compile::Script& script, std::string text, catalog::Catalog& catalog,
              catalog::ParsedTexts& trees, const SourceManager& sources, const Options& options) {
  Review review;
  review.dialect = script.dialect;
  review.server_version = EffectTable(script.dialect, options.version).has_versions() ? options.version : 0;
  review.from = script.plan.start_heads;
  review.to = script.plan.end_heads;
  review.script = std::move(text);
  review.revisions = static_cast<std::size_t>(
      std::count_if(script.plan.steps.begin(), script.plan.steps.end(),
                    [](const graph::Step& step) { return step.revision != nullptr; }));
  review.statements.reserve(script.pieces.size());
  Follower(script, catalog, trees, sources, options, review).run();
  forget_mended(review, catalog.database());
  review.after = std::make_shared<const catalog::Database>(catalog.database());
  return review;
}

void replay(const compile::Script& script, catalog::Catalog& catalog, const SourceManager& sources,
            const std::function<bool(std::uint32_t)>& leaves_out) {
  for (const compile::Piece& piece : script.pieces) {
    const ir::Revision* revision = script.revision(piece);
    const bool is_left_out = piece.step != compile::Piece::kNoStep && leaves_out(piece.step);
    if (piece.manual || (is_left_out && piece.kind == Kind::step_begin)) {
      pass_over(catalog, revision, sources);
    }
    if (piece.size != 0 && !is_left_out) {
      (void)catalog.apply(
          {script.text(piece), {revision == nullptr ? std::string() : revision->id, piece.span}});
    }
  }
}

void finish(Review& review, const Options& options) {
  const EffectTable effects(review.dialect, options.version);
  Reporter reporter(review, options);
  for (const Rule* rule : all_rules()) {
    const bool is_known = rule->needs.empty() || effects.find(rule->needs) != nullptr;
    if (rule->at_end != nullptr && is_known && level_of(*rule, options) != Level::off) {
      reporter.begin(*rule, std::nullopt);
      rule->at_end(review, options, reporter);
    }
  }
  std::stable_sort(review.findings.begin(), review.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.level > b.level; });
}

}  // namespace sqlgen::review
