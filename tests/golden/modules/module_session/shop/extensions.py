"""What the project's modules share."""
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
