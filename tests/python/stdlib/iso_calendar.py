from datetime import date, datetime

print(date.fromisocalendar(2024, 1, 1))  # expect: 2024-01-01
print(datetime.fromisocalendar(2026, 53, 7))  # expect: 2027-01-03 00:00:00
print(date.fromisocalendar(2020, 53, 4).isocalendar()[:])  # expect: (2020, 53, 4)
try:
    date.fromisocalendar(2023, 53, 1)
except ValueError as error:
    print(error)  # expect: Invalid week: 53
try:
    date.fromisocalendar(2023, 1, 8)
except ValueError as error:
    print(error)  # expect: Invalid day: 8 (range is [1, 7])
