import json
print(json.dumps({"a": [1, 2.5, None, True], "é": "\n\"x"}), json.dumps("é\x7f", ensure_ascii=False), json.dumps("\x7f\u2028/"), json.dumps({"b": 1, "a": 2}, sort_keys=True, indent=2))
# expect: {"a": [1, 2.5, null, true], "\u00e9": "\n\"x"} "é" "\u007f\u2028/" {
# expect:   "a": 2,
# expect:   "b": 1
# expect: }
print(json.dumps([1, {"k": ()}], separators=(",", ":")), json.dumps({1: "a", None: 2, True: 3}), json.dumps(float("inf")), json.dumps([], indent=1))
# expect: [1,{"k":[]}] {"1": 3, "null": 2} Infinity []
print(json.loads('{"a": [1, -2.5e3, null, true, "\\u00e9"]}'), json.loads(" 5 "), json.loads('""'))  # expect: {'a': [1, -2500.0, None, True, 'é']} 5 
class E(json.JSONEncoder):
    def default(self, o): return sorted(o)
print(json.dumps({2, 1}, cls=E), json.dumps({3}, default=list))  # expect: [1, 2] [3]
try:
    json.loads("{bad")
except json.JSONDecodeError as e:
    print(e, e.pos, isinstance(e, ValueError))  # expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 True
json.dumps(object)  # expect error: TypeError: Object of type type is not JSON serializable
