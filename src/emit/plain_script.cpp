#include "emit/plain_script.hpp"

#include <string_view>

namespace sqlgen::emit {

using PieceKind = compile::Piece::Kind;

// Mirrors what MigrationContext and DefaultImpl write in offline mode (alembic/runtime/migration.py,
// alembic/ddl/impl.py): each thing with an empty line after it.
std::string plain_script(const compile::Script& script, const StartCheck& check) {
  std::string out;
  out.reserve(script.texts.size() + 8 * script.pieces.size());
  const auto put = [&out](std::string_view text, std::string_view end = "\n\n") {
    out.append(text).append(end);
  };
  std::size_t steps_done = 0;
  const auto put_check = [&] { put(check ? check(steps_done) + "\n" : "", ""); };
  if (script.pieces.empty() || script.pieces.front().kind != PieceKind::transaction_begin) {
    put_check();
  }
  for (const compile::Piece& piece : script.pieces) {
    switch (piece.kind) {
      case PieceKind::transaction_begin:
        put("BEGIN;");
        put_check();
        break;
      case PieceKind::transaction_end:
        put("COMMIT;");
        break;
      case PieceKind::autocommit_begin:
        put(script.transactional_ddl ? "COMMIT;\n\n" : "", "");
        break;
      case PieceKind::autocommit_end:
        if (script.transactional_ddl) {
          put("BEGIN;");
          put_check();
        }
        break;
      case PieceKind::step_begin:
        put("-- Running ", "");
        put(script.step(piece)->short_log());
        break;
      case PieceKind::step_end:
        ++steps_done;
        break;
      case PieceKind::version_table:
      case PieceKind::version_purge:
      case PieceKind::statement:
      case PieceKind::version_row:
        put(script.text(piece), piece.unended ? "" : piece.complete ? "\n\n" : ";\n\n");
        break;
    }
  }
  return out;
}

}  // namespace sqlgen::emit
