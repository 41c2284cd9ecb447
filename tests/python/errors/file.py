open("/etc/hostname")  # expect refusal: file-access
