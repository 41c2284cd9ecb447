#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// CREATE AGGREGATE, OPERATOR, COLLATION, TEXT SEARCH ... and CREATE TYPE of a base type or a shell.
void define_object(Context& context, const Node& statement, std::string_view text);

/// A statement that makes or alters what is kept by its definition alone: casts, extended statistics, event
/// triggers, publications, servers and their like. False where it is none of those.
[[nodiscard]] bool apply_to_other(Context& context, const Node& statement, std::string_view text);

void create_publication(Context& context, const Node& statement);
void alter_publication(Context& context, const Node& statement);

/// What a cast is called, which has no name of its own: "(mood AS integer)".
[[nodiscard]] std::string cast_name(const Context& context, const std::vector<TypeReference>& types);

/// Whether objects of that type of DROP's ("OBJECT_COLLATION") are OtherObjects.
[[nodiscard]] bool is_other_type(std::string_view type);
/// Those that a DROP, COMMENT or RENAME names.
[[nodiscard]] std::vector<Oid> find_other(Context& context, std::string_view type, const Node& object);
/// A RENAME or SET SCHEMA of one whose statements are kept as they are written.
void note_renamed(Context& context, Oid oid, std::string_view text);

/// That no other of that name and kind is there; false where there is one and `if_not_exists` says that this
/// is no error.
[[nodiscard]] bool place_is_free(Context& context, const OtherObject& other, const Node& names,
                                 bool if_not_exists);
void add_other(Context& context, const Node& names, OtherObject other);

/// The name of a function, or of such an object, so that it follows renames ("ObjectName").
[[nodiscard]] Node reference_to_function(Context& context, const Node& names);
[[nodiscard]] Node reference_to_other(Context& context, std::string_view type, const Node& names);

/// CREATE TABLE (LIKE ... INCLUDING STATISTICS): those of the table that it is like.
void copy_statistics(Context& context, Oid source, Oid table, bool with_comments);

}  // namespace sqlgen::catalog
