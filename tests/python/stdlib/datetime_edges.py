from datetime import date, datetime, time, timedelta, timezone

utc, plain = datetime(2024, 1, 31, 12, tzinfo=timezone.utc), datetime(2024, 1, 31, 12)
print(plain == utc, plain != utc, utc == datetime(2024, 1, 31, 13, tzinfo=timezone(timedelta(hours=1))), utc - utc.replace(hour=1), max(plain, plain + timedelta(1)))
# expect: False True True 11:00:00 2024-02-01 12:00:00
print(repr(utc), repr(time(1, 2, tzinfo=timezone.utc)), time(1, 2, 3, 4).isoformat("milliseconds"), f"{time(1, 2):%H-%M}", f"{time(1, 2)}", {time(1): 2}[time(1)], {utc: 1}[utc.astimezone(timezone(timedelta(hours=2)))])
# expect: datetime.datetime(2024, 1, 31, 12, 0, tzinfo=datetime.timezone.utc) datetime.time(1, 2, tzinfo=datetime.timezone.utc) 01:02:03.000 01-02 01:02:00 2 1
print(plain.replace(tzinfo=timezone.utc).isoformat(), utc.astimezone(timezone(timedelta(minutes=-90))).isoformat(), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), utc.utcoffset(), utc.tzname(), plain.tzinfo)
# expect: 2024-01-31T12:00:00+00:00 2024-01-31T10:30:00-01:30 1706702400.0 1970-01-01 00:00:00+00:00 0:00:00 UTC None
print(datetime.strptime("05/Feb/24 11:07:09 PM +0130", "%d/%b/%y %I:%M:%S %p %z"), datetime.strptime("Monday 2024-12-30", "%A %Y-%m-%d"), datetime.strptime("100% 7", "100%% %d"), datetime.strptime("2024 060 .5", "%Y %j .%f"))
# expect: 2024-02-05 23:07:09+01:30 2024-12-30 00:00:00 1900-01-07 00:00:00 2024-02-29 00:00:00.500000
print(datetime.fromisoformat("2024-01-02T03:04:05.678901+05:30"), datetime.fromisoformat("2024-01-02"), date.fromisoformat("2024-02-29"), time.fromisoformat("04:05:06"), datetime.fromisoformat("2024-01-02 03:04"))
# expect: 2024-01-02 03:04:05.678901+05:30 2024-01-02 00:00:00 2024-02-29 04:05:06 2024-01-02 03:04:00
print(date(2024, 2, 29).replace(year=2023, day=28), date.min, date.max, date(2024, 1, 1) - date(2023, 1, 1), date(2024, 1, 1) + timedelta(31), date(2024, 12, 30).isocalendar()[:2], date(2024, 1, 1).weekday(), date(2024, 1, 1).toordinal(), date.fromordinal(1))
# expect: 2023-02-28 0001-01-01 9999-12-31 365 days, 0:00:00 2024-02-01 (2025, 1) 0 738886 0001-01-01
print(plain.date(), plain.time(), datetime.combine(date(2024, 1, 1), time(5)), plain.ctime(), plain.strftime("%a %d.%m.%y %H:%M:%S %j %U %%"), isinstance(plain, date), plain.isoformat(" "), plain.isoformat(timespec="minutes"))
# expect: 2024-01-31 12:00:00 2024-01-01 05:00:00 Wed Jan 31 12:00:00 2024 Wed 31.01.24 12:00:00 031 04 % True 2024-01-31 12:00:00 2024-01-31T12:00
for act in (
    lambda: plain < utc, lambda: plain - utc, lambda: datetime(2024, 2, 30), lambda: date(0, 1, 1), lambda: time(24), lambda: date.max + timedelta(1), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024-13-01", "%Y-%m-%d"),
    lambda: datetime.strptime("2024 x", "%Y"), lambda: date.fromisoformat("2024-1-1"), lambda: datetime.fromisoformat("nope"), lambda: date("2024"), lambda: plain + 1, lambda: date(2024, 1, 1) < plain, lambda: datetime.strptime("1", "%q"), lambda: time(1) + timedelta(1),
):
    try:
        print(act())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__)
# expect: TypeError
# expect: TypeError
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: OverflowError
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: ValueError
# expect: TypeError
