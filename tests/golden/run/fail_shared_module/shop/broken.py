text = "SELECT 1"
more = = 1
