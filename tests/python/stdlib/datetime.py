from datetime import datetime, date, time, timedelta, timezone, UTC
d = datetime(2024, 2, 29, 13, 5, 9, 120)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d.weekday(), d.strftime("%Y-%m-%d %H:%M:%S %j %a %B %p %y"))
# expect: 2024-02-29 13:05:09.000120 datetime.datetime(2024, 2, 29, 13, 5, 9, 120) 2024-02-29T13:05:09.000120 2024-02-29 13:05:09.000120 3 2024-02-29 13:05:09 060 Thu February PM 24
print(d + timedelta(days=1, hours=-2), d - datetime(2024, 1, 1), d.replace(year=2023, day=1), d < datetime(2025, 1, 1))
# expect: 2024-03-01 11:05:09.000120 59 days, 13:05:09.000120 2023-02-01 13:05:09.000120 True
print(datetime.fromisoformat("2024-01-02T03:04:05+02:00"), datetime.strptime("03/04/24", "%d/%m/%y"), datetime.fromtimestamp(0, timezone.utc))
# expect: 2024-01-02 03:04:05+02:00 2024-04-03 00:00:00 1970-01-01 00:00:00+00:00
print(date(2024, 3, 1) - date(2024, 2, 1), date.fromisoformat("2024-05-06").isocalendar().week, "%d-W%d-%d" % date(2024, 12, 30).isocalendar(), date(2024, 1, 31).ctime(), date.min, datetime.max)
# expect: 29 days, 0:00:00 19 2025-W1-1 Wed Jan 31 00:00:00 2024 0001-01-01 9999-12-31 23:59:59.999999
print(time(1, 2, 3), time(1, 2).isoformat(), timedelta(days=-1, seconds=5), timedelta(weeks=1) / 2, timedelta(hours=36).total_seconds(), repr(timedelta(1, 2, 3)))
# expect: 01:02:03 01:02:00 -1 day, 0:00:05 3 days, 12:00:00 129600.0 datetime.timedelta(days=1, seconds=2, microseconds=3)
aware = datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30)))
print(aware, aware.astimezone(timezone.utc), aware.utcoffset(), aware.timestamp(), timezone.utc, UTC is timezone.utc, aware.tzname())
# expect: 2024-01-01 00:00:00+05:30 2023-12-31 18:30:00+00:00 5:30:00 1704047400.0 UTC True UTC+05:30
datetime(2024, 2, 30)  # expect error: ValueError: day is out of range for month
