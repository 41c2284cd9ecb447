#include "frontend/native/native_revision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "frontend/native/canonical.hpp"
#include "frontend/native/operation_reader.hpp"
#include "frontend/tree/toml/toml_notation.hpp"
#include "frontend/tree/xml/xml_notation.hpp"
#include "sqlalchemy/reverse.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

namespace {

class NativeBody final : public ir::RevisionBody {
 public:
  NativeBody(SourceManager& sources, Node root, std::string id, Span id_span)
      : sources_(sources), root_(std::move(root)), id_(std::move(id)), id_span_(id_span) {}

  std::vector<ir::Operation> evaluate(ir::Direction direction, const ir::EvaluationContext& context,
                                      Diagnostics& diagnostics) override {
    const Node* list = root_.find(direction == ir::Direction::upgrade ? "upgrade" : "downgrade");
    if (list != nullptr) {
      return run(*list, context, diagnostics);
    }
    const Node* upgrade = root_.find("upgrade");
    if (direction == ir::Direction::upgrade || upgrade == nullptr) {
      return {};
    }
    const std::size_t errors_before = diagnostics.error_count();
    auto operations = run(*upgrade, context, diagnostics);
    return diagnostics.error_count() == errors_before ? ir::reverse(operations, id_span_, diagnostics)
                                                      : std::vector<ir::Operation>();
  }

  [[nodiscard]] const Node& root() const { return root_; }

 private:
  std::vector<ir::Operation> run(const Node& list, const ir::EvaluationContext& context,
                                 Diagnostics& diagnostics) const {
    return OperationReader(sources_, context, id_, diagnostics).read(list);
  }

  SourceManager& sources_;
  Node root_;
  std::string id_;
  Span id_span_;
};

std::vector<ir::Located> located(const Node* node) {
  std::vector<ir::Located> items;
  const auto add = [&](const Node& item) {
    if (item.text() != nullptr && !item.text()->empty()) {
      items.push_back({*item.text(), item.span});
    }
  };
  if (node != nullptr && node->list() != nullptr) {
    std::for_each(node->list()->begin(), node->list()->end(), add);
  } else if (node != nullptr) {
    add(*node);
  }
  return items;
}

// A text, or a moment as TOML has it.
std::string header_text(const Node* node) {
  if (node == nullptr) {
    return {};
  }
  if (const auto* at = std::get_if<tree::Temporal>(&node->value)) {
    return fmt::format("{}{}{}{}", at->date, at->date.empty() || at->time.empty() ? "" : " ", at->time,
                       at->offset);
  }
  return node->text() != nullptr ? *node->text() : std::string();
}

void check_keys(const Node& root, Diagnostics& diagnostics) {
  std::vector<std::string> names{"upgrade", "downgrade"};
  for (const Parameter& parameter : header_model()) {
    names.emplace_back(parameter.name);
  }
  constexpr int kMostUnknown = 100;
  int unknown = 0;
  for (const auto& [name, node] : *root.map()) {
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      continue;
    }
    if (++unknown > kMostUnknown) {
      return;
    }
    Diagnostic& error =
        diagnostics.error("unknown-key", fmt::format("a revision has no '{}'", name), node.name_span);
    if (const auto near = closest(name, names)) {
      error.with_label(fmt::format("did you mean '{}'?", *near));
    }
    error.with_help(fmt::format("it has {}", join(names, ", ")));
  }
}

// TOML's [upgrade] is one map, where each operation is one of a list.
void check_lists(const Node& root, Diagnostics& diagnostics) {
  for (const char* name : {"upgrade", "downgrade"}) {
    const Node* node = root.find(name);
    if (node != nullptr && !node->untyped && node->list() == nullptr) {
      diagnostics
          .error("wrong-value", fmt::format("'{}' must be a list of operations", name),
                 node->name_span.valid() ? node->name_span : node->span)
          .with_help(fmt::format("write [[{}]], in double brackets, before each operation", name));
    }
  }
}

// XML may repeat an element that is no item of a list; of two only one would count.
void check_repeated(const Node& node, Diagnostics& diagnostics) {
  if (const tree::List* list = node.list()) {
    for (const Node& item : *list) {
      check_repeated(item, diagnostics);
    }
  }
  if (node.map() == nullptr) {
    return;
  }
  std::set<std::string_view> seen;
  for (const auto& [name, value] : *node.map()) {
    if (!seen.insert(name).second) {
      diagnostics.error("repeated-key", fmt::format("'{}' is said twice", name), value.name_span)
          .with_help("leave one of them");
    }
    check_repeated(value, diagnostics);
  }
}

}  // namespace

std::optional<ir::Revision> read_native_revision(SourceManager& sources, FileId file, const std::string& path,
                                                 Notation notation, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  if (const auto bad = find_invalid_utf8(sources.text(file))) {
    const auto at = static_cast<std::uint32_t>(*bad);
    diagnostics.error("bad-encoding", "this is not UTF-8", {file, at, at + 1})
        .with_help("save the file as UTF-8");
    return std::nullopt;
  }
  auto root = notation == Notation::toml ? toml_notation::parse(sources, file, diagnostics)
                                         : xml_notation::parse(sources, file, "revision", diagnostics);
  if (!root || root->map() == nullptr) {
    return std::nullopt;
  }
  check_lists(*root, diagnostics);
  if (diagnostics.error_count() != errors_before) {
    return std::nullopt;
  }
  *root = canonical_revision(std::move(*root));
  const Node* id = root->find("id");
  if (id == nullptr && root->find("upgrade") == nullptr && root->find("downgrade") == nullptr) {
    return std::nullopt;
  }
  if (id == nullptr) {
    diagnostics.error("not-a-revision", "this file has no revision id", {file, 0, 0})
        .with_help(notation == Notation::toml ? "write id = \"NAME\"" : "write <revision id=\"NAME\">");
  } else if (id->text() == nullptr || id->text()->empty()) {
    diagnostics.error("bad-revision-id", "a revision's id is a text", id->span);
  }
  check_keys(*root, diagnostics);
  check_repeated(*root, diagnostics);
  if (diagnostics.error_count() != errors_before) {
    return std::nullopt;
  }
  ir::Revision revision;
  revision.id = *id->text();
  revision.id_span = id->span;
  revision.down_revisions = located(root->find("parents"));
  revision.branch_labels = located(root->find("labels"));
  revision.depends_on = located(root->find("depends_on"));
  if (const Node* message = root->find("message"); message != nullptr && message->text() != nullptr) {
    revision.doc = *message->text();
  }
  revision.date = header_text(root->find("date"));
  revision.author = header_text(root->find("author"));
  revision.path = path;
  revision.file = file;
  revision.body = std::make_shared<NativeBody>(sources, std::move(*root), revision.id, revision.id_span);
  return revision;
}

std::vector<ir::Located> accepted_findings(const ir::Revision& revision) {
  const auto* body = dynamic_cast<const NativeBody*>(revision.body.get());
  return body == nullptr ? std::vector<ir::Located>() : located(body->root().find("accept"));
}

}  // namespace sqlgen::native
