# not for python3: the clock is --now
import time
print(time.time(), time.strftime("%Y-%m-%d", time.gmtime(0)), time.gmtime(0).tm_year, time.strftime("%Y %j"))  # expect: 1700000000.0 1970-01-01 1970 2023 318
t = time.localtime(1e9)
print(tuple(t), t.tm_yday, time.mktime(t), time.strftime("%H:%M", (2024, 2, 29, 7, 5, 0, 3, 60, 0)))
# expect: (2001, 9, 9, 1, 46, 40, 6, 252, 0) 252 1000000000.0 07:05
time.sleep(10)
print("slept")  # expect: slept
