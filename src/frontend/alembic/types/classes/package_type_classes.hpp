#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dialect/facts/package_types.hpp"
#include "frontend/python/objects/classes/native_class.hpp"

namespace sqlgen::alembic {

/// The class that revisions see of a type that is not SQLAlchemy's own. `type` lives as long as the class.
[[nodiscard]] std::shared_ptr<python::NativeClass> make_package_type_class(const dialect::PackageType& type);

/// The class that the project's configuration (`[types]`) has for a name of a module; nothing for others.
[[nodiscard]] std::optional<python::Value> configured_type(python::Interpreter& in, std::string_view module,
                                                           std::string_view name);

/// "alembic._configured_types.MODULE": the classes that the configuration has for that module, which
/// ProjectSources lets the module import.
[[nodiscard]] python::Value configured_types_module(python::Interpreter& in, const std::string& dotted_name);
inline constexpr std::string_view kConfiguredTypes = "alembic._configured_types";

}  // namespace sqlgen::alembic
