#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "cli/output/output_folder.hpp"
#include "cli/session.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"

namespace sqlgen::cli {

using BundleFile = OutputFile;

/// What the pages of a bundle are told.
struct BundleFacts {
  std::string project;  // its name, for titles
  std::string range;    // as the command names it
  std::string client;   // the program that applies the scripts: "psql"
  bool has_way_back = false;
  std::vector<std::pair<std::string, std::string>> options = {};  // that it was made with
};

/// precheck.sql and verify.sql: whether a database is where the script begins, and where it ends.
[[nodiscard]] std::vector<BundleFile> database_checks(const compile::Script& script,
                                                      const dialect::Dialect& dialect,
                                                      const catalog::Database& before,
                                                      const catalog::Database& after);

/// README.md: what the folder is, and how it is applied, stopped and taken back.
[[nodiscard]] BundleFile bundle_readme(const compile::Script& script, const BundleFacts& facts);

/// manifest.json: where the script begins and ends, its revisions and the files, with their digests.
[[nodiscard]] BundleFile bundle_manifest(const Session& session, const compile::Script& script,
                                         const BundleFacts& facts, const std::vector<BundleFile>& files);

}  // namespace sqlgen::cli
