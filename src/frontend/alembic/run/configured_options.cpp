#include "frontend/alembic/run/configured_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/alembic/revision/script_directory.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

Value option_text(const std::optional<std::string>& text) {
  return text ? Value::string(*text) : Value::none();
}

/// Arguments of configure() that choose the dialect or the connection, and are no options.
bool is_no_option(std::string_view name) {
  constexpr std::array<std::string_view, 4> kOthers{"connection", "url", "dialect_name", "dialect_opts"};
  return std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end();
}

/// One that is not there where it is not given.
bool is_absent_by_default(std::string_view name, const Value& value) {
  constexpr std::array<std::string_view, 6> kNames{
      "transactional_ddl", "output_buffer", "starting_rev", "tag", "autogenerate_plugins", "render_item"};
  return value.is_none() && std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

class Options {
 public:
  void set(std::string_view name, Value value) {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const auto& item) { return item.first.as_string() == name; });
    if (found != items_.end()) {
      found->second = std::move(value);
    } else {
      items_.emplace_back(Value::string(std::string(name)), std::move(value));
    }
  }

  Value dict(Interpreter& in, Span where) && { return python::make_dict(in, std::move(items_), where); }

 private:
  std::vector<std::pair<Value, Value>> items_;
};

Options defaults(Interpreter& in, const ir::EvaluationContext& context, Span where) {
  Options options;
  options.set("fn", python::make_opaque("alembic.context.opts['fn']", where));
  options.set("as_sql", Value::boolean(true));
  options.set("starting_rev", option_text(context.starting_revision));
  options.set("destination_rev", option_text(context.destination));
  options.set("tag", option_text(context.tag));
  options.set("transaction_per_migration", Value::boolean(false));
  options.set("target_metadata", Value::none());
  options.set("include_name", Value::none());
  options.set("include_object", Value::none());
  options.set("include_schemas", Value::boolean(false));
  options.set("render_as_batch", Value::boolean(false));
  options.set("upgrade_token", Value::string("upgrades"));
  options.set("downgrade_token", Value::string("downgrades"));
  options.set("sqlalchemy_module_prefix", Value::string("sa."));
  options.set("alembic_module_prefix", Value::string("op."));
  options.set("user_module_prefix", Value::none());
  options.set("literal_binds", Value::boolean(true));
  options.set("process_revision_directives", Value::none());
  options.set("on_version_apply", python::make_tuple({}));
  options.set("compare_type", Value::boolean(true));
  options.set("compare_server_default", Value::boolean(false));
  options.set("script", script_directory(in, where));
  return options;
}

}  // namespace

Value configured_options(Interpreter& in, Span where) {
  const ir::EvaluationContext& context = Evaluation::of(in).context();
  Options options = defaults(in, context, where);
  const auto* environment = dynamic_cast<const EnvironmentPartRun*>(context.environment_run.get());
  const ConfigureCall* call = environment != nullptr ? environment->configure_call(context) : nullptr;
  if (call == nullptr) {
    return std::move(options).dict(in, where);
  }
  for (const EnvironmentSetting& setting : call->settings) {
    const bool is_mode = setting.name == "as_sql" || setting.name == "literal_binds";
    if (!setting.value || is_mode || is_no_option(setting.name) ||
        is_absent_by_default(setting.name, *setting.value)) {
      continue;
    }
    const bool is_callback =
        setting.name == "on_version_apply" && python::sequence_items(*setting.value) == nullptr;
    options.set(setting.name, !is_callback               ? *setting.value
                              : setting.value->is_none() ? python::make_tuple({})
                                                         : python::make_tuple({*setting.value}));
  }
  if (call->find("target_metadata") == nullptr) {
    Evaluation::of(in).note_question();
    if (Evaluation::of(in).connected() && call->online_metadata) {
      options.set("target_metadata", *call->online_metadata);
    }
  }
  return std::move(options).dict(in, where);
}

}  // namespace sqlgen::alembic
