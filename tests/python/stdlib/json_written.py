import json
from decimal import Decimal


class Odd(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


value = {"b": [1, 2.5, None, True], "a": {"x": "\u00e9\"\\\n\x01\u2028"}, 3: (), None: 1, True: 2, 1.5: []}
print(json.dumps(value), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps(value, ensure_ascii=False, sort_keys=False, separators=(",", ":")))
# expect: {"b": [1, 2.5, null, true], "a": {"x": "\u00e9\"\\\n\u0001\u2028"}, "3": [], "null": 1, "true": 2, "1.5": []} [] {} {"b":[1,2.5,null,true],"a":{"x":"é\"\\\n\u0001 "},"3":[],"null":1,"true":2,"1.5":[]}
print(json.dumps({"b": [1, {"c": []}], "a": {}}, indent=2, sort_keys=True), json.dumps([1, [2]], indent="\t"))
# expect: {
# expect:   "a": {},
# expect:   "b": [
# expect:     1,
# expect:     {
# expect:       "c": []
# expect:     }
# expect:   ]
# expect: } [
# expect: 	1,
# expect: 	[
# expect: 		2
# expect: 	]
# expect: ]
print(json.dumps({1, 3, 2}, cls=Odd), json.dumps([Decimal("1.5")], default=str), json.dumps("\U0001f600"), json.dumps([1e100, -0.0, 1e16, float("inf"), 10**20]), json.dumps({(1,): 2, "k": 1}, skipkeys=True))
# expect: [1, 2, 3] ["1.5"] "\ud83d\ude00" [1e+100, -0.0, 1e+16, Infinity, 100000000000000000000] {"k": 1}
print(Odd().encode({2, 1}), json.dumps(True), json.dumps(None))
# expect: [1, 2] true null
for act in (lambda: json.dumps({1}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({(1,): 2}), lambda: json.dumps(object), lambda: json.loads(5), lambda: json.dumps({"a": Decimal(1)})):
    try:
        print(act())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
# expect: TypeError
# expect: ValueError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
