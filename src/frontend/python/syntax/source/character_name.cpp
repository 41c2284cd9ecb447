#include "frontend/python/syntax/source/character_name.hpp"

#include <uniname.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>

#include "support/text.hpp"

namespace sqlgen::python {

namespace {

struct NameAlias {
  std::string_view name;
  char32_t character;
};

// Control characters have no names but these aliases (Unicode's NameAliases.txt), which libunistring leaves
// out.
constexpr std::array<NameAlias, 155> kControlCharacters{{{"ACK", 0x06},
                                                         {"ACKNOWLEDGE", 0x06},
                                                         {"ALERT", 0x07},
                                                         {"APC", 0x9F},
                                                         {"APPLICATION PROGRAM COMMAND", 0x9F},
                                                         {"BACKSPACE", 0x08},
                                                         {"BEL", 0x07},
                                                         {"BPH", 0x82},
                                                         {"BREAK PERMITTED HERE", 0x82},
                                                         {"BS", 0x08},
                                                         {"CAN", 0x18},
                                                         {"CANCEL", 0x18},
                                                         {"CANCEL CHARACTER", 0x94},
                                                         {"CARRIAGE RETURN", 0x0D},
                                                         {"CCH", 0x94},
                                                         {"CHARACTER TABULATION", 0x09},
                                                         {"CHARACTER TABULATION SET", 0x88},
                                                         {"CHARACTER TABULATION WITH JUSTIFICATION", 0x89},
                                                         {"CONTROL SEQUENCE INTRODUCER", 0x9B},
                                                         {"CR", 0x0D},
                                                         {"CSI", 0x9B},
                                                         {"DATA LINK ESCAPE", 0x10},
                                                         {"DC1", 0x11},
                                                         {"DC2", 0x12},
                                                         {"DC3", 0x13},
                                                         {"DC4", 0x14},
                                                         {"DCS", 0x90},
                                                         {"DEL", 0x7F},
                                                         {"DELETE", 0x7F},
                                                         {"DEVICE CONTROL FOUR", 0x14},
                                                         {"DEVICE CONTROL ONE", 0x11},
                                                         {"DEVICE CONTROL STRING", 0x90},
                                                         {"DEVICE CONTROL THREE", 0x13},
                                                         {"DEVICE CONTROL TWO", 0x12},
                                                         {"DLE", 0x10},
                                                         {"END OF GUARDED AREA", 0x97},
                                                         {"END OF LINE", 0x0A},
                                                         {"END OF MEDIUM", 0x19},
                                                         {"END OF PROTECTED AREA", 0x97},
                                                         {"END OF SELECTED AREA", 0x87},
                                                         {"END OF TEXT", 0x03},
                                                         {"END OF TRANSMISSION", 0x04},
                                                         {"END OF TRANSMISSION BLOCK", 0x17},
                                                         {"ENQ", 0x05},
                                                         {"ENQUIRY", 0x05},
                                                         {"EOL", 0x0A},
                                                         {"EOM", 0x19},
                                                         {"EOT", 0x04},
                                                         {"EPA", 0x97},
                                                         {"ESA", 0x87},
                                                         {"ESC", 0x1B},
                                                         {"ESCAPE", 0x1B},
                                                         {"ETB", 0x17},
                                                         {"ETX", 0x03},
                                                         {"FF", 0x0C},
                                                         {"FILE SEPARATOR", 0x1C},
                                                         {"FORM FEED", 0x0C},
                                                         {"FS", 0x1C},
                                                         {"GROUP SEPARATOR", 0x1D},
                                                         {"GS", 0x1D},
                                                         {"HIGH OCTET PRESET", 0x81},
                                                         {"HOP", 0x81},
                                                         {"HORIZONTAL TABULATION", 0x09},
                                                         {"HORIZONTAL TABULATION SET", 0x88},
                                                         {"HORIZONTAL TABULATION WITH JUSTIFICATION", 0x89},
                                                         {"HT", 0x09},
                                                         {"HTJ", 0x89},
                                                         {"HTS", 0x88},
                                                         {"IND", 0x84},
                                                         {"INDEX", 0x84},
                                                         {"INFORMATION SEPARATOR FOUR", 0x1C},
                                                         {"INFORMATION SEPARATOR ONE", 0x1F},
                                                         {"INFORMATION SEPARATOR THREE", 0x1D},
                                                         {"INFORMATION SEPARATOR TWO", 0x1E},
                                                         {"LF", 0x0A},
                                                         {"LINE FEED", 0x0A},
                                                         {"LINE TABULATION", 0x0B},
                                                         {"LINE TABULATION SET", 0x8A},
                                                         {"LOCKING-SHIFT ONE", 0x0E},
                                                         {"LOCKING-SHIFT ZERO", 0x0F},
                                                         {"MESSAGE WAITING", 0x95},
                                                         {"MW", 0x95},
                                                         {"NAK", 0x15},
                                                         {"NBH", 0x83},
                                                         {"NEGATIVE ACKNOWLEDGE", 0x15},
                                                         {"NEL", 0x85},
                                                         {"NEW LINE", 0x0A},
                                                         {"NEXT LINE", 0x85},
                                                         {"NL", 0x0A},
                                                         {"NO BREAK HERE", 0x83},
                                                         {"NUL", 0x00},
                                                         {"NULL", 0x00},
                                                         {"OPERATING SYSTEM COMMAND", 0x9D},
                                                         {"OSC", 0x9D},
                                                         {"PAD", 0x80},
                                                         {"PADDING CHARACTER", 0x80},
                                                         {"PARTIAL LINE BACKWARD", 0x8C},
                                                         {"PARTIAL LINE DOWN", 0x8B},
                                                         {"PARTIAL LINE FORWARD", 0x8B},
                                                         {"PARTIAL LINE UP", 0x8C},
                                                         {"PLD", 0x8B},
                                                         {"PLU", 0x8C},
                                                         {"PM", 0x9E},
                                                         {"PRIVACY MESSAGE", 0x9E},
                                                         {"PRIVATE USE ONE", 0x91},
                                                         {"PRIVATE USE TWO", 0x92},
                                                         {"PRIVATE USE-1", 0x91},
                                                         {"PRIVATE USE-2", 0x92},
                                                         {"PU1", 0x91},
                                                         {"PU2", 0x92},
                                                         {"RECORD SEPARATOR", 0x1E},
                                                         {"REVERSE INDEX", 0x8D},
                                                         {"REVERSE LINE FEED", 0x8D},
                                                         {"RI", 0x8D},
                                                         {"RS", 0x1E},
                                                         {"SCI", 0x9A},
                                                         {"SET TRANSMIT STATE", 0x93},
                                                         {"SGC", 0x99},
                                                         {"SHIFT IN", 0x0F},
                                                         {"SHIFT OUT", 0x0E},
                                                         {"SI", 0x0F},
                                                         {"SINGLE CHARACTER INTRODUCER", 0x9A},
                                                         {"SINGLE GRAPHIC CHARACTER INTRODUCER", 0x99},
                                                         {"SINGLE SHIFT THREE", 0x8F},
                                                         {"SINGLE SHIFT TWO", 0x8E},
                                                         {"SINGLE-SHIFT-2", 0x8E},
                                                         {"SINGLE-SHIFT-3", 0x8F},
                                                         {"SO", 0x0E},
                                                         {"SOH", 0x01},
                                                         {"SOS", 0x98},
                                                         {"SPA", 0x96},
                                                         {"SS2", 0x8E},
                                                         {"SS3", 0x8F},
                                                         {"SSA", 0x86},
                                                         {"ST", 0x9C},
                                                         {"START OF GUARDED AREA", 0x96},
                                                         {"START OF HEADING", 0x01},
                                                         {"START OF PROTECTED AREA", 0x96},
                                                         {"START OF SELECTED AREA", 0x86},
                                                         {"START OF STRING", 0x98},
                                                         {"START OF TEXT", 0x02},
                                                         {"STRING TERMINATOR", 0x9C},
                                                         {"STS", 0x93},
                                                         {"STX", 0x02},
                                                         {"SUB", 0x1A},
                                                         {"SUBSTITUTE", 0x1A},
                                                         {"SYN", 0x16},
                                                         {"SYNCHRONOUS IDLE", 0x16},
                                                         {"TAB", 0x09},
                                                         {"UNIT SEPARATOR", 0x1F},
                                                         {"US", 0x1F},
                                                         {"VERTICAL TABULATION", 0x0B},
                                                         {"VERTICAL TABULATION SET", 0x8A},
                                                         {"VT", 0x0B},
                                                         {"VTS", 0x8A}}};

struct Range {
  char32_t first;
  char32_t last;
};

// The ideographs whose name is a prefix and their number.
constexpr std::string_view kIdeographPrefix = "CJK UNIFIED IDEOGRAPH-";
constexpr std::array<Range, 8> kIdeographs{{{0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0x20000, 0x2A6DF},
                                            {0x2A700, 0x2B739},
                                            {0x2B740, 0x2B81D},
                                            {0x2B820, 0x2CEA1},
                                            {0x2CEB0, 0x2EBE0},
                                            {0x30000, 0x323AF}}};

std::optional<char32_t> ideograph(std::string_view number) {
  unsigned value = 0;
  const auto result = std::from_chars(number.data(), number.data() + number.size(), value, 16);
  const bool in_range = std::any_of(kIdeographs.begin(), kIdeographs.end(), [value](Range range) {
    return value >= range.first && value <= range.last;
  });
  if (result.ec != std::errc() || result.ptr != number.data() + number.size() || number.size() > 5 ||
      !in_range) {
    return std::nullopt;
  }
  return static_cast<char32_t>(value);
}

}  // namespace

std::optional<char32_t> character_of_name(std::string_view name) {
  const std::string upper = to_upper(name);
  if (upper.rfind(kIdeographPrefix, 0) == 0) {
    return ideograph(std::string_view(upper).substr(kIdeographPrefix.size()));
  }
  const auto* alias = std::find_if(kControlCharacters.begin(), kControlCharacters.end(),
                                   [&upper](const NameAlias& candidate) { return candidate.name == upper; });
  if (alias != kControlCharacters.end()) {
    return alias->character;
  }
  const ucs4_t found = unicode_name_character(upper.c_str());
  if (found == UNINAME_INVALID) {
    return std::nullopt;
  }
  return static_cast<char32_t>(found);
}

}  // namespace sqlgen::python
