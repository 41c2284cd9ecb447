import glob
glob.glob("*.sql")  # expect refusal: file-access
