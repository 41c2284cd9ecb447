#pragma once

#include "review/rules/rule.hpp"

namespace sqlgen::review {

/// Fills in what the actions do to tables: locks, tables read, written anew, indexed, objects.
void touch_tables(const std::vector<Action>& actions, const Moment& moment, Statement& statement);

/// Whether data goes that taking the revision back does not bring back.
[[nodiscard]] bool loses_data(const std::vector<Action>& actions, const Moment& moment);

}  // namespace sqlgen::review
