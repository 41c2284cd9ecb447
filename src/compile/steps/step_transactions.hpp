#pragma once

#include "compile/script.hpp"

namespace sqlgen::compile {

/// Whether a statement of the script begins a transaction: a revision asked for one.
[[nodiscard]] bool begins_transaction(const Script& script);

/// A script of one transaction as it is compiled where each step has one of its own.
[[nodiscard]] Script with_step_transactions(Script script);

}  // namespace sqlgen::compile
