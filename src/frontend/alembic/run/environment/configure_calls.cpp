#include "frontend/alembic/run/environment/configure_calls.hpp"

#include <string>

namespace sqlgen::alembic {

namespace ast = python::ast;

namespace {

struct Finder {
  std::vector<const ast::Call*> offline, other;
  bool in_offline = false;

  void body(ast::Body statements) {
    for (const ast::Stmt* statement : statements) {
      visit(*statement);
    }
  }

  void expression(const ast::Expr* value) {
    const auto* awaited = value != nullptr ? value->as<ast::Await>() : nullptr;
    const auto* call =
        value == nullptr ? nullptr : (awaited != nullptr ? awaited->value : value)->as<ast::Call>();
    const auto* callee = call != nullptr ? call->func->as<ast::Attribute>() : nullptr;
    const auto* owner = callee != nullptr ? callee->value->as<ast::Name>() : nullptr;
    if (owner != nullptr && owner->id == "context" && callee->attr.text == "configure") {
      (in_offline ? offline : other).push_back(call);
    }
  }

  void function(const ast::FunctionDef& node) {
    const bool outside = in_offline;
    in_offline = in_offline || node.name.text.find("offline") != std::string_view::npos;
    body(node.body);
    in_offline = outside;
  }

  void attempt(const ast::Try& node) {
    body(node.body);
    for (const ast::ExceptHandler& handler : node.handlers) {
      body(handler.body);
    }
    body(node.orelse);
    body(node.finalbody);
  }

  void visit(const ast::Stmt& statement) {
    if (const auto* definition = statement.as<ast::FunctionDef>()) {
      function(*definition);
    } else if (const auto* condition = statement.as<ast::If>()) {
      body(condition->body);
      body(condition->orelse);
    } else if (const auto* with = statement.as<ast::With>()) {
      body(with->body);
    } else if (const auto* loop = statement.as<ast::For>()) {
      body(loop->body);
    } else if (const auto* guarded = statement.as<ast::Try>()) {
      attempt(*guarded);
    } else if (const auto* plain = statement.as<ast::ExprStmt>()) {
      expression(plain->value);
    }
  }
};

}  // namespace

std::vector<const ast::Call*> configure_calls(const ast::Module& module) {
  Finder finder;
  finder.body(module.body);
  std::vector<const ast::Call*> calls = std::move(finder.offline);
  calls.insert(calls.end(), finder.other.begin(), finder.other.end());
  return calls;
}

bool is_option_of_configure(std::string_view name) {
  // Each between blanks.
  constexpr std::string_view kOptions =
      " "
      "connection url dialect_name dialect_opts transactional_ddl transaction_per_migration "
      "output_buffer starting_rev tag template_args render_as_batch target_metadata include_name "
      "include_object include_schemas process_revision_directives compare_type compare_server_default "
      "render_item literal_binds upgrade_token downgrade_token alembic_module_prefix "
      "sqlalchemy_module_prefix user_module_prefix on_version_apply autogenerate_plugins version_table "
      "version_table_schema version_table_pk ";
  return kOptions.find(" " + std::string(name) + " ") != std::string_view::npos;
}

}  // namespace sqlgen::alembic
