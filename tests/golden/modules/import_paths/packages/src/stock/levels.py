LOW = 5
