#pragma once

#include <cstddef>
#include <functional>

namespace sqlgen {

/// How many threads are of use on this machine for work that shares no data: at most a few.
[[nodiscard]] std::size_t useful_threads();

/// Calls `work(i)` once for each i below `count`, on several threads where there is enough of it. `work`
/// touches nothing that another call does, and does not throw: what comes of it does not depend on the
/// threads.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace sqlgen
