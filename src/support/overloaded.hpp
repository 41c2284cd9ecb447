#pragma once

namespace sqlgen {

/// Makes one visitor of several lambdas. Visitors have no `auto` catch-all, so that a new alternative does
/// not compile until every stage handles it.
template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace sqlgen
