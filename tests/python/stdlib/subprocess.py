import subprocess
try:
    raise subprocess.CalledProcessError(2, ["git"])
except (FileNotFoundError, subprocess.SubprocessError) as error:
    print(error.returncode, error.cmd)  # expect: 2 ['git']
print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)  # expect: -1 -2 -3
