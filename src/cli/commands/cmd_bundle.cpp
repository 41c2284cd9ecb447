#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/bundle/make_bundle.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output/archive.hpp"
#include "cli/output/output_folder.hpp"
#include "cli/scripts/client_options.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/session.hpp"
#include "support/files/file.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kOptions{
    Option{"pg", 0, "VERSION", "the version of the server, 12 to 17 (default: 15), for the review"},
    Option{"rows", 0, "TABLE=COUNT", "how many rows a table has; or a file of such lines; for the review",
           true},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME", "which database of a multi-database project"},
    kSqliteRebuildOption,
    kAssumeOption,
};

// A bundle's scripts are for the dialect's client, each in one file: that is not chosen.
constexpr bool is_chosen(const Option& option) {
  return option.name != "for" && option.name != "guard" && option.name != "split";
}

constexpr auto client_choices() {
  std::array<Option, kClientOptions.size() - 3> options{};
  std::copy_if(kClientOptions.begin(), kClientOptions.end(), options.begin(), is_chosen);
  return options;
}

constexpr auto kBundleOptions = joined(kOptions, client_choices());

// A folder, or an archive by its name, as a whole.
bool write_bundle(const std::string& path, const std::vector<BundleFile>& files, Diagnostics& diagnostics) {
  if (!is_archive_name(path)) {
    return write_folder(path, files, diagnostics);
  }
  std::string why;
  const auto bytes = pack(path, files, why);
  if (bytes && write_file_atomically(path, *bytes, why)) {
    return true;
  }
  diagnostics.error("output-unwritable", fmt::format("can't write '{}': {}", path, why));
  return false;
}

Status run_bundle(const Invocation& invocation) {
  const std::string path = invocation.value("output");
  if (path.empty()) {
    throw UsageError{"'bundle' writes a folder or an archive, and none is named",
                     "name it: -o DIR, -o FILE.zip or -o FILE.tar.gz"};
  }
  Session session(invocation, false);
  const auto files = make_bundle(invocation);
  if (!files) {
    return Status::bad_input;
  }
  if (write_bundle(path, *files, session.diagnostics)) {
    session.tell_written(path);
  }
  return session.finish(std::nullopt);
}

}  // namespace

const Command kBundle{
    "bundle",
    "[START:]DEST",
    "write a folder with the upgrade, the way back, checks, a review and digests",
    "For whoever applies the script elsewhere: upgrade.sql and downgrade.sql for the database's "
    "own client,\n"
    "precheck.sql and verify.sql, which say ok or FAIL of a database before and after, the "
    "plain script, its\n"
    "review, manifest.json and SHA256SUMS. -o names the folder, or an archive: .zip or .tar.gz. The same "
    "inputs give the same bytes.",
    1,
    1,
    kBundleOptions,
    run_bundle};

}  // namespace sqlgen::cli
