from datetime import datetime, timedelta, timezone

hour, day = timedelta(hours=1), timedelta(days=1)
print(day + hour, day - hour, hour - day, day / hour, day // hour, day % timedelta(hours=7), -hour, abs(-hour), hour * 1.5)
# expect: 1 day, 1:00:00 23:00:00 -1 day, 1:00:00 24.0 24 3:00:00 -1 day, 23:00:00 1:00:00 1:30:00
print(day / 3, day // 7, 3 * hour, hour < day, hour == timedelta(minutes=60), day != hour, day >= hour, bool(timedelta()))
# expect: 8:00:00 3:25:42.857142 3:00:00 True True True True False
print(repr(timedelta(days=-1, microseconds=5)), repr(timedelta()), timedelta(weeks=1, milliseconds=1), type(hour).__name__)
# expect: datetime.timedelta(days=-1, microseconds=5) datetime.timedelta(0) 7 days, 0:00:00.001000 timedelta
print(divmod(day, timedelta(hours=5)), hour.total_seconds(), (-hour).days, (-hour).seconds, timedelta.max > day, {hour: 1}[timedelta(minutes=60)])
# expect: (4, datetime.timedelta(seconds=14400)) 3600.0 -1 82800 True 1
print(datetime(2024, 3, 1) - datetime(2024, 2, 1), datetime(2024, 3, 1) - day, max(hour, day), sum([hour, day], timedelta()))
# expect: 29 days, 0:00:00 2024-02-29 00:00:00 1 day, 0:00:00 1 day, 1:00:00
print(timezone(hour), timezone(-hour, "west"), repr(timezone.utc), timezone(timedelta(minutes=90)).utcoffset(None), isinstance(hour, timedelta))
# expect: UTC+01:00 west datetime.timezone.utc 1:30:00 True
for act in (lambda: day / timedelta(), lambda: day // 0, lambda: day + 1, lambda: hour < 5, lambda: timedelta(days=10**10), lambda: timezone(5), lambda: timezone(day), lambda: hour * "a", lambda: timedelta(days=10**8) + timedelta(days=10**8 - 1) + timedelta.max):
    try:
        print(act())
    except (TypeError, ZeroDivisionError, OverflowError, ValueError) as error:
        print(type(error).__name__)
# expect: ZeroDivisionError
# expect: ZeroDivisionError
# expect: TypeError
# expect: TypeError
# expect: OverflowError
# expect: TypeError
# expect: ValueError
# expect: TypeError
# expect: OverflowError
