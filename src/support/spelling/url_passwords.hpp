#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// The text with each password of a URL in it (`scheme://user:password@host`, `?password=...`) written as
/// ***, as SQLAlchemy shows URLs; `keep_width`: as many stars as it has characters, so that what stands below
/// a line stays where it should.
[[nodiscard]] std::string mask_url_passwords(std::string_view text, bool keep_width = false);

}  // namespace sqlgen
