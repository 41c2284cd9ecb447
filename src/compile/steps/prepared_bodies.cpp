#include "compile/steps/prepared_bodies.hpp"

#include <algorithm>
#include <vector>

namespace sqlgen::compile {

void prepare_bodies(const graph::Plan& plan, const ir::EvaluationContext& context) {
  std::vector<const ir::Revision*> revisions;
  for (const graph::Step& step : plan.steps) {
    if (step.revision != nullptr) {
      revisions.push_back(step.revision);
    }
  }
  std::sort(revisions.begin(), revisions.end(),
            [](const ir::Revision* a, const ir::Revision* b) { return a->file < b->file; });
  for (const ir::Revision* revision : revisions) {
    revision->body->prepare(context);
  }
}

}  // namespace sqlgen::compile
