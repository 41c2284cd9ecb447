#include "catalog/postgresql/facts/extension_members.hpp"

#include <algorithm>
#include <array>

namespace sqlgen::catalog {

namespace {

struct Member {
  MemberKind kind;
  std::string_view name, extension;
};

constexpr auto kMembers = std::to_array<Member>({
    {MemberKind::type, "citext", "citext"},
    {MemberKind::type, "hstore", "hstore"},
    {MemberKind::type, "ltree", "ltree"},
    {MemberKind::type, "lquery", "ltree"},
    {MemberKind::type, "ltxtquery", "ltree"},
    {MemberKind::type, "cube", "cube"},
    {MemberKind::type, "seg", "seg"},
    {MemberKind::type, "lo", "lo"},
    {MemberKind::type, "ean13", "isn"},
    {MemberKind::type, "isbn", "isn"},
    {MemberKind::type, "isbn13", "isn"},
    {MemberKind::type, "ismn", "isn"},
    {MemberKind::type, "ismn13", "isn"},
    {MemberKind::type, "issn", "isn"},
    {MemberKind::type, "issn13", "isn"},
    {MemberKind::type, "upc", "isn"},
    {MemberKind::type, "query_int", "intarray"},
    {MemberKind::type, "geometry", "postgis"},
    {MemberKind::type, "geography", "postgis"},
    {MemberKind::type, "box2d", "postgis"},
    {MemberKind::type, "box3d", "postgis"},
    {MemberKind::type, "raster", "postgis_raster"},
    {MemberKind::type, "vector", "vector"},
    {MemberKind::type, "halfvec", "vector"},
    {MemberKind::type, "sparsevec", "vector"},
    {MemberKind::type, "earth", "earthdistance"},
    {MemberKind::operator_class, "gin_trgm_ops", "pg_trgm"},
    {MemberKind::operator_class, "gist_trgm_ops", "pg_trgm"},
    {MemberKind::operator_class, "gin__int_ops", "intarray"},
    {MemberKind::operator_class, "gist__int_ops", "intarray"},
    {MemberKind::operator_class, "gist__intbig_ops", "intarray"},
    {MemberKind::operator_class, "gist_ltree_ops", "ltree"},
    {MemberKind::operator_class, "gist__ltree_ops", "ltree"},
    {MemberKind::operator_class, "gin_hstore_ops", "hstore"},
    {MemberKind::operator_class, "gist_hstore_ops", "hstore"},
    {MemberKind::operator_class, "vector_l2_ops", "vector"},
    {MemberKind::operator_class, "vector_ip_ops", "vector"},
    {MemberKind::operator_class, "vector_cosine_ops", "vector"},
    {MemberKind::operator_class, "vector_l1_ops", "vector"},
    {MemberKind::operator_class, "halfvec_l2_ops", "vector"},
    {MemberKind::operator_class, "halfvec_ip_ops", "vector"},
    {MemberKind::operator_class, "halfvec_cosine_ops", "vector"},
    {MemberKind::operator_class, "gist_geometry_ops_2d", "postgis"},
    {MemberKind::operator_class, "gist_geometry_ops_nd", "postgis"},
    {MemberKind::operator_class, "gist_geography_ops", "postgis"},
    {MemberKind::function, "uuid_generate_v1", "uuid-ossp"},
    {MemberKind::function, "uuid_generate_v1mc", "uuid-ossp"},
    {MemberKind::function, "uuid_generate_v3", "uuid-ossp"},
    {MemberKind::function, "uuid_generate_v4", "uuid-ossp"},
    {MemberKind::function, "uuid_generate_v5", "uuid-ossp"},
    {MemberKind::function, "uuid_nil", "uuid-ossp"},
    {MemberKind::function, "uuid_ns_dns", "uuid-ossp"},
    {MemberKind::function, "uuid_ns_url", "uuid-ossp"},
    {MemberKind::function, "uuid_ns_oid", "uuid-ossp"},
    {MemberKind::function, "uuid_ns_x500", "uuid-ossp"},
    {MemberKind::function, "digest", "pgcrypto"},
    {MemberKind::function, "hmac", "pgcrypto"},
    {MemberKind::function, "crypt", "pgcrypto"},
    {MemberKind::function, "gen_salt", "pgcrypto"},
    {MemberKind::function, "gen_random_bytes", "pgcrypto"},
    {MemberKind::function, "pgp_sym_encrypt", "pgcrypto"},
    {MemberKind::function, "pgp_sym_decrypt", "pgcrypto"},
    {MemberKind::function, "unaccent", "unaccent"},
    {MemberKind::function, "similarity", "pg_trgm"},
    {MemberKind::function, "word_similarity", "pg_trgm"},
    {MemberKind::function, "strict_word_similarity", "pg_trgm"},
    {MemberKind::function, "show_trgm", "pg_trgm"},
    {MemberKind::function, "ll_to_earth", "earthdistance"},
    {MemberKind::function, "earth_distance", "earthdistance"},
});

}  // namespace

std::string_view extension_of(MemberKind kind, std::string_view name) {
  const auto found = std::find_if(kMembers.begin(), kMembers.end(), [&](const Member& member) {
    return member.kind == kind && member.name == name;
  });
  return found == kMembers.end() ? std::string_view() : found->extension;
}

}  // namespace sqlgen::catalog
