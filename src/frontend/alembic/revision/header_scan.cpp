#include "frontend/alembic/revision/revision_header.hpp"

#include <array>
#include <map>
#include <string_view>
#include <variant>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/revision/header_values.hpp"

namespace sqlgen::alembic {

namespace ast = python::ast;

namespace {

// A revision of several databases has a function for each: upgrade_NAME().
constexpr std::string_view kEnginePrefix = "upgrade_";

using Known = std::map<std::string_view, HeaderValue>;

HeaderValue scan_constant(const ast::Constant& constant, Span span) {
  if (const auto* text = std::get_if<std::string_view>(&constant.value)) {
    return header_text(std::string(*text), span);
  }
  if (std::holds_alternative<ast::NoneValue>(constant.value)) {
    HeaderValue value;
    value.kind = HeaderValue::Kind::none;
    value.span = span;
    return value;
  }
  if (std::holds_alternative<bool>(constant.value)) {
    return wrong_type(span, "bool");
  }
  if (std::holds_alternative<std::int64_t>(constant.value) ||
      std::holds_alternative<ast::BigInt>(constant.value)) {
    return wrong_type(span, "int");
  }
  if (std::holds_alternative<double>(constant.value)) {
    return wrong_type(span, "float");
  }
  if (std::holds_alternative<ast::Bytes>(constant.value)) {
    return wrong_type(span, "bytes");
  }
  return computed(span);
}

HeaderValue scan_value(const ast::Expr& expr, const Known& known, int depth = 0);

HeaderValue scan_list(ast::Seq<ast::Expr*> elements, Span span, const Known& known, int depth) {
  HeaderValue list;
  list.kind = HeaderValue::Kind::list;
  list.span = span;
  for (const ast::Expr* element : elements) {
    HeaderValue item = scan_value(*element, known, depth + 1);
    if (item.kind != HeaderValue::Kind::text) {
      return computed(span);
    }
    list.items.push_back(std::move(item.items.front()));
  }
  return list;
}

HeaderValue scan_value(const ast::Expr& expr, const Known& known, int depth) {
  constexpr int kDeepest = 20;
  if (depth > kDeepest) {
    return computed(expr.span);
  }
  if (const auto* constant = expr.as<ast::Constant>()) {
    return scan_constant(*constant, expr.span);
  }
  if (const auto* tuple = expr.as<ast::Tuple>()) {
    return scan_list(tuple->elts, expr.span, known, depth);
  }
  if (const auto* list = expr.as<ast::List>()) {
    return scan_list(list->elts, expr.span, known, depth);
  }
  if (const auto* set = expr.as<ast::Set>()) {
    return scan_list(set->elts, expr.span, known, depth);
  }
  if (const auto* name = expr.as<ast::Name>()) {
    const auto found = known.find(name->id);
    if (found == known.end()) {
      return computed(expr.span);
    }
    HeaderValue value = found->second;
    value.span = expr.span;
    for (auto& item : value.items) {
      item.span = expr.span;
    }
    return value;
  }
  if (const auto* sum = expr.as<ast::BinOp>(); sum != nullptr && sum->op == ast::Operator::add) {
    const HeaderValue left = scan_value(*sum->left, known, depth + 1);
    const HeaderValue right = scan_value(*sum->right, known, depth + 1);
    if (left.kind == HeaderValue::Kind::text && right.kind == HeaderValue::Kind::text) {
      return header_text(left.items.front().text + right.items.front().text, expr.span);
    }
  }
  return computed(expr.span);
}

class HeaderScan {
 public:
  RevisionHeader scan(const ast::Module& module) {
    read_doc(module);
    header_.effects = python::effects_of(module);
    for (const ast::Stmt* statement : module.body) {
      visit(*statement);
    }
    return std::move(header_);
  }

  RevisionHeader scan(const python::ModuleScan& module) {
    if (module.docstring) {
      header_.doc = std::string(*module.docstring);
    }
    for (const ast::Stmt* statement : module.assignments) {
      visit(*statement);
    }
    return std::move(header_);
  }

 private:
  void read_doc(const ast::Module& module) {
    if (module.body.empty()) {
      return;
    }
    const auto* first = module.body.front()->as<ast::ExprStmt>();
    const auto* constant = first != nullptr ? first->value->as<ast::Constant>() : nullptr;
    if (const auto* text = constant != nullptr ? std::get_if<std::string_view>(&constant->value) : nullptr) {
      header_.doc = std::string(*text);
    }
  }

  void visit(const ast::Stmt& statement) {
    if (const auto* assign = statement.as<ast::Assign>()) {
      for (const ast::Expr* target : assign->targets) {
        assign_to(*target, *assign->value);
      }
    } else if (const auto* annotated = statement.as<ast::AnnAssign>()) {
      if (annotated->value != nullptr) {
        assign_to(*annotated->target, *annotated->value);
      }
    } else if (const auto* augmented = statement.as<ast::AugAssign>()) {
      if (const auto* name = augmented->target->as<ast::Name>()) {
        set(name->id, computed(statement.span));
      }
    } else if (const auto* import = statement.as<ast::ImportFrom>()) {
      visit_import(*import);
    } else if (statement.as<ast::If>() != nullptr || statement.as<ast::Try>() != nullptr ||
               statement.as<ast::With>() != nullptr || statement.as<ast::For>() != nullptr) {
      header_.may_define_more = true;
    }
  }

  void visit_import(const ast::ImportFrom& import) {
    for (const auto& alias : import.names) {
      if (alias.name.text == "*") {
        header_.may_define_more = true;
        continue;
      }
      const std::string_view name = alias.asname ? alias.asname.text : alias.name.text;
      set(name, computed(alias.span));
    }
  }

  void assign_to(const ast::Expr& target, const ast::Expr& value) {
    if (const auto* name = target.as<ast::Name>()) {
      set(name->id, scan_value(value, known_));
      return;
    }
    const auto* targets = target.as<ast::Tuple>();
    const auto* values = value.as<ast::Tuple>();
    if (targets != nullptr && values != nullptr && targets->elts.size() == values->elts.size()) {
      for (std::size_t i = 0; i < targets->elts.size(); ++i) {
        assign_to(*targets->elts[i], *values->elts[i]);
      }
    } else if (targets != nullptr) {
      header_.may_define_more = true;
    }
  }

  void set(std::string_view name, HeaderValue value) {
    if (HeaderValue* slot = field(header_, name)) {
      *slot = value;
    }
    known_[name] = std::move(value);
  }

  RevisionHeader header_;
  Known known_;
};

}  // namespace

std::optional<RevisionHeader> scan_header(std::string_view bytes, FileId file) {
  constexpr std::array<std::string_view, 4> kNames{"revision", "down_revision", "branch_labels",
                                                   "depends_on"};
  constexpr std::size_t kRequired = 2;
  const auto scan = python::scan_module(bytes, file, kNames, kRequired, kEnginePrefix);
  if (!scan) {
    return std::nullopt;
  }
  RevisionHeader header = HeaderScan().scan(*scan);
  header.effects = scan->effects;
  using Kind = HeaderValue::Kind;
  const bool is_known =
      header.revision.kind != Kind::computed && header.down_revision.kind != Kind::computed &&
      header.branch_labels.kind != Kind::computed && header.depends_on.kind != Kind::computed;
  return is_known ? std::optional(std::move(header)) : std::nullopt;
}

RevisionHeader scan_header(const ast::Module& module) {
  return HeaderScan().scan(module);
}

std::vector<std::string> scan_engines(const ast::Module& module) {
  std::vector<std::string> engines;
  bool takes_engine = false;
  for (const ast::Stmt* statement : module.body) {
    const auto* function = statement->as<ast::FunctionDef>();
    if (function == nullptr) {
      continue;
    }
    const ast::Parameters& arguments = *function->args;
    if (function->name.text == "upgrade") {
      takes_engine = arguments.posonlyargs.size() + arguments.args.size() > arguments.defaults.size();
    } else if (function->name.text.starts_with(kEnginePrefix)) {
      engines.emplace_back(function->name.text.substr(kEnginePrefix.size()));
    }
  }
  return takes_engine ? engines : std::vector<std::string>();
}

}  // namespace sqlgen::alembic
