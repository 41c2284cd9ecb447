#include "frontend/python/evaluator/statements/plain_loop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace sqlgen::python {

namespace {

using ast::Expr;

std::string_view name_of(const Expr& expression) {
  const auto* name = expression.as<ast::Name>();
  return name == nullptr ? std::string_view() : name->id;
}

class LoopReader {
 public:
  /// A name that the code is given by others, or for each pass anew.
  void given(std::string_view name, bool own) {
    const auto made = own_.try_emplace(name, own).first;
    made->second = made->second && own;
  }

  void target(const Expr& expression, bool own) {
    if (const auto* tuple = expression.as<ast::Tuple>()) {
      for (const Expr* element : tuple->elts) {
        target(*element, own);
      }
    } else if (expression.as<ast::Name>() != nullptr) {
      code_.assigned.push_back(&expression);
      given(name_of(expression), own);
    } else if (const auto* subscript = expression.as<ast::Subscript>()) {
      require_own(*subscript->value, expression.span);
      read(*subscript->value);
      read(*subscript->slice);
    } else if (const auto* attribute = expression.as<ast::Attribute>();
               attribute == nullptr || !is_row(*attribute->value)) {
      refuse("it changes something that is not its own", expression.span);
    }
  }
  /// What a pass is given: the row, or its parts.
  void row(const Expr& expression) {
    target(expression, true);
    for (const Expr* name : code_.assigned) {
      rows_.insert(name_of(*name));
    }
  }

  void body(const ast::Body& statements) {
    for (const ast::Stmt* statement : statements) {
      read(*statement);
    }
  }

  /// What was changed has to be the code's own, wherever else its name is given a value.
  [[nodiscard]] PlainCode take() {
    for (const auto& [name, where] : changed_) {
      if (!is_own(name)) {
        refuse(fmt::format("it changes '{}', which it has not made itself", name), where);
      }
    }
    for (const Expr* list : appended_) {
      if (!is_own(name_of(*list))) {
        collect(*list);
      }
    }
    for (const auto& [name, function] : may_change_) {
      if (!is_own(name)) {
        code_.may_change.push_back(function);
      }
    }
    return std::move(code_);
  }

  void refuse(std::string what, Span where) {
    if (!code_.problem) {
      code_.problem = LoopProblem{std::move(what), where};
    }
  }

 private:
  void read(const ast::Stmt& statement) {
    if (const auto* assign = statement.as<ast::Assign>()) {
      for (const Expr* name : assign->targets) {
        target(*name, makes_new(*assign->value));
      }
      read(*assign->value);
    } else if (const auto* annotated = statement.as<ast::AnnAssign>()) {
      if (annotated->value != nullptr) {
        target(*annotated->target, makes_new(*annotated->value));
        read(*annotated->value);
      }
    } else if (const auto* augmented = statement.as<ast::AugAssign>()) {
      target(*augmented->target, true);
      read(*augmented->value);
    } else if (const auto* deleted = statement.as<ast::Delete>()) {
      for (const Expr* one : deleted->targets) {
        target(*one, true);
      }
    } else if (const auto* condition = statement.as<ast::If>()) {
      read(*condition->test);
      body(condition->body);
      body(condition->orelse);
    } else if (const auto* loop = statement.as<ast::For>()) {
      target(*loop->target, false);
      read(*loop->iter);
      body(loop->body);
      body(loop->orelse);
    } else if (const auto* alone = statement.as<ast::ExprStmt>()) {
      if (const auto* called = alone->value->as<ast::Call>()) {
        read_call(*called, alone->value->span, true);
      } else {
        read(*alone->value);
      }
    } else if (const auto* given_back = statement.as<ast::Return>(); given_back != nullptr && is_function) {
      read_if_there(given_back->value);
    } else if (statement.as<ast::Pass>() == nullptr && statement.as<ast::Continue>() == nullptr) {
      refuse("it has a statement of a kind that is not followed for unknown rows", statement.span);
    }
  }

  // Whether a value is of no one else: it is made here, or is a part of the row.
  [[nodiscard]] bool makes_new(const Expr& value) const {
    if (const auto* call = value.as<ast::Call>()) {
      return makes_new_object(callee_name(*call->func));
    }
    if (const auto* logic = value.as<ast::BoolOp>()) {
      return std::all_of(logic->values.begin(), logic->values.end(),
                         [this](const Expr* part) { return makes_new(*part); });
    }
    if (const auto* choice = value.as<ast::IfExp>()) {
      return makes_new(*choice->body) && makes_new(*choice->orelse);
    }
    if (const auto* attribute = value.as<ast::Attribute>()) {
      return is_row(*attribute->value);
    }
    if (const auto* subscript = value.as<ast::Subscript>()) {
      return is_row(*subscript->value);
    }
    return value.as<ast::Constant>() != nullptr || value.as<ast::List>() != nullptr ||
           value.as<ast::Dict>() != nullptr || value.as<ast::Set>() != nullptr ||
           value.as<ast::ListComp>() != nullptr || value.as<ast::DictComp>() != nullptr ||
           value.as<ast::SetComp>() != nullptr || value.as<ast::JoinedStr>() != nullptr;
  }
  [[nodiscard]] bool is_row(const Expr& expression) const { return rows_.contains(name_of(expression)); }
  [[nodiscard]] bool is_own(std::string_view name) const {
    const auto known = own_.find(name);
    return known != own_.end() && known->second;
  }

  void require_own(const Expr& object, Span where) {
    if (object.as<ast::Call>() != nullptr) {
      return;  // what a call gives is of no one else, or the call is refused
    }
    const std::string_view name = name_of(object);
    if (name.empty()) {
      refuse("it changes a part of something", where);
    } else {
      changed_.emplace_back(name, where);
    }
  }

  // `update`, `add` and `insert` are SQLAlchemy's too, where what they give is used or their object is no
  // container.
  void read_call(const ast::Call& node, Span where, bool is_statement) {
    if (const auto* attribute = node.func->as<ast::Attribute>()) {
      const std::string_view name = attribute->attr.text;
      if (name == "update" || name == "add" || name == "insert") {
        if (is_statement) {
          may_change_.emplace_back(name_of(*attribute->value), node.func);
        }
      } else if (name == "append" && is_statement && !is_function && node.args.size() == 1 &&
                 !name_of(*attribute->value).empty()) {
        appended_.push_back(attribute->value);
      } else if (changes_its_object(name)) {
        require_own(*attribute->value, where);
      }
      read(*attribute->value);
    }
    read_all(node.args);
    for (const ast::Keyword& keyword : node.keywords) {
      read(*keyword.value);
    }
  }

  void collect(const Expr& list) {
    if (code_.collected != nullptr && name_of(*code_.collected) != name_of(list)) {
      refuse("it makes more than one list", list.span);
    }
    code_.collected = &list;
  }

  template <class Expressions>
  void read_all(const Expressions& expressions) {
    for (const Expr* one : expressions) {
      read_if_there(one);
    }
  }
  void read_if_there(const Expr* expression) {
    if (expression != nullptr) {
      read(*expression);
    }
  }

  void read_comprehension(const ast::Seq<ast::Comprehension>& generators) {
    for (const ast::Comprehension& generator : generators) {
      read(*generator.iter);
      read_all(generator.ifs);
    }
  }

  void read(const Expr& node) {
    if (const auto* called = node.as<ast::Call>()) {
      read_call(*called, node.span, false);
    } else if (const auto* attribute = node.as<ast::Attribute>()) {
      read(*attribute->value);
    } else if (const auto* subscript = node.as<ast::Subscript>()) {
      read(*subscript->value);
      read(*subscript->slice);
    } else if (const auto* slice = node.as<ast::Slice>()) {
      read_all(std::array<const Expr*, 3>{slice->lower, slice->upper, slice->step});
    } else if (const auto* binary = node.as<ast::BinOp>()) {
      read(*binary->left);
      read(*binary->right);
    } else if (const auto* logic = node.as<ast::BoolOp>()) {
      read_all(logic->values);
    } else if (const auto* unary = node.as<ast::UnaryOp>()) {
      read(*unary->operand);
    } else if (const auto* compare = node.as<ast::Compare>()) {
      read(*compare->left);
      read_all(compare->comparators);
    } else if (const auto* conditional = node.as<ast::IfExp>()) {
      read(*conditional->test);
      read(*conditional->body);
      read(*conditional->orelse);
    } else if (const auto* named = node.as<ast::NamedExpr>()) {
      target(*named->target, makes_new(*named->value));
      read(*named->value);
    } else if (const auto* starred = node.as<ast::Starred>()) {
      read(*starred->value);
    } else {
      read_display(node);
    }
  }

  void read_display(const Expr& node) {
    if (const auto* joined = node.as<ast::JoinedStr>()) {
      read_all(joined->values);
    } else if (const auto* formatted = node.as<ast::FormattedValue>()) {
      read(*formatted->value);
    } else if (const auto* list = node.as<ast::List>()) {
      read_all(list->elts);
    } else if (const auto* tuple = node.as<ast::Tuple>()) {
      read_all(tuple->elts);
    } else if (const auto* set = node.as<ast::Set>()) {
      read_all(set->elts);
    } else if (const auto* dict = node.as<ast::Dict>()) {
      read_all(dict->keys);
      read_all(dict->values);
    } else if (const auto* comprehension = node.as<ast::ListComp>()) {
      read_comprehension(comprehension->generators);
      read(*comprehension->elt);
    } else if (const auto* generator = node.as<ast::GeneratorExp>()) {
      read_comprehension(generator->generators);
      read(*generator->elt);
    } else if (const auto* pairs = node.as<ast::DictComp>()) {
      read_comprehension(pairs->generators);
      read(*pairs->key);
      read(*pairs->value);
    } else if (node.as<ast::Constant>() == nullptr && node.as<ast::Name>() == nullptr) {
      refuse("it has an expression of a kind that is not followed for unknown rows", node.span);
    }
  }

 public:
  bool is_function = false;

 private:
  PlainCode code_;
  std::set<std::string_view> rows_;       // the names that a pass gives the row
  std::map<std::string_view, bool> own_;  // the names that are given values: whether all of these are its own
  std::vector<std::pair<std::string_view, Span>> changed_;
  std::vector<std::pair<std::string_view, const Expr*>> may_change_;
  std::vector<const Expr*> appended_;  // the names of lists
};

}  // namespace

PlainCode read_plain_loop(const ast::For& loop) {
  LoopReader reader;
  reader.row(*loop.target);
  reader.body(loop.body);
  return reader.take();
}

PlainCode read_plain_function(const ast::FunctionDef& function) {
  LoopReader reader;
  reader.is_function = true;
  for (const auto* parameters :
       {&function.args->posonlyargs, &function.args->args, &function.args->kwonlyargs}) {
    for (const ast::Arg& parameter : *parameters) {
      reader.given(parameter.arg.text, false);
    }
  }
  reader.body(function.body);
  return reader.take();
}

}  // namespace sqlgen::python
