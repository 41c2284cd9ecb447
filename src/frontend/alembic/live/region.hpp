#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

// What follows from rows that are not known and that are read outside of loops: the body is evaluated once
// for each way through it (sqlalchemy._live_region).

namespace sqlgen::alembic {

/// Forgets the ways of a body that was evaluated, however that ended.
class RegionScope {
 public:
  explicit RegionScope(Evaluation& evaluation) : evaluation_(evaluation) { evaluation_.region = {}; }
  RegionScope(const RegionScope&) = delete;
  RegionScope& operator=(const RegionScope&) = delete;
  ~RegionScope() { evaluation_.region = {}; }

 private:
  Evaluation& evaluation_;
};

/// Evaluates a body, one way of it where unknown rows decide; `start` is the place of its file. At the end of
/// the last way what all of them do is in the script. Gives whether there is another one to be evaluated.
[[nodiscard]] bool follow_way(python::Interpreter& in, Span start, const std::function<void()>& evaluate);
/// What _live_region needs, as functions of sqlalchemy._live_database.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> region_functions();

}  // namespace sqlgen::alembic
