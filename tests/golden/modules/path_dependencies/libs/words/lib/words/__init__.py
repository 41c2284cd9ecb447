from digits import ROWS

GREETING = f"hello {ROWS}"
