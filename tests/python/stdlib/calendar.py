import calendar
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.isleap(2000), calendar.month_name[3], calendar.day_abbr[0])
# expect: (3, 29) False True March Mon
print(calendar.timegm((1970, 1, 2, 0, 0, 0)), calendar.weekday(2024, 2, 29))  # expect: 86400 3
