import json

print(json.loads("[false, null, NaN, Infinity, -Infinity, 1e3, -0.5]"), json.loads('"\\ud83d\\ude00 \\u00e9 \\ud83d"') == "\U0001f600 \xe9 \ud83d")
# expect: [False, None, nan, inf, -inf, 1000.0, -0.5] True
print(json.loads('{"b": 1, "a": [2]}', object_pairs_hook=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)))
# expect: [('b', 1), ('a', [2])] ['a']
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda text: text + "!"), json.loads(b'{"a": 1}'), json.loads(" 5 "))
# expect: ['1.5', '2!'] {'a': 1} 5
for text in ("[1] 2", "nul", "", "[1", "[1,", "[1 2]", "{", '{"a"', '{"a" 1}', '{"a": 1 "b"}', '{a: 1}', '"\\x"', '"\\u12"', '"abc', '"a\nb"', "[1.]", "-", '{"a": 1,}'):
    try:
        print(text, json.loads(text))
    except json.JSONDecodeError as error:
        print(f"{text!r}: {error} | {error.msg} {error.pos} {error.lineno} {error.colno}")
# expect: '[1] 2': Extra data: line 1 column 5 (char 4) | Extra data 4 1 5
# expect: 'nul': Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1
# expect: '': Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1
# expect: '[1': Expecting ',' delimiter: line 1 column 3 (char 2) | Expecting ',' delimiter 2 1 3
# expect: '[1,': Expecting value: line 1 column 4 (char 3) | Expecting value 3 1 4
# expect: '[1 2]': Expecting ',' delimiter: line 1 column 4 (char 3) | Expecting ',' delimiter 3 1 4
# expect: '{': Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2
# expect: '{"a"': Expecting ':' delimiter: line 1 column 5 (char 4) | Expecting ':' delimiter 4 1 5
# expect: '{"a" 1}': Expecting ':' delimiter: line 1 column 6 (char 5) | Expecting ':' delimiter 5 1 6
# expect: '{"a": 1 "b"}': Expecting ',' delimiter: line 1 column 9 (char 8) | Expecting ',' delimiter 8 1 9
# expect: '{a: 1}': Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2
# expect: '"\\x"': Invalid \escape: line 1 column 2 (char 1) | Invalid \escape 1 1 2
# expect: '"\\u12"': Invalid \uXXXX escape: line 1 column 3 (char 2) | Invalid \uXXXX escape 2 1 3
# expect: '"abc': Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1
# expect: '"a\nb"': Invalid control character at: line 1 column 3 (char 2) | Invalid control character at 2 1 3
# expect: '[1.]': Expecting ',' delimiter: line 1 column 3 (char 2) | Expecting ',' delimiter 2 1 3
# expect: '-': Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1
# expect: '{"a": 1,}': Expecting property name enclosed in double quotes: line 1 column 9 (char 8) | Expecting property name enclosed in double quotes 8 1 9
