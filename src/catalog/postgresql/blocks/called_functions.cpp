#include "catalog/postgresql/blocks/called_functions.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/blocks/body_effect.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/extension_members.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/syntax/identifiers.hpp"

namespace sqlgen::catalog {

namespace {

// A call of what is not the server's own.
class Call {
 public:
  Call(const Database& database, const Node& call) : name_(texts(call["funcname"]).back()) {
    call["args"].walk([&](const Node& node) {
      if (node.is("A_Const") && node["sval"]) {
        arguments_ += node["sval"]["sval"].str() + " ";
      }
    });
    database.for_each([&](const Object& object) {
      const auto* function = object.as<Function>();
      if (function != nullptr && object.name == name_ && function->definition != nullptr) {
        found_ = true;
        const FunctionBody body = function_body(*function->definition);
        runs_texts_ = runs_texts_ || effect_of_body(body.text).runs_texts;
        bodies_ += changes_objects(body.text) ? body.text + " " : std::string();
      }
    });
  }

  /// What names the objects that it may change.
  [[nodiscard]] std::string names() const { return arguments_ + bodies_; }

  [[nodiscard]] Breadth breadth(const Database& database) const {
    const bool is_unknown = !found_ && extension_of(MemberKind::function, name_).empty() &&
                            (!has_extensions(database) || database.doubt_about(name_) != nullptr);
    return is_unknown || (runs_texts_ && arguments_.empty()) ? kAnything : Breadth{};
  }

 private:
  static bool changes_objects(std::string_view body) {
    static constexpr auto kChangesObjects =
        std::to_array<std::string_view>({"create", "alter", "drop", "execute", "call", "perform"});
    const std::set<std::string> words = words_of(body);
    return std::any_of(kChangesObjects.begin(), kChangesObjects.end(),
                       [&](std::string_view word) { return words.count(std::string(word)) != 0; });
  }

  std::string name_, arguments_, bodies_;
  bool found_ = false, runs_texts_ = false;
};

// That of CALL has no tag, for nothing else stands there.
bool is_call_of_others(const Node& node) {
  return node["funcname"] && !is_builtin_function(texts(node["funcname"]).back());
}

}  // namespace

void doubt_call(Context& context, const Node& call, bool for_itself, Outcome& outcome) {
  if (!is_call_of_others(call)) {
    return;
  }
  const auto doubt = std::make_shared<Doubt>(
      Doubt{"the function " + dotted(texts(call["funcname"])) + "() may change it", context.origin()});
  const Call called(context.db, call);
  if (const std::string names = called.names(); !names.empty()) {
    doubt_names(context.db, names, doubt, outcome);
  }
  if (for_itself) {
    doubt_widely(context, called.breadth(context.db), doubt, outcome);
  }
}

Breadth breadth_of_calls(const Database& database, const Node& tree) {
  Breadth breadth;
  tree.walk([&](const Node& node) {
    if (is_call_of_others(node)) {
      breadth |= Call(database, node).breadth(database);
    }
  });
  return breadth;
}

}  // namespace sqlgen::catalog
