#include "frontend/alembic/plugins/plugins.hpp"

#include <algorithm>
#include <array>

namespace sqlgen::embedded {

// frontend/alembic/plugins
extern const std::string_view alembic_autogenerate_enums_py;
extern const std::string_view alembic_postgresql_enum_py;
extern const std::string_view alembic_utils_py;
extern const std::string_view alembic_utils_exceptions_py;
extern const std::string_view alembic_utils_pg_extension_py;
extern const std::string_view alembic_utils_pg_function_py;
extern const std::string_view alembic_utils_pg_grant_table_py;
extern const std::string_view alembic_utils_pg_on_table_py;
extern const std::string_view alembic_utils_pg_view_py;
extern const std::string_view alembic_utils_replaceable_entity_py;
extern const std::string_view alembic_utils_statement_py;
extern const std::string_view geoalchemy2_alembic_helpers_py;
extern const std::string_view sqlalchemy_searchable_py;

}  // namespace sqlgen::embedded

namespace sqlgen::alembic {

namespace {

struct PluginModule {
  std::string_view name;
  const std::string_view& text;
};

struct PluginOperation {
  std::string_view name;
  std::string_view module;
};

constexpr std::string_view kEntities = "alembic_utils.replaceable_entity";
constexpr std::string_view kSpatial = "geoalchemy2.alembic_helpers";

constexpr std::array kPluginModules{
    PluginModule{"alembic_autogenerate_enums", embedded::alembic_autogenerate_enums_py},
    PluginModule{"alembic_postgresql_enum", embedded::alembic_postgresql_enum_py},
    PluginModule{"alembic_utils", embedded::alembic_utils_py},
    PluginModule{"alembic_utils.exceptions", embedded::alembic_utils_exceptions_py},
    PluginModule{"alembic_utils.pg_extension", embedded::alembic_utils_pg_extension_py},
    PluginModule{"alembic_utils.pg_function", embedded::alembic_utils_pg_function_py},
    PluginModule{"alembic_utils.pg_grant_table", embedded::alembic_utils_pg_grant_table_py},
    PluginModule{"alembic_utils.pg_materialized_view", embedded::alembic_utils_pg_view_py},
    PluginModule{"alembic_utils.pg_policy", embedded::alembic_utils_pg_on_table_py},
    PluginModule{"alembic_utils.pg_trigger", embedded::alembic_utils_pg_on_table_py},
    PluginModule{"alembic_utils.pg_view", embedded::alembic_utils_pg_view_py},
    PluginModule{kEntities, embedded::alembic_utils_replaceable_entity_py},
    PluginModule{"alembic_utils.reversible_op", embedded::alembic_utils_replaceable_entity_py},
    PluginModule{"alembic_utils.on_entity_mixin", embedded::alembic_utils_replaceable_entity_py},
    PluginModule{"alembic_utils.statement", embedded::alembic_utils_statement_py},
    PluginModule{kSpatial, embedded::geoalchemy2_alembic_helpers_py},
    PluginModule{"sqlalchemy_searchable", embedded::sqlalchemy_searchable_py},
};

constexpr std::array kOperations{
    PluginOperation{"sync_enum_values", "alembic_postgresql_enum"},
    PluginOperation{"create_entity", kEntities},
    PluginOperation{"drop_entity", kEntities},
    PluginOperation{"replace_entity", kEntities},
    PluginOperation{"add_geospatial_column", kSpatial},
    PluginOperation{"drop_geospatial_column", kSpatial},
    PluginOperation{"create_geospatial_constraints", kSpatial},
    PluginOperation{"drop_geospatial_constraints", kSpatial},
    PluginOperation{"create_geospatial_table", kSpatial},
    PluginOperation{"drop_geospatial_table", kSpatial},
    PluginOperation{"create_geospatial_index", kSpatial},
    PluginOperation{"drop_geospatial_index", kSpatial},
};

template <class Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& rows, std::string_view name) {
  const auto* found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
  return found != rows.end() ? found : nullptr;
}

}  // namespace

std::optional<std::string_view> plugin_module_text(std::string_view dotted_name) {
  const PluginModule* module = find_row(kPluginModules, dotted_name);
  return module != nullptr ? std::optional(module->text) : std::nullopt;
}

std::string_view plugin_of_operation(std::string_view operation) {
  const PluginOperation* found = find_row(kOperations, operation);
  return found != nullptr ? found->module : std::string_view();
}

}  // namespace sqlgen::alembic
