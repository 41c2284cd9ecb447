#include "dialect/dialect.hpp"

#include <utility>

#include "dialect/names.hpp"

namespace sqlgen::dialect {

Dialect::Dialect(Facts facts) : facts_(std::move(facts)), names_(std::make_unique<Names>(facts_)) {}

Dialect::~Dialect() = default;

}  // namespace sqlgen::dialect
