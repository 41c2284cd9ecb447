#include "frontend/alembic/revision/frontend.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/revision/revision_body.hpp"
#include "frontend/alembic/revision/revision_header.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::alembic {

namespace {

/// The id of a file that has none in it: "[a-f0-9]+.py" is named after its revision (alembic/script/base.py,
/// _legacy_rev).
std::optional<std::string> legacy_id(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  const auto stem = name.substr(0, name.find(".py"));
  const bool hex = !stem.empty() && std::all_of(stem.begin(), stem.end(), [](char c) {
    return is_ascii_digit(c) || (c >= 'a' && c <= 'f');
  });
  return hex ? std::optional(std::string(stem)) : std::nullopt;
}

bool needs_evaluation(const RevisionHeader& header) {
  using Kind = HeaderValue::Kind;
  const auto unknown = [](const HeaderValue& value) { return value.kind == Kind::computed; };
  if (unknown(header.revision) || unknown(header.down_revision) || unknown(header.branch_labels) ||
      unknown(header.depends_on)) {
    return true;
  }
  return header.may_define_more &&
         (header.revision.kind == Kind::missing || header.down_revision.kind == Kind::missing);
}

class RevisionReader {
 public:
  RevisionReader(FileId file, const std::string& path, Diagnostics& diagnostics,
                 std::shared_ptr<const RevisionFolder> folder)
      : file_(file),
        path_(path),
        diagnostics_(diagnostics),
        body_(std::make_shared<AlembicBody>(file, std::move(folder))) {}

  /// By its lines, where they leave no doubt; otherwise by its tree.
  std::optional<ir::Revision> read(const SourceManager& sources) {
    if (auto header = scan_header(sources.text(file_), file_)) {
      return read(*std::move(header));
    }
    const auto module = python::parse_module(sources, file_, diagnostics_);
    if (!module) {
      return std::nullopt;
    }
    header_ = scan_header(*module);
    body_->set_engines(scan_engines(*module));
    if (needs_evaluation(header_) && !evaluate_header()) {
      return std::nullopt;
    }
    return make_revision();
  }

  std::optional<ir::Revision> read(RevisionHeader&& header) {
    header_ = std::move(header);
    return make_revision();
  }

 private:
  std::optional<ir::Revision> make_revision() {
    ir::Revision revision;
    if (!read_id(revision)) {
      return std::nullopt;
    }
    revision.path = path_;
    revision.file = file_;
    revision.doc = header_.doc.value_or("");
    // All three are read, so that all that is wrong is told.
    const bool parents = read_ids(header_.down_revision, "down_revision", revision.down_revisions);
    const bool labels = read_ids(header_.branch_labels, "branch_labels", revision.branch_labels);
    const bool dependencies = read_ids(header_.depends_on, "depends_on", revision.depends_on);
    if (!parents || !labels || !dependencies) {
      return std::nullopt;
    }
    body_->set_id(revision.id);
    body_->set_effects(std::move(header_.effects));
    revision.body = body_;
    return revision;
  }

  bool evaluate_header() {
    return body_->run_module_only(diagnostics_, [this](python::Interpreter& in, const python::Value& module) {
      header_ = read_header(in, module, header_);
    });
  }

  bool read_id(ir::Revision& revision) {
    const HeaderValue& value = header_.revision;
    if (value.kind == HeaderValue::Kind::missing) {
      if (const auto id = legacy_id(path_)) {
        revision.id = *id;
        revision.id_span = Span{file_, 0, 0};
        return true;
      }
      diagnostics_.error("not-a-revision", fmt::format("'{}' has no revision id", path_), Span{file_, 0, 0})
          .with_help("declare it in the file: revision = '...', and down_revision = '...' or None");
      return false;
    }
    if (value.kind != HeaderValue::Kind::text) {
      diagnostics_.error("bad-revision-id", "the revision id is not a string", value.span)
          .with_label(value.type.empty() ? "must be a string"
                                         : fmt::format("this is of type '{}'", value.type));
      return false;
    }
    revision.id = value.items.front().text;
    revision.id_span = value.items.front().span;
    return true;
  }

  bool read_ids(const HeaderValue& value, std::string_view name, std::vector<ir::Located>& ids) {
    switch (value.kind) {
      case HeaderValue::Kind::missing:
        if (name != "down_revision") {
          return true;
        }
        diagnostics_
            .error("not-a-revision", fmt::format("'{}' has no 'down_revision'", path_), header_.revision.span)
            .with_help("declare it: down_revision = '...', or None for the first revision");
        return false;
      case HeaderValue::Kind::none:
        return true;
      case HeaderValue::Kind::text:
      case HeaderValue::Kind::list:
        ids = value.items;
        std::erase_if(ids, [&](const ir::Located& id) {
          return id.text.empty() && value.kind == HeaderValue::Kind::text;  // '' is as good as None there
        });
        return true;
      case HeaderValue::Kind::wrong_type:
      case HeaderValue::Kind::computed:
        break;
    }
    diagnostics_
        .error("bad-revision-id", fmt::format("'{}' is neither a string, several of them, nor None", name),
               value.span)
        .with_label(value.type.empty() ? "not understood" : fmt::format("this is of type '{}'", value.type));
    return false;
  }

  FileId file_;
  const std::string& path_;
  Diagnostics& diagnostics_;
  std::shared_ptr<AlembicBody> body_;
  RevisionHeader header_;
};

}  // namespace

std::optional<ir::Revision> read_revision(SourceManager& sources, FileId file, const std::string& path,
                                          Diagnostics& diagnostics,
                                          std::shared_ptr<const RevisionFolder> folder) {
  if (!folder) {
    auto alone = std::make_shared<ProjectSources>(sources, std::vector<std::string>());
    folder = std::make_shared<RevisionFolder>(RevisionFolder{".", std::move(alone)});
  }
  return RevisionReader(file, path, diagnostics, std::move(folder)).read(sources);
}

std::optional<ir::Revision> read_scanned_revision(FileId file, const std::string& path,
                                                  RevisionHeader&& header, Diagnostics& diagnostics,
                                                  std::shared_ptr<const RevisionFolder> folder) {
  header.place_in(file);
  return RevisionReader(file, path, diagnostics, std::move(folder)).read(std::move(header));
}

}  // namespace sqlgen::alembic
