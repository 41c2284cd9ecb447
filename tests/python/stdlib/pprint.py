import pprint
print(pprint.pformat({"b": 1, "a": [1, 2]}), pprint.pformat("x"), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.pformat(()))
# expect: {'a': [1, 2], 'b': 1} 'x' {'b': 1, 'a': 2} ()
rows = [{"name": "a" * 30, "tags": ("x", "y"), "more": {"k": [1, 2, 3], "empty": []}}, {2: "b" * 40, 1: "c" * 40}]
print(pprint.pformat(rows))
# expect: [{'more': {'empty': [], 'k': [1, 2, 3]},
# expect:   'name': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:   'tags': ('x', 'y')},
# expect:  {1: 'cccccccccccccccccccccccccccccccccccccccc',
# expect:   2: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'}]
print(pprint.pformat({"wide": ["d" * 20] * 5, "one": ("e" * 78,)}, width=60, indent=2))
# expect: { 'one': ( 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',),
# expect:   'wide': [ 'dddddddddddddddddddd',
# expect:             'dddddddddddddddddddd',
# expect:             'dddddddddddddddddddd',
# expect:             'dddddddddddddddddddd',
# expect:             'dddddddddddddddddddd']}
