"""Every code of strftime() and strptime(), and dates that are far or fine."""
import datetime

d = datetime.datetime(2024, 3, 7, 15, 4, 9, 65)
print(d.strftime("%Y %y %m %d %H %I %M %S %p %f"))
# expect: 2024 24 03 07 15 03 04 09 PM 000065
print(d.strftime("%a %A %b %B %j %w %u %U %W %V %G"))
# expect: Thu Thursday Mar March 067 4 4 09 10 10 2024
print(d.strftime("%F %T %D %R %x %X"), d.strftime("%c"))
# expect: 2024-03-07 15:04:09 03/07/24 15:04 03/07/24 15:04:09 Thu Mar  7 15:04:09 2024
print(repr(d.strftime("a%nb%tc%%")), d.strftime("%-d.%-m.%Y %-H:%-M"), d.strftime("%e"))
# expect: 'a\nb\tc%' 7.3.2024 15:4  7
print(d.replace(tzinfo=datetime.timezone.utc).strftime("%z %Z"), d.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-3, minutes=-30))).strftime("%z"))
# expect: +0000 UTC -0330
print(datetime.datetime.strptime("07 Mar 2024 03:04:09 PM", "%d %b %Y %I:%M:%S %p"), datetime.datetime.strptime("Thursday March 7 24", "%A %B %d %y"))
# expect: 2024-03-07 15:04:09 2024-03-07 00:00:00
print(datetime.datetime.strptime("2024-03-06 15:04:09.5 +0130", "%Y-%m-%d %H:%M:%S.%f %z"), datetime.datetime.strptime("2024-03-07T15:04Z", "%Y-%m-%dT%H:%M%z"))
# expect: 2024-03-06 15:04:09.500000+01:30 2024-03-07 15:04:00+00:00
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=366), datetime.date(2024, 12, 30).isocalendar()[:3], datetime.date.fromisoformat("2024-03-07").weekday())
# expect: 2025-03-01 (2025, 1, 1) 3
print(datetime.datetime(1, 1, 1) - datetime.datetime(9999, 12, 31, 23, 59, 59, 999999), datetime.timedelta(microseconds=-1), datetime.timedelta(days=1.5, hours=-36))
# expect: -3652059 days, 0:00:00.000001 -1 day, 23:59:59.999999 0:00:00
print(datetime.timedelta(hours=5) / 2, datetime.timedelta(hours=5) // datetime.timedelta(hours=2), datetime.timedelta(hours=5) % datetime.timedelta(hours=2), datetime.timedelta(seconds=90).total_seconds())
# expect: 2:30:00 2 1:00:00 90.0
print(-datetime.timedelta(days=1, seconds=3), datetime.timedelta(1) * 2.5, repr(datetime.timedelta(3, 4, 5)), bool(datetime.timedelta()))
# expect: -2 days, 23:59:57 2 days, 12:00:00 datetime.timedelta(days=3, seconds=4, microseconds=5) False
print(d.isoformat(sep=" ", timespec="milliseconds"), d.isoformat(timespec="minutes"), d.date().isoformat(), d.time().isoformat("seconds"))
# expect: 2024-03-07 15:04:09.000 2024-03-07T15:04 2024-03-07 15:04:09
print(datetime.datetime.fromisoformat("2024-03-07 15:04:09.000065+02:00"), datetime.time(3, 4).strftime("%H-%M"), datetime.time.fromisoformat("03:04:05").replace(hour=9))
# expect: 2024-03-07 15:04:09.000065+02:00 03-04 09:04:05
print(datetime.datetime.combine(datetime.date(2024, 1, 2), datetime.time(3)), d.replace(year=2020, microsecond=0), d.toordinal(), datetime.date.fromordinal(738000), d.isoweekday())
# expect: 2024-01-02 03:00:00 2020-03-07 15:04:09 738952 2021-07-29 4
try:
    datetime.datetime.strptime("2024-13-01", "%Y-%m-%d")
except ValueError as error:
    print(error)
    # expect: time data '2024-13-01' does not match format '%Y-%m-%d'
