import os

from flask import Flask
from flask_cors import CORS
from flask_migrate import Migrate

from shop.database import db

migrate = Migrate()


def create_app(mode=os.getenv("MODE", "development")):
    app = Flask(__name__)
    app.config.from_object(f"shop.settings.{mode.title()}")
    app.config.from_prefixed_env()
    app.config.update(FOLDER="/srv/shop")
    CORS(app, origins=app.config["ORIGINS"])
    db.init_app(app)
    migrate.init_app(app, db, compare_type=False, shelf="upper")

    @app.route("/health")
    def health():
        return "well"

    return app
