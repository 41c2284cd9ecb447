#include <algorithm>
#include <memory>
#include <string>

#include "catalog/postgresql/blocks/block_rows.hpp"
#include "catalog/postgresql/blocks/block_runner.hpp"
#include "catalog/postgresql/blocks/body_effect.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

void apply_do(Context& context, const Node& tree, std::string_view text, Outcome& outcome) {
  const Node& language = find_option(tree["args"], "language");
  const auto block =
      !language || language["arg"].str() == "plpgsql" ? parse_plpgsql(text) : std::optional<Node>();
  if (block) {
    const auto before = static_cast<std::ptrdiff_t>(outcome.problems.size());
    BlockRunner(context, outcome, *block).run((*block)["action"]);
    // A block that makes what may be there already is prepared for that.
    outcome.problems.erase(
        std::remove_if(outcome.problems.begin() + before, outcome.problems.end(),
                       [](const Problem& problem) { return problem.kind == Problem::Kind::made_later; }),
        outcome.problems.end());
    return;
  }
  outcome.inner_unknown.emplace_back(
      language && language["arg"].str() != "plpgsql"
          ? "what a DO block in another language than PL/pgSQL runs is not seen"
          : "PL/pgSQL's parser does not read the DO block");
  const auto doubt = std::make_shared<Doubt>(Doubt{"a DO block may change it", context.origin()});
  const std::string code = option_value(find_option(tree["args"], "as")["arg"]);
  doubt_names(context.db, code, doubt, outcome);
  if (context.rows != nullptr) {
    context.rows->doubt(code);
  }
  if (language || effect_of_body(code).runs_texts) {
    doubt_widely(context, kAnything, doubt, outcome);
  }
}

}  // namespace sqlgen::catalog
