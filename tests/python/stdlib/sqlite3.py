import sqlite3
print(sqlite3.version)  # expect: 2.6.0
