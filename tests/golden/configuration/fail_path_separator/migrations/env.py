raise RuntimeError("env.py is not run")
