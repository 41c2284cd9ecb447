from passlib.hash import bcrypt
from sqlalchemy import Column, Integer, String

from .database import Base

if bcrypt.is_available:
    ROUNDS = 12


class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    email = Column(String(100), unique=True)
