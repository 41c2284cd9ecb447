#include <algorithm>
#include <array>

#include "frontend/native/model/model.hpp"
#include "frontend/native/model/parameters.hpp"

namespace sqlgen::native {

namespace {

constexpr std::array kObjectModels{
    ObjectModel{"check", parameters::kCheck, true, "a CHECK constraint"},
    ObjectModel{"column", parameters::kColumn, true, "a column"},
    ObjectModel{"computed", parameters::kComputed, false, "a generated column's expression"},
    ObjectModel{"constraint", parameters::kConstraint, true, "a constraint of a table"},
    ObjectModel{"data_column", parameters::kDataColumn, false, "the type of a column's values"},
    ObjectModel{"exclude_element", parameters::kExcludeElement, false, "what must not overlap"},
    ObjectModel{"foreign_key", parameters::kForeignKey, true, "a reference to another table"},
    ObjectModel{"identity", parameters::kIdentity, false, "how the database numbers the rows"},
    ObjectModel{"index", parameters::kIndex, true, "an index"},
    ObjectModel{"sequence", parameters::kSequence, false, "a sequence"},
    ObjectModel{"table", parameters::kCreateTable, true, "a table"},
};

}  // namespace

std::span<const ObjectModel> object_models() {
  return kObjectModels;
}

const ObjectModel& object_model(const Parameter& parameter) {
  return *std::find_if(kObjectModels.begin(), kObjectModels.end(), [&](const ObjectModel& object) {
    return object.parameters.data() == parameter.inner.data();
  });
}

std::span<const Parameter> column_model() {
  return parameters::kColumn;
}

std::span<const Parameter> constraint_model() {
  return parameters::kConstraint;
}

std::span<const Parameter> index_model() {
  return parameters::kIndex;
}

}  // namespace sqlgen::native
