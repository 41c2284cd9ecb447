#include "project/new_revision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <map>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

constexpr std::array<std::string_view, 4> kNames{"py", "toml", "xml", "sql"};

std::string timestamp(const Moment& at) {
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", at.year, at.month, at.day, at.hour, at.minute,
                     at.second);
}

std::string python_string(std::string_view text) {
  const char quote =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
  std::string out(1, quote);
  for (const char c : text) {
    if (c == '\\' || c == quote) {
      out += '\\';
    }
    out += c;
  }
  return out + quote;
}

// None, one string, or a tuple of them, as Alembic's template writes them.
std::string python_ids(const std::vector<std::string>& ids, bool one_as_string) {
  if (ids.empty()) {
    return "None";
  }
  if (ids.size() == 1 && one_as_string) {
    return python_string(ids.front());
  }
  std::string out = "(";
  for (const std::string& id : ids) {
    out += (out.size() > 1 ? ", " : "") + python_string(id);
  }
  return out + (ids.size() == 1 ? ",)" : ")");
}

std::string python_text(const NewRevision& r) {
  return fmt::format(
      "\"\"\"{}\n\nRevision ID: {}\nRevises: {}\nCreate Date: {}\n\n\"\"\"\n"
      "from typing import Sequence, Union\n\nfrom alembic import op\nimport sqlalchemy as sa\n\n\n"
      "# revision identifiers, used by Alembic.\n"
      "revision: str = {}\ndown_revision: Union[str, Sequence[str], None] = {}\n"
      "branch_labels: Union[str, Sequence[str], None] = {}\ndepends_on: Union[str, Sequence[str], None] = "
      "{}\n\n\n"
      "def upgrade() -> None:\n    \"\"\"Upgrade schema.\"\"\"\n    pass\n\n\n"
      "def downgrade() -> None:\n    \"\"\"Downgrade schema.\"\"\"\n    pass\n",
      replace_all(replace_all(r.message, "\\", "\\\\"), "\"\"\"", "\\\"\\\"\\\""), r.id,
      join(r.parents, ", "), timestamp(r.created), python_string(r.id), python_ids(r.parents, true),
      python_ids(r.labels, false), python_ids(r.depends_on, true));
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
  }
  return out + '"';
}

std::string toml_list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    out += (out.size() > 1 ? ", " : "") + toml_string(item);
  }
  return out + "]";
}

std::string toml_text(const NewRevision& r) {
  std::string out = r.schema.empty() ? "" : fmt::format("#:schema ./{}\n", r.schema);
  out += fmt::format("id = {}\nparents = {}\n", toml_string(r.id), toml_list(r.parents));
  if (!r.labels.empty()) {
    out += fmt::format("labels = {}\n", toml_list(r.labels));
  }
  if (!r.depends_on.empty()) {
    out += fmt::format("depends_on = {}\n", toml_list(r.depends_on));
  }
  return out + fmt::format(
                   "message = {}\ndate = \"{}\"\n\n# One table an operation, for example:\n"
                   "# [[upgrade]]\n# op = \"add_column\"\n# table_name = \"users\"\n"
                   "# column = {{ name = \"email\", type = \"String(255)\" }}\n#\n"
                   "# The downgrade is derived where every operation can be reversed.\n",
                   toml_string(r.message), timestamp(r.created));
}

std::string xml_escape(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "&", "&amp;"), "<", "&lt;"), "\"", "&quot;");
}

std::string xml_text(const NewRevision& r) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<revision {}id=\"{}\" message=\"{}\" date=\"{}\">\n",
      r.schema.empty() ? ""
                       : fmt::format("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
                                     "          xsi:noNamespaceSchemaLocation=\"{}\"\n          ",
                                     r.schema),
      xml_escape(r.id), xml_escape(r.message), timestamp(r.created));
  const auto list = [&out](std::string_view element, const std::vector<std::string>& items) {
    for (const std::string& item : items) {
      out += fmt::format("  <{0}>{1}</{0}>\n", element, xml_escape(item));
    }
  };
  list("parent", r.parents);
  list("label", r.labels);
  list("depends_on", r.depends_on);
  return out +
         "  <upgrade>\n    <!-- for example: <add_column table_name=\"users\"><column name=\"email\" "
         "type=\"String(255)\"/></add_column> -->\n  </upgrade>\n</revision>\n";
}

std::string sql_text(const NewRevision& r) {
  std::string out = fmt::format("-- id: {}\n-- parents: {}\n", r.id, join(r.parents, ", "));
  if (!r.labels.empty()) {
    out += fmt::format("-- labels: {}\n", join(r.labels, ", "));
  }
  if (!r.depends_on.empty()) {
    out += fmt::format("-- depends_on: {}\n", join(r.depends_on, ", "));
  }
  return out + fmt::format("-- message: {}\n-- date: {}\n\n-- sqlgen:upgrade\n\n-- sqlgen:downgrade\n",
                           replace_all(r.message, "\n", " "), timestamp(r.created));
}

// The words of a message, in lower case, with underscores between (alembic/script/base.py, _slug_re).
std::string slug_of(std::string_view message, std::size_t length) {
  std::string slug;
  bool pending = false;
  for (const char c : message) {
    const bool word = is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (word && pending && !slug.empty()) {
      slug += '_';
    }
    pending = !word;
    if (word) {
      slug += c;
    }
  }
  slug = to_lower(slug);
  if (slug.size() > length) {
    slug.resize(length);
    slug.resize(std::min(slug.rfind('_'), slug.size()));
    slug += '_';
  }
  return slug;
}

}  // namespace

std::string_view format_name(Format format) {
  return kNames.at(static_cast<std::size_t>(format));
}

std::optional<Format> format_of_name(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames.at(i) == name) {
      return static_cast<Format>(i);
    }
  }
  return std::nullopt;
}

Moment moment_of(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts = {};
  ::gmtime_r(&time, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour,
          parts.tm_min,         parts.tm_sec,     seconds};
}

std::string_view schema_file_name(Format format) {
  return format == Format::toml ? "revision.schema.json" : format == Format::xml ? "revision.xsd" : "";
}

std::string revision_text(const NewRevision& revision, Format format) {
  switch (format) {
    case Format::python:
      return python_text(revision);
    case Format::toml:
      return toml_text(revision);
    case Format::xml:
      return xml_text(revision);
    case Format::sql:
      return sql_text(revision);
  }
  std::abort();
}

std::optional<std::string> revision_file_name(const NewRevision& revision, Format format,
                                              std::string_view file_template, std::size_t slug_length) {
  const Moment& at = revision.created;
  const std::map<std::string, std::string, std::less<>> texts{
      {"rev", revision.id}, {"slug", slug_of(revision.message, slug_length)}};
  const std::map<std::string, std::int64_t, std::less<>> numbers{
      {"epoch", at.epoch}, {"year", at.year},     {"month", at.month},  {"day", at.day},
      {"hour", at.hour},   {"minute", at.minute}, {"second", at.second}};
  std::string name;
  for (std::size_t i = 0; i < file_template.size(); ++i) {
    if (file_template.substr(i, 2) == "%%") {
      name += '%';
      ++i;
      continue;
    }
    if (file_template.substr(i, 2) != "%(") {
      name += file_template[i];
      continue;
    }
    const std::size_t close = file_template.find(')', i);
    const std::size_t end = file_template.find_first_of("sd", close);
    if (close == std::string_view::npos || end == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string_view token = file_template.substr(i + 2, close - i - 2);
    const std::string digits(file_template.substr(close + 1, end - close - 1));  // ".2", "02" or nothing
    const std::size_t dot = digits.find('.');
    const int width = std::atoi(digits.c_str() + (dot == std::string::npos ? 0 : dot + 1));
    if (const auto text = texts.find(token); text != texts.end()) {
      name += text->second;
    } else if (const auto number = numbers.find(token); number != numbers.end()) {
      name += fmt::format("{:0{}}", number->second, width);
    } else {
      return std::nullopt;
    }
    i = end;
  }
  return fmt::format("{}.{}", name, format_name(format));
}

}  // namespace sqlgen::project
