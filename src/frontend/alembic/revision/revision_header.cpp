#include "frontend/alembic/revision/revision_header.hpp"

#include <string_view>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/revision/header_values.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace {

HeaderValue read_value(python::Interpreter& in, const python::Value& value, const HeaderValue& scanned) {
  HeaderValue result;
  result.span = scanned.span;
  if (value.is_none()) {
    result.kind = HeaderValue::Kind::none;
    return result;
  }
  if (const auto text = text_of(value)) {
    return header_text(*text, scanned.span);
  }
  if (value.is_object() && !python::is_opaque(value)) {
    result.kind = HeaderValue::Kind::list;
    for (const python::Value& item : in.to_vector(value, scanned.span)) {
      const auto text = text_of(item);
      if (!text) {
        return wrong_type(scanned.span, in.type_name(item));
      }
      result.items.push_back({*text, scanned.span});
    }
    return result;
  }
  return wrong_type(scanned.span, in.type_name(value));
}

// Labels decide nothing but what they are asked for by: those that are not known are left out.
python::Value known_labels(python::Interpreter& in, const python::Value& value, Span where) {
  std::vector<python::Value> known;
  bool all_known = true;
  const auto keep = [&](const python::Value& label) {
    if (python::is_opaque(label)) {
      all_known = false;
      in.warn("unknown-branch-label",
              "the branch label `" + python::opaque_description(label) + "` is not known and left out", where,
              "write the label itself into the revision");
    } else {
      known.push_back(label);
    }
  };
  if (python::is_opaque(value)) {
    keep(value);
  } else if (value.is_object() && !text_of(value)) {
    for (const python::Value& label : in.to_vector(value, where)) {
      keep(label);
    }
  }
  return all_known ? value : known.empty() ? python::Value::none() : python::make_list(std::move(known));
}

}  // namespace

HeaderValue computed(Span span) {
  HeaderValue value;
  value.kind = HeaderValue::Kind::computed;
  value.span = span;
  return value;
}

HeaderValue wrong_type(Span span, std::string type) {
  HeaderValue value;
  value.kind = HeaderValue::Kind::wrong_type;
  value.span = span;
  value.type = std::move(type);
  return value;
}

HeaderValue header_text(std::string text, Span span) {
  HeaderValue value;
  value.kind = HeaderValue::Kind::text;
  value.items.push_back({std::move(text), span});
  value.span = span;
  return value;
}

HeaderValue* field(RevisionHeader& header, std::string_view name) {
  if (name == "revision") {
    return &header.revision;
  }
  if (name == "down_revision") {
    return &header.down_revision;
  }
  if (name == "branch_labels") {
    return &header.branch_labels;
  }
  if (name == "depends_on") {
    return &header.depends_on;
  }
  return nullptr;
}

void RevisionHeader::place_in(FileId file) {
  for (HeaderValue* value : {&revision, &down_revision, &branch_labels, &depends_on}) {
    value->span.file = value->span.valid() ? file : kNoFile;
    for (ir::Located& item : value->items) {
      item.span.file = file;
    }
  }
}

RevisionHeader read_header(python::Interpreter& in, const python::Value& module,
                           const RevisionHeader& scanned) {
  RevisionHeader header = scanned;
  for (const std::string_view name : {"revision", "down_revision", "branch_labels", "depends_on"}) {
    HeaderValue& slot = *field(header, name);
    if (const auto value = in.global(module, name)) {
      slot = read_value(in, name == "branch_labels" ? known_labels(in, *value, slot.span) : *value, slot);
    } else {
      slot = HeaderValue{};
    }
  }
  return header;
}

}  // namespace sqlgen::alembic
