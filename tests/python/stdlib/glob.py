import glob
print(glob.glob("/nowhere/*.sql"))  # expect: []
