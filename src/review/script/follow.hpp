#pragma once

#include <cstdint>
#include <functional>

#include "catalog/catalog.hpp"
#include "catalog/syntax/parsed_texts.hpp"
#include "compile/script.hpp"
#include "review/model/review.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// Follows a script statement by statement: what each does, and what the rules say of it. `text` is the
/// script as it is printed, `catalog` what the database holds before it; it is moved. `trees` are those of
/// the statements, as far as they have been read. `sources` have the revisions: of what is done by hand
/// nothing but what they name is known.
[[nodiscard]] Review follow(const compile::Script& script, std::string text, catalog::Catalog& catalog,
                            catalog::ParsedTexts& trees, const SourceManager& sources,
                            const Options& options);

/// Moves a catalog by a script of which nothing is told, but for the steps that `leaves_out`.
void replay(const compile::Script& script, catalog::Catalog& catalog, const SourceManager& sources,
            const std::function<bool(std::uint32_t step)>& leaves_out);

/// Says what the rules find in the script as a whole; the way back is known by then.
void finish(Review& review, const Options& options);

}  // namespace sqlgen::review
