#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// A file and what is known of its names.
struct ParsedFile {
  std::unique_ptr<ast::Module> tree;
  std::unique_ptr<ScopeTable> scopes;
};
/// The modules and functions that were made of a tree keep it.
using ParsedFilePtr = std::shared_ptr<const ParsedFile>;

/// Parses a file, whose bytes outlive the tree. Errors: CompileError, as Python only the first.
[[nodiscard]] ParsedFilePtr parse_file(std::string_view bytes, FileId file);

/// How long a tree is kept beyond what was made of it.
enum class TreeUse {
  shared,  // as long as the table of trees: a module that any number of evaluations import
  once     // no longer: a revision, which a script passes once
};

/// The trees of files, each made when it is first asked for. Evaluations of the same sources share one table,
/// so that a file is parsed once, however many scripts a command writes.
class SyntaxTrees {
 public:
  SyntaxTrees();
  SyntaxTrees(const SyntaxTrees&) = delete;
  SyntaxTrees& operator=(const SyntaxTrees&) = delete;
  ~SyntaxTrees();

  /// Errors: CompileError.
  [[nodiscard]] ParsedFilePtr parse(const SourceManager& sources, FileId file, TreeUse use);

  /// These revisions are evaluated next, in this order: parses them ahead, where there is a processor for it.
  void expect(const SourceManager& sources, const std::vector<FileId>& files);

  /// From now on trees of revisions are kept too, as far as they fit into a budget: of a command that
  /// evaluates each revision several times.
  void keep_revisions() { keeps_revisions_ = true; }

 private:
  std::unordered_map<FileId, ParsedFilePtr> known_;
  std::unique_ptr<class ParseAhead> ahead_;
  bool keeps_revisions_ = false;
  std::size_t revision_bytes_ = 0;  // of the sources whose trees are kept
};

}  // namespace sqlgen::python
