import datetime
print((1).from_bytes(b"\x01\x00", "big"), "".maketrans("a", "b"), {}.fromkeys([1]))  # expect: 256 {97: 98} {1: None}
moment = datetime.datetime(2020, 1, 1)
print(moment.fromisoformat("2021-02-03"), moment.min, moment.combine(moment.date(), moment.time()))
# expect: 2021-02-03 00:00:00 0001-01-01 00:00:00 2020-01-01 00:00:00
