#pragma once

#include <string>
#include <string_view>
#include <vector>

// Schemas by which editors complete and check native revisions, made from the model. They know the names of
// operations, keys and choices and the types of values; what needs more than that (types by name, what goes
// with what) the compiler says.

namespace sqlgen::native {

/// A JSON Schema (draft 7, which editors of TOML know) of a revision in TOML.
[[nodiscard]] std::string json_schema();

/// An XML Schema of a revision in XML. A list's items may come in any order between other arguments, which
/// XSD 1.0 can say only by giving up counting: a required list that is missing passes it.
[[nodiscard]] std::string xml_schema();

/// The same as a page for people, in Markdown.
[[nodiscard]] std::string operation_reference();

/// The dialects that the model has options for.
[[nodiscard]] std::vector<std::string_view> model_dialects();

/// Whether a batch says this itself for all of its operations: the table.
[[nodiscard]] bool is_said_by_batch(std::string_view parameter);

}  // namespace sqlgen::native
