#include "frontend/alembic/modules/python_modules.hpp"

#include <utility>

#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/plugins/plugins.hpp"

namespace sqlgen::embedded {

// frontend/alembic/library
extern const std::string_view alembic_util_py;
extern const std::string_view flask_sqlalchemy_py;
extern const std::string_view sqlalchemy_json_py;
extern const std::string_view aliased_py;
extern const std::string_view automap_py;
extern const std::string_view related_objects_py;
extern const std::string_view annotations_py;
extern const std::string_view declarative_py;
extern const std::string_view inheritance_py;
extern const std::string_view mapped_columns_py;
extern const std::string_view mapper_py;
extern const std::string_view relationship_tables_py;
extern const std::string_view relationships_py;
extern const std::string_view flask_sqlalchemy_model_py;
extern const std::string_view environment_settings_py;
extern const std::string_view flask_py;
extern const std::string_view click_py;
extern const std::string_view flask_appbuilder_mixins_py;
extern const std::string_view flask_appbuilder_models_py;
extern const std::string_view flask_current_py;
extern const std::string_view flask_login_py;
extern const std::string_view lazy_object_proxy_py;
extern const std::string_view flask_migrate_py;
extern const std::string_view mistral_lib_utils_py;
extern const std::string_view nanoid_py;
extern const std::string_view packaging_utils_py;
extern const std::string_view packaging_version_py;
extern const std::string_view psycopg_sql_py;
extern const std::string_view rich_progress_py;
extern const std::string_view shortuuid_py;
extern const std::string_view slugify_py;
extern const std::string_view toml_package_py;
extern const std::string_view yaml_flow_py;
extern const std::string_view yaml_package_py;
extern const std::string_view yaml_scalars_py;
extern const std::string_view tqdm_py;
extern const std::string_view ulid_py;
extern const std::string_view uuid_packages_py;
extern const std::string_view neutron_lib_constants_py;
extern const std::string_view neutron_lib_db_constants_py;
extern const std::string_view neutron_lib_pvlan_constants_py;
extern const std::string_view octavia_lib_constants_py;
extern const std::string_view orjson_py;
extern const std::string_view loggers_py;
extern const std::string_view oslo_log_log_py;
extern const std::string_view oslo_db_enginefacade_py;
extern const std::string_view oslo_db_models_py;
extern const std::string_view oslo_db_types_py;
extern const std::string_view oslo_db_utils_py;
extern const std::string_view reana_commons_config_py;
extern const std::string_view oslo_utils_timeutils_py;
extern const std::string_view oslo_utils_uuidutils_py;
extern const std::string_view sqlalchemy_engine_url_py;
extern const std::string_view sqlalchemy_ext_association_py;
extern const std::string_view sqlalchemy_ext_hybrid_py;
extern const std::string_view pydantic_py;
extern const std::string_view pydantic_networks_py;
extern const std::string_view sqlparse_py;
extern const std::string_view pyramid_settings_py;
extern const std::string_view pydantic_settings_py;
extern const std::string_view oslo_config_py;
extern const std::string_view simplejson_py;
extern const std::string_view six_py;
extern const std::string_view sqlalchemy_ext_mutable_py;
extern const std::string_view config_py;
extern const std::string_view ddl_py;
extern const std::string_view ddl_impl_py;
extern const std::string_view ddl_postgresql_py;
extern const std::string_view ddl_sqlite_py;
extern const std::string_view async_engine_py;
extern const std::string_view bound_parameters_py;
extern const std::string_view live_connection_py;
extern const std::string_view live_inspector_py;
extern const std::string_view live_reflection_py;
extern const std::string_view object_kinds_py;
extern const std::string_view live_loop_py;
extern const std::string_view live_loop_columns_py;
extern const std::string_view live_loop_items_py;
extern const std::string_view live_loop_objects_py;
extern const std::string_view live_loop_postgresql_py;
extern const std::string_view live_loop_queries_py;
extern const std::string_view live_loop_rows_py;
extern const std::string_view live_loop_scan_py;
extern const std::string_view live_loop_sqlite_py;
extern const std::string_view live_loop_words_py;
extern const std::string_view live_region_py;
extern const std::string_view live_row_calls_py;
extern const std::string_view live_row_lookup_py;
extern const std::string_view live_row_text_py;
extern const std::string_view live_result_py;
extern const std::string_view live_server_version_py;
extern const std::string_view live_row_value_py;
extern const std::string_view live_entities_py;
extern const std::string_view live_object_state_py;
extern const std::string_view live_query_py;
extern const std::string_view live_session_py;
extern const std::string_view live_session_makers_py;
extern const std::string_view live_session_transactions_py;
extern const std::string_view live_unit_of_work_py;
extern const std::string_view migration_info_py;
extern const std::string_view operations_py;
extern const std::string_view operations_base_py;
extern const std::string_view operations_columns_py;
extern const std::string_view operations_constraints_py;
extern const std::string_view operations_indexes_py;
extern const std::string_view operations_ops_py;
extern const std::string_view operations_tables_py;
extern const std::string_view operations_toimpl_py;
extern const std::string_view script_py;
extern const std::string_view sqlmodel_models_py;
extern const std::string_view starlette_datastructures_py;
extern const std::string_view stored_values_py;

}  // namespace sqlgen::embedded

namespace sqlgen::alembic {

std::optional<std::string_view> python_module_text(std::string_view dotted_name) {
  using Row = std::pair<std::string_view, std::string_view (*)()>;
  static constexpr Row kModules[] = {
      {"alembic._migration_info", [] { return embedded::migration_info_py; }},
      {"alembic._stored_values", [] { return embedded::stored_values_py; }},
      {"alembic.config", [] { return embedded::config_py; }},
      {"alembic.ddl", [] { return embedded::ddl_py; }},
      {"alembic.ddl.impl", [] { return embedded::ddl_impl_py; }},
      {"alembic.ddl.postgresql", [] { return embedded::ddl_postgresql_py; }},
      {"alembic.ddl.sqlite", [] { return embedded::ddl_sqlite_py; }},
      {"alembic.operations", [] { return embedded::operations_py; }},
      {"alembic.operations._base", [] { return embedded::operations_base_py; }},
      {"alembic.operations._columns", [] { return embedded::operations_columns_py; }},
      {"alembic.operations._constraints", [] { return embedded::operations_constraints_py; }},
      {"alembic.operations._indexes", [] { return embedded::operations_indexes_py; }},
      {"alembic.operations._tables", [] { return embedded::operations_tables_py; }},
      {"alembic.operations.ops", [] { return embedded::operations_ops_py; }},
      {"alembic.operations.toimpl", [] { return embedded::operations_toimpl_py; }},
      {"flask_sqlalchemy", [] { return embedded::flask_sqlalchemy_py; }},
      {"flask_sqlalchemy.model", [] { return embedded::flask_sqlalchemy_model_py; }},
      {"decouple", [] { return embedded::environment_settings_py; }},
      {"dotenv", [] { return embedded::environment_settings_py; }},
      {"environs", [] { return embedded::environment_settings_py; }},
      {"flask", [] { return embedded::flask_py; }},
      {"flask._current", [] { return embedded::flask_current_py; }},
      {"flask_appbuilder",
       [] { return std::string_view("from flask_appbuilder.models.sqla import Base, Model, SQLA\n"); }},
      {"flask_appbuilder.models", [] { return std::string_view("\"\"\"flask_appbuilder.models.\"\"\"\n"); }},
      {"flask_appbuilder.models.mixins", [] { return embedded::flask_appbuilder_mixins_py; }},
      {"flask_appbuilder.models.sqla", [] { return embedded::flask_appbuilder_models_py; }},
      {"flask_migrate", [] { return embedded::flask_migrate_py; }},
      {"alive_progress", [] { return embedded::tqdm_py; }},
      {"click", [] { return embedded::click_py; }},
      {"flask_login", [] { return embedded::flask_login_py; }},
      {"flask_security",
       [] {
         return std::string_view(
             "from flask_login import *\n"
             "import flask_security.datastore as datastore\n"
             "from flask_security.datastore import AsaList\n");
       }},
      {"lazy_object_proxy", [] { return embedded::lazy_object_proxy_py; }},
      {"mistral_lib", [] { return std::string_view("\"\"\"mistral_lib.\"\"\"\n"); }},
      {"mistral_lib.utils", [] { return embedded::mistral_lib_utils_py; }},
      {"nanoid", [] { return embedded::nanoid_py; }},
      {"packaging", [] { return std::string_view("\"\"\"packaging.\"\"\"\n"); }},
      {"packaging.utils", [] { return embedded::packaging_utils_py; }},
      {"packaging.version", [] { return embedded::packaging_version_py; }},
      {"progressbar", [] { return embedded::tqdm_py; }},
      {"psycopg.sql", [] { return embedded::psycopg_sql_py; }},
      {"psycopg2.sql", [] { return embedded::psycopg_sql_py; }},
      {"rich", [] { return std::string_view("\"\"\"rich.\"\"\"\n"); }},
      {"rich.progress", [] { return embedded::rich_progress_py; }},
      {"shortuuid", [] { return embedded::shortuuid_py; }},
      {"slugify", [] { return embedded::slugify_py; }},
      {"toml", [] { return embedded::toml_package_py; }},
      {"tqdm", [] { return embedded::tqdm_py; }},
      {"tqdm.auto", [] { return embedded::tqdm_py; }},
      {"tqdm.std", [] { return embedded::tqdm_py; }},
      {"ulid", [] { return embedded::ulid_py; }},
      {"uuid6", [] { return embedded::uuid_packages_py; }},
      {"uuid7", [] { return embedded::uuid_packages_py; }},
      {"uuid_extensions", [] { return embedded::uuid_packages_py; }},
      {"uuid_utils", [] { return embedded::uuid_packages_py; }},
      {"uuid_utils.compat", [] { return embedded::uuid_packages_py; }},
      {"neutron_lib.constants", [] { return embedded::neutron_lib_constants_py; }},
      {"neutron_lib.db.constants", [] { return embedded::neutron_lib_db_constants_py; }},
      {"octavia_lib.common.constants", [] { return embedded::octavia_lib_constants_py; }},
      {"yaml", [] { return embedded::yaml_package_py; }},
      {"yaml._flow", [] { return embedded::yaml_flow_py; }},
      {"yaml._scalars", [] { return embedded::yaml_scalars_py; }},
      {"loguru", [] { return embedded::loggers_py; }},
      {"structlog", [] { return embedded::loggers_py; }},
      {"structlog.stdlib", [] { return embedded::loggers_py; }},
      {"oslo_log", [] { return std::string_view("\"\"\"oslo_log.\"\"\"\n"); }},
      {"oslo_log.log", [] { return embedded::oslo_log_log_py; }},
      {"oslo_db.sqlalchemy.enginefacade", [] { return embedded::oslo_db_enginefacade_py; }},
      {"oslo_db.sqlalchemy.models", [] { return embedded::oslo_db_models_py; }},
      {"oslo_db.sqlalchemy.types", [] { return embedded::oslo_db_types_py; }},
      {"oslo_db.sqlalchemy.utils", [] { return embedded::oslo_db_utils_py; }},
      {"reana_commons.config", [] { return embedded::reana_commons_config_py; }},
      {"neutron_lib", [] { return std::string_view("\"\"\"neutron_lib.\"\"\"\n"); }},
      {"neutron_lib.services", [] { return std::string_view("\"\"\"neutron_lib.services.\"\"\"\n"); }},
      {"neutron_lib.services.pvlan",
       [] { return std::string_view("\"\"\"neutron_lib.services.pvlan.\"\"\"\n"); }},
      {"neutron_lib.services.pvlan.constants", [] { return embedded::neutron_lib_pvlan_constants_py; }},
      {"neutron_lib.db", [] { return std::string_view("\"\"\"neutron_lib.db.\"\"\"\n"); }},
      {"octavia_lib", [] { return std::string_view("\"\"\"octavia_lib.\"\"\"\n"); }},
      {"octavia_lib.common", [] { return std::string_view("\"\"\"octavia_lib.common.\"\"\"\n"); }},
      {"oslo_db", [] { return std::string_view("\"\"\"oslo_db.\"\"\"\n"); }},
      {"oslo_db.sqlalchemy", [] { return std::string_view("\"\"\"oslo_db.sqlalchemy.\"\"\"\n"); }},
      {"orjson", [] { return embedded::orjson_py; }},
      {"oslo_config", [] { return std::string_view("\"\"\"oslo_config.\"\"\"\n"); }},
      {"oslo_config.cfg", [] { return embedded::oslo_config_py; }},
      {"oslo_utils", [] { return std::string_view("\"\"\"oslo_utils.\"\"\"\n"); }},
      {"oslo_utils.timeutils", [] { return embedded::oslo_utils_timeutils_py; }},
      {"oslo_utils.uuidutils", [] { return embedded::oslo_utils_uuidutils_py; }},
      {"pyramid.settings", [] { return embedded::pyramid_settings_py; }},
      {"pydantic", [] { return embedded::pydantic_py; }},
      {"pydantic.networks", [] { return embedded::pydantic_networks_py; }},
      {"pydantic_settings", [] { return embedded::pydantic_settings_py; }},
      {"sqlparse", [] { return embedded::sqlparse_py; }},
      {"simplejson", [] { return embedded::simplejson_py; }},
      {"six", [] { return embedded::six_py; }},
      {"sqlalchemy.orm._aliased", [] { return embedded::aliased_py; }},
      {"sqlalchemy.orm._related_objects", [] { return embedded::related_objects_py; }},
      {"sqlalchemy.orm._annotations", [] { return embedded::annotations_py; }},
      {"sqlalchemy.orm._declarative", [] { return embedded::declarative_py; }},
      {"sqlalchemy.orm._inheritance", [] { return embedded::inheritance_py; }},
      {"sqlalchemy.orm._mapped_columns", [] { return embedded::mapped_columns_py; }},
      {"sqlalchemy.orm._mapper", [] { return embedded::mapper_py; }},
      {"sqlalchemy.orm._relationship_tables", [] { return embedded::relationship_tables_py; }},
      {"sqlalchemy.orm._relationships", [] { return embedded::relationships_py; }},
      {"sqlalchemy._engine_url", [] { return embedded::sqlalchemy_engine_url_py; }},
      {"sqlalchemy.ext._async_engine", [] { return embedded::async_engine_py; }},
      {"sqlalchemy.ext.automap", [] { return embedded::automap_py; }},
      {"sqlalchemy.ext.associationproxy", [] { return embedded::sqlalchemy_ext_association_py; }},
      {"sqlalchemy.ext.hybrid", [] { return embedded::sqlalchemy_ext_hybrid_py; }},
      {"sqlalchemy.ext.orderinglist", [] { return embedded::sqlalchemy_ext_association_py; }},
      {"sqlalchemy.ext.mutable", [] { return embedded::sqlalchemy_ext_mutable_py; }},
      {"sqlalchemy.testing.schema",
       [] { return std::string_view("from sqlalchemy import Column, Table\n"); }},
      {"sqlmodel._models", [] { return embedded::sqlmodel_models_py; }},
      {"sqlalchemy_json", [] { return embedded::sqlalchemy_json_py; }},
      {"starlette", [] { return std::string_view("\"\"\"starlette.\"\"\"\n"); }},
      {"starlette.config", [] { return embedded::environment_settings_py; }},
      {"starlette.datastructures", [] { return embedded::starlette_datastructures_py; }},
      {"ujson", [] { return embedded::simplejson_py; }},
      {"alembic.script", [] { return embedded::script_py; }},
      {"sqlalchemy._bound_parameters", [] { return embedded::bound_parameters_py; }},
      {"sqlalchemy._live_connection", [] { return embedded::live_connection_py; }},
      {"sqlalchemy._live_inspector", [] { return embedded::live_inspector_py; }},
      {"sqlalchemy._live_reflection", [] { return embedded::live_reflection_py; }},
      {"sqlalchemy._object_kinds", [] { return embedded::object_kinds_py; }},
      {"sqlalchemy._live_loop", [] { return embedded::live_loop_py; }},
      {"sqlalchemy._live_loop_columns", [] { return embedded::live_loop_columns_py; }},
      {"sqlalchemy._live_loop_items", [] { return embedded::live_loop_items_py; }},
      {"sqlalchemy._live_loop_objects", [] { return embedded::live_loop_objects_py; }},
      {"sqlalchemy._live_loop_postgresql", [] { return embedded::live_loop_postgresql_py; }},
      {"sqlalchemy._live_loop_queries", [] { return embedded::live_loop_queries_py; }},
      {"sqlalchemy._live_loop_rows", [] { return embedded::live_loop_rows_py; }},
      {"sqlalchemy._live_loop_scan", [] { return embedded::live_loop_scan_py; }},
      {"sqlalchemy._live_loop_sqlite", [] { return embedded::live_loop_sqlite_py; }},
      {"sqlalchemy._live_loop_words", [] { return embedded::live_loop_words_py; }},
      {"sqlalchemy._live_region", [] { return embedded::live_region_py; }},
      {"sqlalchemy._live_row_calls", [] { return embedded::live_row_calls_py; }},
      {"sqlalchemy._live_row_lookup", [] { return embedded::live_row_lookup_py; }},
      {"sqlalchemy._live_row_text", [] { return embedded::live_row_text_py; }},
      {"sqlalchemy._live_result", [] { return embedded::live_result_py; }},
      {"sqlalchemy._live_row_value", [] { return embedded::live_row_value_py; }},
      {"sqlalchemy._live_server_version", [] { return embedded::live_server_version_py; }},
      {"sqlalchemy._live_entities", [] { return embedded::live_entities_py; }},
      {"sqlalchemy._live_object_state", [] { return embedded::live_object_state_py; }},
      {"sqlalchemy._live_query", [] { return embedded::live_query_py; }},
      {"sqlalchemy._live_session", [] { return embedded::live_session_py; }},
      {"sqlalchemy._live_session_makers", [] { return embedded::live_session_makers_py; }},
      {"sqlalchemy._live_session_transactions", [] { return embedded::live_session_transactions_py; }},
      {"sqlalchemy._live_unit_of_work", [] { return embedded::live_unit_of_work_py; }},
      {"sqlalchemy.exc", sqlalchemy_exceptions_text},
      {"sqlalchemy.orm.exc", orm_exceptions_text},
      {"alembic.util", [] { return embedded::alembic_util_py; }},
      {"alembic.util.exc", alembic_exceptions_text},
      {"alembic.util.langhelpers", [] { return embedded::alembic_util_py; }},
      {"sqlalchemy.sql.operators", operators_text},
  };
  for (const auto& [name, text] : kModules) {
    if (name == dotted_name) {
      return text();
    }
  }
  return plugin_module_text(dotted_name);
}

}  // namespace sqlgen::alembic
