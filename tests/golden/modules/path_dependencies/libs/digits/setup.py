from setuptools import setup

setup(name="digits")
