#include <fmt/format.h>

#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

namespace {

// What can't be assigned to, as CPython names it (_PyPegen_get_expr_name).
std::string_view constant_name(const Constant& constant) {
  if (std::holds_alternative<NoneValue>(constant.value)) {
    return "None";
  }
  if (const bool* value = std::get_if<bool>(&constant.value)) {
    return *value ? "True" : "False";
  }
  return std::holds_alternative<EllipsisValue>(constant.value) ? "ellipsis" : "literal";
}

struct KindName {
  std::string_view operator()(const Constant& node) const { return constant_name(node); }
  std::string_view operator()(const Name&) const { return "name"; }
  std::string_view operator()(const Attribute&) const { return "attribute"; }
  std::string_view operator()(const Call&) const { return "function call"; }
  std::string_view operator()(const Subscript&) const { return "subscript"; }
  std::string_view operator()(const Starred&) const { return "starred"; }
  std::string_view operator()(const List&) const { return "list"; }
  std::string_view operator()(const Tuple&) const { return "tuple"; }
  std::string_view operator()(const Dict&) const { return "dict literal"; }
  std::string_view operator()(const Set&) const { return "set display"; }
  std::string_view operator()(const BoolOp&) const { return "expression"; }
  std::string_view operator()(const BinOp&) const { return "expression"; }
  std::string_view operator()(const UnaryOp&) const { return "expression"; }
  std::string_view operator()(const Compare&) const { return "comparison"; }
  std::string_view operator()(const IfExp&) const { return "conditional expression"; }
  std::string_view operator()(const NamedExpr&) const { return "named expression"; }
  std::string_view operator()(const Lambda&) const { return "lambda"; }
  std::string_view operator()(const ListComp&) const { return "list comprehension"; }
  std::string_view operator()(const SetComp&) const { return "set comprehension"; }
  std::string_view operator()(const DictComp&) const { return "dict comprehension"; }
  std::string_view operator()(const GeneratorExp&) const { return "generator expression"; }
  std::string_view operator()(const Await&) const { return "await expression"; }
  std::string_view operator()(const Yield&) const { return "yield expression"; }
  std::string_view operator()(const YieldFrom&) const { return "yield expression"; }
  std::string_view operator()(const FormattedValue&) const { return "f-string expression"; }
  std::string_view operator()(const JoinedStr&) const { return "f-string expression"; }
  std::string_view operator()(const Slice&) const { return "slice"; }
};

std::string_view kind_name(const Expr& expr) {
  return std::visit(KindName{}, expr.node);
}

}  // namespace

// Makes an expression what is assigned to or deleted, with all that it holds.
void Parser::set_target(Expr* target, ExprContext context) {
  const auto set_all = [&](Seq<Expr*> items) {
    for (Expr* item : items) {
      set_target(item, context);
    }
  };
  if (auto* name = target->as<Name>()) {
    name->ctx = context;
  } else if (auto* attribute = target->as<Attribute>()) {
    attribute->ctx = context;
  } else if (auto* subscript = target->as<Subscript>()) {
    subscript->ctx = context;
  } else if (auto* list = target->as<List>()) {
    list->ctx = context;
    set_all(list->elts);
  } else if (auto* tuple = target->as<Tuple>()) {
    tuple->ctx = context;
    set_all(tuple->elts);
  } else if (auto* starred = target->as<Starred>(); starred != nullptr && context == ExprContext::store) {
    starred->ctx = context;
    set_target(starred->value, context);
  } else if (context == ExprContext::del) {
    fail(fmt::format("cannot delete {}", kind_name(*target)), target->span);
  } else {
    fail(fmt::format("cannot assign to {}", kind_name(*target)), target->span);
  }
}

// The target of `x: T` and `x += y`: a name, an attribute or a subscript.
void Parser::set_single_target(Expr* target, std::string_view statement) {
  if (target->as<Name>() == nullptr && target->as<Attribute>() == nullptr &&
      target->as<Subscript>() == nullptr) {
    fail(fmt::format("'{}' is an illegal expression for {}", kind_name(*target), statement), target->span);
  }
  set_target(target, ExprContext::store);
}

Expr* Parser::star_target() {
  Expr* target = at(TokenKind::star) ? starred(false) : bitwise_or();
  set_target(target, ExprContext::store);
  return target;
}

// The targets before `in`.
Expr* Parser::target_list() {
  const std::uint32_t start = begin();
  Expr* first = star_target();
  if (!at(TokenKind::comma)) {
    return first;
  }
  ListBuilder<Expr*> targets(*this);
  targets.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::kw_in)) {
    targets.add(star_target());
  }
  return make(start, Tuple{targets.finish(), ExprContext::store});
}

}  // namespace sqlgen::python::ast
