#include "support/spelling/url_passwords.hpp"

#include <gtest/gtest.h>

namespace sqlgen {

namespace {

TEST(UrlPasswords, TheOneBetweenUserAndHost) {
  EXPECT_EQ(mask_url_passwords("postgresql+psycopg2://scott:tiger@db.example:5432/shop"),
            "postgresql+psycopg2://scott:***@db.example:5432/shop");
  EXPECT_EQ(mask_url_passwords("url = 'mysql://:t1g%%40er@h' # postgresql://a:b@c"),
            "url = 'mysql://:***@h' # postgresql://a:***@c");
}

TEST(UrlPasswords, OneThatHoldsWhatAUrlHasElsewhere) {
  EXPECT_EQ(mask_url_passwords("postgresql://scott:ti@ger@h/d"), "postgresql://scott:***@h/d");
  EXPECT_EQ(mask_url_passwords("postgresql://scott:ti/g:er@h/d"), "postgresql://scott:***@h/d");
}

TEST(UrlPasswords, ParametersOfThatName) {
  EXPECT_EQ(mask_url_passwords("postgresql:///shop?host=h&password=tiger&user=scott"),
            "postgresql:///shop?host=h&password=***&user=scott");
}

TEST(UrlPasswords, WhatIsNoneStays) {
  for (const char* text :
       {"postgresql://scott@h/d", "https://h:8080/a@b", "a@b https://h:8080/c", "see https://h/a: x@y",
        "a://", "sqlite:///a.db", "postgresql://h/d?passwords=1", "'a://b:c' + '@d'", ""}) {
    EXPECT_EQ(mask_url_passwords(text), text);
  }
}

TEST(UrlPasswords, WhatStandsBelowKeepsItsPlace) {
  EXPECT_EQ(mask_url_passwords("a://u:é1234@h x", true), "a://u:*****@h x");
}

}  // namespace

}  // namespace sqlgen
