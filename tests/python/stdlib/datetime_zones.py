from datetime import date, datetime, timedelta, timezone
t = 1700000000.25
print(datetime.fromtimestamp(t, timezone.utc))  # expect: 2023-11-14 22:13:20.250000+00:00
print(datetime.fromtimestamp(t, timezone(timedelta(hours=5))))  # expect: 2023-11-15 03:13:20.250000+05:00
print(datetime.fromtimestamp(t, tz=timezone(timedelta(hours=-3))).isoformat())  # expect: 2023-11-14T19:13:20.250000-03:00
print(datetime.fromtimestamp(t, timezone(timedelta(seconds=90))).timestamp())  # expect: 1700000000.25
print(datetime.fromtimestamp(t, None) == datetime.fromtimestamp(t))  # expect: True
print(datetime.utcfromtimestamp(t), date.fromtimestamp(0).year in (1969, 1970))  # expect: 2023-11-14 22:13:20.250000 True
print(datetime.fromtimestamp(t, timezone.utc).astimezone(timezone(timedelta(hours=1))))  # expect: 2023-11-14 23:13:20.250000+01:00
from zoneinfo import ZoneInfo
utc = ZoneInfo("UTC")
print(datetime(2024, 7, 1, 12, tzinfo=utc), utc, repr(utc), utc == timezone.utc)
# expect: 2024-07-01 12:00:00+00:00 UTC zoneinfo.ZoneInfo(key='UTC') False
print(datetime(2024, 7, 1, 12, tzinfo=timezone(timedelta(hours=2))).astimezone(utc))  # expect: 2024-07-01 10:00:00+00:00
