#include "convert/nodes/execute_nodes.hpp"

#include <gtest/gtest.h>

namespace sqlgen::convert {
namespace {

std::string key_of(const Node& node) {
  return node.map()->back().first;
}
std::string text_of(const Node& node) {
  return *node.map()->back().second.text();
}

TEST(ExecuteNode, APlainStatementIsSql) {
  EXPECT_EQ(key_of(execute_node("SELECT 1")), "sql");
  EXPECT_EQ(key_of(execute_node("SELECT ';'")), "sql");
}

TEST(ExecuteNode, WhatWouldBeDividedIsKeptWhole) {
  for (const char* text : {"SELECT 1; SELECT 2", "SELECT 1;", "SELECT 1 -- end", "", "SELECT 'open"}) {
    EXPECT_EQ(key_of(execute_node(text)), "statement") << text;
    EXPECT_EQ(text_of(execute_node(text)), text);
  }
}

TEST(ExecuteCompleteNode, ATerminatorIsNotWrittenTwice) {
  EXPECT_EQ(text_of(execute_complete_node("SELECT 1;")), "SELECT 1");
  EXPECT_EQ(key_of(execute_complete_node("-- a comment")), "sql");
  EXPECT_EQ(text_of(execute_complete_node("SELECT 1; -- end")), "SELECT 1; -- end");
  EXPECT_THROW((void)execute_complete_node("SELECT 1; SELECT 2 -- end"), Unsayable);
}

}  // namespace
}  // namespace sqlgen::convert
