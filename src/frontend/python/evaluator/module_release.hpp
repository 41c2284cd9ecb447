#pragma once

#include <memory>

#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

/// Empties a module that nothing outside of it refers to any more, so that it, its functions and its tree go.
/// A module has functions that refer to it, so that counting references alone never frees it. What can't be
/// told, because a native holds it or there is much of it, counts as referred to: the module stays then.
/// Gives whether it was emptied.
bool release_if_unreferenced(const std::shared_ptr<ModuleObject>& module);

}  // namespace sqlgen::python
