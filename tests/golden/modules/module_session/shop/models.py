from .extensions import db


class Model(db.Model):
    __abstract__ = True


class Word(Model):
    __tablename__ = "word"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
