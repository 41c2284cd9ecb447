print("aBc".upper(), "aBc".lower(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase())  # expect: ABC abc Hello World Hello AbC
print("Straße".upper(), "Straße".casefold(), "ǅ".lower())  # expect: STRASSE strasse ǆ
print("abc".isalpha(), "abc1".isalnum(), "12".isdigit(), "½".isnumeric(), "a b".isidentifier())  # expect: True True True True False
print("ABC".isupper(), "abc".islower(), "Ab Cd".istitle(), " \t".isspace(), "é".isascii(), "a\n".isprintable())
# expect: True True True True False False
