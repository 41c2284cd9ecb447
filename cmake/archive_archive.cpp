// Formats that libarchive offers by name and sqlgen never writes. A static program that takes them from here
// does not have to bring the libraries that they need: libxml2 with ICU, OpenSSL.
#include <archive.h>

extern "C" {

int archive_write_set_format_7zip(archive* /*to*/) {
  return ARCHIVE_FATAL;
}
int archive_write_set_format_iso9660(archive* /*to*/) {
  return ARCHIVE_FATAL;
}
int archive_write_set_format_mtree(archive* /*to*/) {
  return ARCHIVE_FATAL;
}
int archive_write_set_format_mtree_classic(archive* /*to*/) {
  return ARCHIVE_FATAL;
}
int archive_write_set_format_xar(archive* /*to*/) {
  return ARCHIVE_FATAL;
}
}
