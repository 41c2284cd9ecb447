from collections import OrderedDict, defaultdict, Counter, namedtuple, deque, ChainMap
od = OrderedDict([("b", 1), ("a", 2)])
od.move_to_end("b")
print(list(od), od.popitem(last=False), od == {"b": 1})  # expect: ['a', 'b'] ('a', 2) True
dd = defaultdict(list)
dd["x"].append(1); dd["y"]
print(dd, dd["x"], dict(dd), defaultdict(int, a=1)["zz"])  # expect: defaultdict(<class 'list'>, {'x': [1], 'y': []}) [1] {'x': [1], 'y': []} 0
c = Counter("abracadabra")
print(c.most_common(2), c["z"], sum(c.values()), c + Counter("a"), sorted(Counter(a=2, b=1).elements()))
# expect: [('a', 5), ('b', 2)] 0 11 Counter({'a': 6, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) ['a', 'a', 'b']
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.y, p._replace(x=9), p._asdict(), P._fields, P._make([3, 4]), p == (1, 5), tuple(p), p[0])
# expect: P(x=1, y=5) 5 P(x=9, y=5) {'x': 1, 'y': 5} ('x', 'y') P(x=3, y=4) True (1, 5) 1
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); d.rotate(1)
print(d, d.pop(), d.popleft(), len(d))  # expect: deque([0], maxlen=3) 2 3 1
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], sorted(m), m.get("z"))  # expect: 1 3 ['a', 'b'] None
