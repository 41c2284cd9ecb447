#include <fmt/format.h>

#include <algorithm>
// property_tree of Boost 1.74 includes a header that tells of itself without it.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include <boost/property_tree/json_parser.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "cli/bundle/bundle_source.hpp"
#include "cli/bundle/make_bundle.hpp"
#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

namespace bpt = boost::property_tree;

constexpr const char* kSums = "SHA256SUMS";
constexpr const char* kManifest = "manifest.json";

std::string shown(std::string_view text) {
  return escape_controls(utf8_prefix(std::string(text), 200));
}

void report_change(Session& session, const std::string& message) {
  session.diagnostics.error("bundle-changed", message)
      .with_help("make the bundle again, or get it again from where it was made");
}

// What SHA256SUMS says of the bundle's files; each is read from inside of it.
void check_sums(Session& session, const BundleSource& bundle) {
  std::string why;
  const auto sums = bundle.read(kSums, why);
  if (!sums) {
    session.diagnostics.error("file-unreadable", fmt::format("can't read the bundle's {}: {}", kSums, why));
    return;
  }
  std::set<std::string> named{kSums};
  for (const std::string& line : split(*sums, '\n')) {
    const std::string name = line.size() > 66 ? line.substr(66) : "";
    const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
    if (line.empty()) {
      continue;
    }
    if (name.empty() || path.is_absolute() || *path.begin() == "..") {
      report_change(session, fmt::format("this is no line of SHA256SUMS: '{}'", shown(line)));
      continue;
    }
    named.insert(name);
    const auto bytes = bundle.read(name, why);
    if (!bytes) {
      report_change(session, fmt::format("'{}' can't be read: {}", shown(name), why));
    } else if (sha256_hex(*bytes) != line.substr(0, 64)) {
      report_change(session, fmt::format("'{}' is not the file that SHA256SUMS has", shown(name)));
    }
  }
  for (const std::string& name : bundle.names) {
    if (!named.contains(name)) {
      report_change(session, fmt::format("'{}' is no file of the bundle", shown(name)));
    }
  }
}

// The parser goes down by calling itself; a manifest has three levels.
bool is_nested_deeply(std::string_view text) {
  constexpr int kDeepest = 16;
  int depth = 0;
  for (const char c : text) {
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth > kDeepest) {
      return true;
    }
  }
  return false;
}

std::optional<bpt::ptree> read_manifest(Session& session, const BundleSource& bundle) {
  std::string why;
  const auto text = bundle.read(kManifest, why);
  if (!text) {
    session.diagnostics.error("file-unreadable",
                              fmt::format("can't read the bundle's {}: {}", kManifest, why));
    return std::nullopt;
  }
  if (is_nested_deeply(*text)) {
    report_change(session, fmt::format("'{}' is no manifest of a bundle", kManifest));
    return std::nullopt;
  }
  try {
    std::istringstream in(*text);
    bpt::ptree manifest;
    bpt::read_json(in, manifest);
    (void)manifest.get<std::string>("range");
    (void)manifest.get<std::string>("dialect");
    (void)manifest.get_child("revisions");
    (void)manifest.get_child("options");
    return manifest;
  } catch (const bpt::ptree_error&) {
    report_change(session, fmt::format("'{}' is no manifest of a bundle", kManifest));
    return std::nullopt;
  }
}

// The revisions on disk are those that the bundle was made of.
void check_revisions(Session& session, const bpt::ptree& manifest) {
  if (!session.load_settings()) {
    return;
  }
  const auto map = session.load_graph();
  if (!map) {
    return;
  }
  for (const auto& [key, entry] : manifest.get_child("revisions")) {
    const auto id = entry.get("id", "");
    const auto node = map->find(id);
    if (!node) {
      session.diagnostics
          .error("bundle-revision",
                 fmt::format("the bundle has revision '{}', which no file here has", shown(id)))
          .with_help("the revisions here are not those that the bundle was made of");
      continue;
    }
    const ir::Revision& revision = map->revision(*node);
    if (sha256_of_text(session.sources.text(revision.file)) != entry.get("sha256", "")) {
      session.diagnostics
          .error("bundle-revision",
                 fmt::format("revision '{}' was edited since the bundle was made: {}", id, revision.path))
          .with_help("make the bundle again, or take the edit back");
    }
  }
}

// Compiles what the manifest says once more, and compares what is applied to a database.
void check_scripts(Session& session, const Invocation& invocation, const bpt::ptree& manifest,
                   const BundleSource& bundle) {
  Invocation again = invocation;
  again.arguments = {manifest.get<std::string>("range")};
  again.options.erase("output");
  for (const auto& [key, entry] : manifest.get_child("options")) {
    const auto name = entry.get("name", "");
    if (!invocation.has(name) && is_recorded_option(name)) {
      again.options[name].push_back(entry.get("value", ""));
    }
  }
  again.options["dialect"] = {manifest.get<std::string>("dialect")};
  const auto files = make_bundle(again);
  if (!files) {
    session.diagnostics.error("bundle-differs", "the bundle's revisions do not compile any more");
    return;
  }
  for (const auto& [name, bytes] : *files) {
    std::string why;
    if (name.ends_with("grade.sql") && bundle.read(name, why) != bytes) {
      session.diagnostics.error("bundle-differs", fmt::format("compiling again gives another '{}'", name))
          .with_help(fmt::format("it was made by sqlgen {}", shown(manifest.get("sqlgen", "?"))))
          .with_help("give variables of the environment as they were: --env NAME=VALUE");
    }
  }
}

Status run_verify(const Invocation& invocation) {
  Session session(invocation, false);
  const std::string& path = invocation.arguments.front();
  const auto bundle = open_bundle(path, session.diagnostics);
  if (bundle) {
    check_sums(session, *bundle);
  }
  const auto manifest = session.diagnostics.has_errors() ? std::nullopt : read_manifest(session, *bundle);
  if (manifest) {
    check_revisions(session, *manifest);
  }
  if (manifest && !session.diagnostics.has_errors()) {
    check_scripts(session, invocation, *manifest, *bundle);
  }
  session.settings.output.reset();  // the configuration's is the script's
  return session.finish(fmt::format("ok: {} is whole, and its revisions give the same scripts\n", path));
}

}  // namespace

const Command kVerify{
    "verify",
    "DIR|FILE",
    "tell whether a bundle is whole and of the revisions that are here",
    "Its files are held against SHA256SUMS, the revisions here against its manifest, and they are "
    "compiled again:\n"
    "the scripts must be the same.",
    1,
    1,
    {},
    run_verify};

}  // namespace sqlgen::cli
