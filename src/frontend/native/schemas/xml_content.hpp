#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/native/model/model.hpp"
#include "frontend/tree/node.hpp"

// The pieces of an XML Schema.

namespace sqlgen::native::xsd {

/// The text of an attribute.
[[nodiscard]] tree::Node xml_text(std::string_view value);

/// What a thing is for, as editors show it.
[[nodiscard]] tree::Node annotation(std::string_view help);

/// A simple type of these words.
[[nodiscard]] tree::Node enumeration(const std::vector<std::string>& values);

/// What an element may hold: attributes, child elements in any order and number, and text.
class Content {
 public:
  /// A parameter as attributes and elements, by its kind.
  void add(const Parameter& parameter);
  void attribute(std::string_view name, std::string_view type, const Parameter& parameter);
  void element(std::string_view name, std::string_view type, std::string_view help = {});
  /// The options of dialects.
  void dialect_options();
  /// Any attributes and elements, for rows, whose names are a table's columns.
  void any();
  /// The complex type of an element that holds it.
  [[nodiscard]] tree::Node type(bool mixed, std::string_view help = {}) const;
  [[nodiscard]] const tree::Map& attributes() const { return attributes_; }
  [[nodiscard]] const tree::Map& elements() const { return elements_; }

 private:
  void list(const Parameter& parameter, std::string_view type);

  tree::Map attributes_, elements_;
};

/// All of these parameters, and where asked for the options of dialects.
[[nodiscard]] Content content_of(std::span<const Parameter> parameters, bool dialect_options);

}  // namespace sqlgen::native::xsd
