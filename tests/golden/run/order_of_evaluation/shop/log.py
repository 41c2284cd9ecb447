log = ["log"]
