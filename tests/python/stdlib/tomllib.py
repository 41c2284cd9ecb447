import io
import tomllib
from tomllib import TOMLDecodeError

text = r'''# settings
title = "caf\u00e9 \U0001F600" # greeting
"a b".c.'d' = 0x1F
numbers = [1_000, -2.5e3, +7, 0b11, 0o17, [inf, true],
  false, # the last
]
[owner]
born = 1979-05-27T07:32:00.5-08:00
day = 2020-02-29
at = 00:00:00
zulu = 1979-05-27 07:32:00Z
inline = {x = 1, y.z = "two", w = {}}
path = 'C:\dir'
lines = """
one \
   two "quoted"
three"""
raw = ''' + "'''\na'b'''" + '''
[[fruit]]
name = "apple"
[fruit.colour]
name = "red"
[[fruit]]
name = "pear"
'''
data = tomllib.loads(text)
print(data["title"], data["a b"], data["numbers"])  # expect: café 😀 {'c': {'d': 31}} [1000, -2500.0, 7, 3, 15, [inf, True], False]
owner = data["owner"]
print(owner["born"].isoformat(), owner["day"], owner["at"], owner["zulu"])  # expect: 1979-05-27T07:32:00.500000-08:00 2020-02-29 00:00:00 1979-05-27 07:32:00+00:00
print(owner["inline"], owner["path"], repr(owner["lines"]), owner["raw"])  # expect: {'x': 1, 'y': {'z': 'two'}, 'w': {}} C:\dir 'one two "quoted"\nthree' a'b
print(data["fruit"], type(owner) is dict)  # expect: [{'name': 'apple', 'colour': {'name': 'red'}}, {'name': 'pear'}] True
print(tomllib.load(io.BytesIO(b"a = 1\r\nb = 2.5"), parse_float=str))  # expect: {'a': 1, 'b': '2.5'}
refused = []
for bad in ("a = 1\na = 2", "[a]\n[a]", "a = 01", "x = []\n[[x]]", "[a.b]\n[a]\nb.c = 1", 'a = "x', "a = {b = 1}\na.c = 2", "a = 1 b = 2"):
    try:
        print(tomllib.loads(bad))
    except TOMLDecodeError as error:
        refused.append(isinstance(error, ValueError))
print(*refused)  # expect: True True True True True True True True
