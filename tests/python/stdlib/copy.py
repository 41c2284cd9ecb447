import copy
a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(9); a[2]["k"].append(8)
print(s, d, s[1] is a[1], d[1] is a[1])  # expect: [1, [2, 3, 9], {'k': [4, 8]}] [1, [2, 3], {'k': [4]}] True False
class C:
    def __init__(self): self.x = [1]
c = C()
e = copy.deepcopy(c)
c.x.append(2)
print(e.x, copy.copy(c).x is c.x, copy.copy((1, 2)), copy.deepcopy({1: {2}}))  # expect: [1] True (1, 2) {1: {2}}
import collections, enum
Row = collections.namedtuple("Row", "items")
class Color(enum.Enum):
    RED = []
class Table(dict): pass
o = collections.OrderedDict(a=[1])
n = copy.deepcopy(o)
o["a"].append(2)
r = Row([1])
q = copy.deepcopy(r)
r.items.append(2)
print(n["a"], type(n).__name__, q, copy.deepcopy(Color.RED) is Color.RED, copy.copy(Color.RED) is Color.RED)
# expect: [1] OrderedDict Row(items=[1]) True True
t = Table(k=[1])
u = copy.deepcopy(t)
t["k"].append(2)
print(u["k"], copy.deepcopy(C) is C, copy.deepcopy(len) is len, copy.deepcopy(collections.defaultdict(list, a=[1]))["b"])  # expect: [1] True True []
